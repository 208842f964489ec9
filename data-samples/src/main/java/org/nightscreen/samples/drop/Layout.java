package org.nightscreen.samples.drop;

/** How the files of a drop lie: all in one directory, or one directory for each business date. */
public enum Layout {
  DROP,
  NIGHTLY
}
