/**
 * Reads the ledger, writes one timeline per customer: rows are derived into entries, entries packed
 * into column blocks per bucket of customers, blocks shuffled, and sorted inside the bucket. Next:
 * detection.
 */
package org.nightscreen.behaviour;
