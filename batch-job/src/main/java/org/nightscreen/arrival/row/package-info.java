/**
 * From bytes to one canonical row: splitting a file into records, reading each field by its type
 * and judging the row as a whole. Plain Java. Reads bytes, gives values or a refusal. Next: the
 * ledger.
 */
package org.nightscreen.arrival.row;
