package org.nightscreen.samples.drop;

/** The file format of a drop. */
public enum Format {
  CSV("csv"),
  CSV_GZ("csv.gz"),
  PARQUET("parquet");

  private final String extension;

  Format(String extension) {
    this.extension = extension;
  }

  /** The file name extension, without the dot. */
  public String extension() {
    return extension;
  }
}
