package org.nightscreen.handover.casefile;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.nightscreen.handover.material.CaseTransaction;
import org.nightscreen.handover.material.Direction;

/**
 * Value moved in one currency or asset.
 *
 * @param currency currency or asset
 * @param in value that came in from outside the case's accounts
 * @param out value that left them
 * @param rows rows in this currency, conversions and moves between the case's accounts included
 */
public record CurrencyTotal(String currency, BigDecimal in, BigDecimal out, int rows) {

  /** The totals of rows, by currency. */
  public static List<CurrencyTotal> of(List<NumberedRow> rows) {
    TreeMap<String, CurrencyTotal> totals = new TreeMap<>();
    for (NumberedRow row : rows) {
      CaseTransaction moved = row.transaction();
      totals.merge(
          moved.currency(),
          new CurrencyTotal(
              moved.currency(), part(moved, Direction.IN), part(moved, Direction.OUT), 1),
          CurrencyTotal::with);
    }
    return List.copyOf(totals.values());
  }

  private CurrencyTotal with(CurrencyTotal next) {
    return new CurrencyTotal(currency, in.add(next.in), out.add(next.out), rows + next.rows);
  }

  private static BigDecimal part(CaseTransaction moved, Direction direction) {
    return moved.direction() == direction && !moved.internal() ? moved.amount() : BigDecimal.ZERO;
  }
}
