package org.nightscreen.handover.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.nightscreen.handover.casefile.CurrencyTotal;
import org.nightscreen.handover.casefile.NumberedRow;
import org.nightscreen.handover.material.CaseTransaction;
import org.nightscreen.handover.material.Direction;

/** Totals of rows by currency; moves between accounts of the case count as rows and move no total. */
final class PeriodTotals {

  private PeriodTotals() {}

  static List<CurrencyTotal> of(List<NumberedRow> rows) {
    TreeMap<String, CurrencyTotal> totals = new TreeMap<>();
    for (NumberedRow row : rows) {
      CaseTransaction moved = row.transaction();
      totals.merge(
          moved.currency(),
          new CurrencyTotal(moved.currency(), part(moved, Direction.IN), part(moved, Direction.OUT), 1),
          (sum, next) -> new CurrencyTotal(
              sum.currency(), sum.in().add(next.in()), sum.out().add(next.out()), sum.rows() + next.rows()));
    }
    return List.copyOf(totals.values());
  }

  private static BigDecimal part(CaseTransaction moved, Direction direction) {
    return moved.direction() == direction && !moved.internal() ? moved.amount() : BigDecimal.ZERO;
  }
}
