/**
 * The canonical input schema: the feeds, their fields and the rows that cross from arrival into the
 * ledger. Everything after arrival speaks these names and no bank's own.
 */
package org.nightscreen.canonical;
