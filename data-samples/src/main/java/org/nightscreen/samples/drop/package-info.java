/**
 * Writes canonical rows as CSV or Parquet, one at a time. Reads records, writes files of a
 * canonical drop.
 */
package org.nightscreen.samples.drop;
