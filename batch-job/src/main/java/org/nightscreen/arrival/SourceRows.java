package org.nightscreen.arrival;

import java.io.Closeable;
import java.io.IOException;

/** Rows of one delivered file, read and judged one after the other. */
interface SourceRows extends Closeable {

  /** Moves to the next row; false if there is none. */
  boolean next() throws IOException;

  /** The line of the row in its file. */
  long line();

  /** Why the row is refused; null if it is accepted and its values are in the intake. */
  RefusedRow refused();

  /** Where the values of an accepted row are. */
  RowIntake intake();

  /** The row as it was delivered. */
  String original();
}
