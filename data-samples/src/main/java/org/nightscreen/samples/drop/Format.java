package org.nightscreen.samples.drop;

/** The file format of a drop. */
public enum Format {
  CSV("csv"),
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
