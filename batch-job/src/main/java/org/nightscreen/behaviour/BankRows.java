package org.nightscreen.behaviour;

import java.util.function.LongPredicate;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.entry.BankRow;
import org.nightscreen.spark.BankReader;
import org.nightscreen.spark.BatchShape;
import org.nightscreen.spark.MovementReader;
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Exclusion;

/** Derives bank rows. */
record BankRows(BatchShape shape) implements RowDerivation<BankRow> {

  @Override
  public MovementReader<BankRow> reader() {
    return new BankReader(shape);
  }

  @Override
  public boolean concerns(Reference reference, BankRow row, LongPredicate customers) {
    return reference.derivation().concerns(row, customers);
  }

  @Override
  public void derive(
      Reference reference, BankRow row, long flags, EntryColumns entries, RowTally tally) {
    Exclusion exclusion = reference.derivation().derive(row, flags, entries);
    if ((flags & EntryFlag.ARRIVED.bit()) != 0) {
      long amount = reference.derivation().amountOf(row);
      tally.arrived(FeedKind.BANK_TRANSACTION, exclusion, amount, row.instructedCurrency());
    }
  }
}
