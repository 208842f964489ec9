package org.nightscreen.behaviour;

import java.io.Serializable;
import java.util.function.LongPredicate;
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

  /** Whether the row has an entry with one of the customers, by their keys. */
  boolean concerns(Reference reference, T row, LongPredicate customers);

  /**
   * Adds the row's entries and notes it in the tally.
   *
   * @param flags bits that arrival knows
   */
  void derive(Reference reference, T row, long flags, EntryColumns entries, RowTally tally);
}
