/**
 * Tables for machines and spreadsheets. Reads ranked cases, hits and case files, writes CSV and
 * Parquet with the columns that outsiders script against. Cells that a spreadsheet would run as a
 * formula are neutralised. Next: the handover directory.
 */
package org.nightscreen.handover.table;
