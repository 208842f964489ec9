/**
 * Arrival. Reads extract files, writes accepted rows to the ledger and refused rows to quarantine;
 * nothing is dropped silently. The ledger's loads are immutable; which are visible stands in the
 * database. Next: behaviour.
 */
package org.nightscreen.arrival;
