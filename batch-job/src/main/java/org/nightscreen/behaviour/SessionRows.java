package org.nightscreen.behaviour;

import java.util.function.LongPredicate;
import org.nightscreen.canonical.AccessEvent;
import org.nightscreen.spark.BatchShape;
import org.nightscreen.spark.MovementReader;
import org.nightscreen.spark.SessionReader;
import org.nightscreen.timeline.EntryColumns;

/** Derives sessions. They move no money and are in no control of rows. */
record SessionRows(BatchShape shape) implements RowDerivation<AccessEvent> {

  @Override
  public MovementReader<AccessEvent> reader() {
    return new SessionReader(shape);
  }

  @Override
  public boolean concerns(Reference reference, AccessEvent row, LongPredicate customers) {
    return reference.derivation().concerns(row, customers);
  }

  @Override
  public void derive(
      Reference reference, AccessEvent row, long flags, EntryColumns entries, RowTally tally) {
    reference.derivation().derive(row, flags, entries);
  }
}
