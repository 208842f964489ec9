package org.nightscreen.behaviour;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.spark.Movements;
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Exclusion;

/** Derives bank rows. */
final class BankRows implements Packing.RowDerivation {

  private static final long serialVersionUID = 1L;

  private final Movements.BankReader reader;

  BankRows(StructType schema) {
    this.reader = new Movements.BankReader(schema);
  }

  @Override
  public void derive(
      Reference reference,
      InternalRow row,
      Packing.ArrivalMark mark,
      EntryColumns entries,
      RowTally tally) {
    BankTransaction transaction = reader.read(row);
    long flags = mark.flags(reader.loadId(row), reader.late(row));
    Exclusion exclusion = reference.derivation().derive(transaction, flags, entries);
    if ((flags & EntryFlag.ARRIVED.bit()) != 0) {
      long amount = reference.derivation().amountOf(transaction);
      tally.arrived(FeedKind.BANK_TRANSACTION, exclusion, amount, transaction.instructedCurrency());
    }
  }
}
