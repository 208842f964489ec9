package org.nightscreen.behaviour;

import java.io.Serializable;
import org.nightscreen.spark.MovementReader;
import org.nightscreen.timeline.EntryColumns;

/**
 * Derives the rows of one feed kind; the books differ only in this.
 *
 * @param <T> one row
 */
interface RowDerivation<T> extends Serializable {

  /** A reader for one task. */
  MovementReader<T> reader();

  /**
   * Adds the row's entries and notes it in the tally.
   *
   * @param flags bits that arrival knows
   */
  void derive(Reference reference, T row, long flags, EntryColumns entries, RowTally tally);
}
