package org.nightscreen.arrival;

import java.util.List;
import org.nightscreen.arrival.row.KindShape;
import org.nightscreen.canonical.FeedKind;

/**
 * What all parts of a delivery have in common: read = accepted + refused + duplicate.
 *
 * @param accepted what is told about the accepted rows
 * @param refused what is told about the refused rows
 * @param duplicates the rows left out
 */
record DeliveryTotals(AcceptedRows accepted, RefusedTotals refused, Totals duplicates) {

  static DeliveryTotals of(FeedKind kind, AcceptedRows.Days days, List<PartResult> parts) {
    DeliveryTotals all =
        new DeliveryTotals(
            new AcceptedRows(kind, days).settled(), new RefusedTotals(), new Totals());
    for (PartResult part : parts) {
      all.accepted.add(part.accepted());
      all.refused.add(part.refused());
      all.duplicates.add(part.duplicates());
    }
    return all;
  }

  long read() {
    return accepted.rows() + refused.totals().rows() + duplicates.rows();
  }

  /** The control of each currency; empty if rows of the kind have no amount. */
  List<AmountControl> amounts(FeedKind kind) {
    return KindShape.of(kind).amount() == null
        ? List.of()
        : Totals.controls(accepted.totals(), refused.totals(), duplicates);
  }

  /** The comparison with the control file, if one came. */
  ControlComparison control(Delivery delivery) {
    return delivery.control() == null
        ? ControlComparison.NONE
        : ControlFile.read(delivery.control())
            .compare(read(), amounts(delivery.feed().kind()), refused.unreadable());
  }
}
