package org.nightscreen.arrival.feed;

/** The file format of a feed; CSV files ending in {@code .gz} are decompressed. */
public enum Format {
  CSV,
  PARQUET
}
