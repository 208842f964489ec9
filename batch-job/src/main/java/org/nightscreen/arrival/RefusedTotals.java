package org.nightscreen.arrival;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/** What is told about refused rows; adding these up in any order gives the same. */
final class RefusedTotals implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Totals totals = new Totals();
  private final TreeMap<String, Long> reasons = new TreeMap<>();
  private boolean unreadable;

  void add(RefusedRow row) {
    totals.add(row.currency(), 1, row.amount());
    reasons.merge(row.reason(), 1L, Long::sum);
    unreadable = unreadable || row.currency() == null || row.amount() == null;
  }

  void add(RefusedTotals other) {
    totals.add(other.totals);
    other.reasons.forEach((reason, rows) -> reasons.merge(reason, rows, Long::sum));
    unreadable = unreadable || other.unreadable;
  }

  Totals totals() {
    return totals;
  }

  /** Rows per reason code. */
  Map<String, Long> reasons() {
    return reasons;
  }

  /** Whether the amount or currency of any row cannot be read. */
  boolean unreadable() {
    return unreadable;
  }
}
