/**
 * The last stage before publishing. Reads cases, hits, their ledger rows and the staging of arrival
 * and detection, writes the handover directory: case files, index, tables, run report and manifest.
 * It publishes nothing itself. Next: run, which reconciles the controls and makes this directory
 * the revision.
 */
package org.nightscreen.handover;
