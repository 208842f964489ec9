/**
 * What a case file is made from: the rows of the case's accounts, their customers and accounts, and
 * what is known to be missing. Reads the ledger and the staging of arrival and detection, writes
 * one CaseMaterial a case. Next: case file.
 */
package org.nightscreen.handover.material;
