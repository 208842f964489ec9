/**
 * Reads the ledger, writes one timeline per customer: rows are derived into entries, entries packed
 * into column blocks per bucket of customers, blocks shuffled, and sorted inside the bucket. What
 * was shuffled can be asked again: who paid whom, who shares what. Next: detection.
 */
package org.nightscreen.behaviour;
