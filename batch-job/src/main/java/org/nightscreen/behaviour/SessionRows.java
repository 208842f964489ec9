package org.nightscreen.behaviour;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.nightscreen.spark.Movements;
import org.nightscreen.timeline.EntryColumns;

/** Derives sessions. They move no money and are in no control of rows. */
final class SessionRows implements Packing.RowDerivation {

  private static final long serialVersionUID = 1L;

  private final Movements.SessionReader reader;

  SessionRows(StructType schema) {
    this.reader = new Movements.SessionReader(schema);
  }

  @Override
  public void derive(
      Reference reference,
      InternalRow row,
      Packing.ArrivalMark mark,
      EntryColumns entries,
      RowTally tally) {
    reference.derivation().derive(reader.read(row), mark.flags(reader.loadId(row), false), entries);
  }
}
