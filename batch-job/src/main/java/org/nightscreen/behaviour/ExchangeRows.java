package org.nightscreen.behaviour;

import java.util.function.LongPredicate;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.spark.BatchShape;
import org.nightscreen.spark.ExchangeReader;
import org.nightscreen.spark.MovementReader;
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Exclusion;

/** Derives exchange rows. */
record ExchangeRows(BatchShape shape) implements RowDerivation<ExchangeTransaction> {

  @Override
  public MovementReader<ExchangeTransaction> reader() {
    return new ExchangeReader(shape);
  }

  @Override
  public boolean concerns(Reference reference, ExchangeTransaction row, LongPredicate customers) {
    return reference.derivation().concerns(row, customers);
  }

  @Override
  public void derive(
      Reference reference,
      ExchangeTransaction row,
      long flags,
      EntryColumns entries,
      RowTally tally) {
    Exclusion exclusion = reference.derivation().derive(row, flags, entries);
    if ((flags & EntryFlag.ARRIVED.bit()) != 0) {
      long amount = reference.derivation().amountOf(row);
      tally.arrived(FeedKind.EXCHANGE_TRANSACTION, exclusion, amount, row.assetCode());
    }
  }
}
