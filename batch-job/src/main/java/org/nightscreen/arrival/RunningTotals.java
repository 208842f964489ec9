package org.nightscreen.arrival;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nightscreen.arrival.row.KindShape;
import org.nightscreen.arrival.row.ParsedRow;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.Field;

/** Sums the amounts of many rows per currency in 128-bit integers, without an object a row. */
final class RunningTotals {

  /** So far below the largest number that no amount which can be screened leaps over it. */
  private static final long NEARLY_FULL = 1L << 60;

  private final int amount;
  private final int currency;
  private final int scale;
  private final Map<String, Sum> byCurrency = new HashMap<>();
  private final Totals totals = new Totals();
  private String lastCurrency;
  private Sum last;

  private static final class Sum {
    private long rows;
    private long high;
    private long low;
  }

  private RunningTotals(int amount, int currency, int scale) {
    this.amount = amount;
    this.currency = currency;
    this.scale = scale;
  }

  /** Sums of the amounts that rows of a kind are controlled by. */
  static RunningTotals of(FeedKind kind) {
    List<String> names = kind.fields().stream().map(Field::name).toList();
    int amount = names.indexOf(KindShape.of(kind).amount());
    int scale = amount < 0 ? 0 : LedgerSchema.scale(kind.fields().get(amount).type());
    return new RunningTotals(amount, names.indexOf(KindShape.of(kind).currency()), scale);
  }

  void add(ParsedRow row) {
    String of = currency < 0 ? null : row.text(currency);
    if (last == null || !Objects.equals(of, lastCurrency)) {
      last = byCurrency.computeIfAbsent(of, unknown -> new Sum());
      lastCurrency = of;
    }
    last.rows++;
    if (amount >= 0 && row.present(amount)) {
      long low = last.low + row.number(amount);
      long carry = Long.compareUnsigned(low, last.low) < 0 ? 1 : 0;
      last.low = low;
      last.high += row.high(amount) + carry;
      if (Math.abs(last.high) >= NEARLY_FULL) {
        settle(of, last);
      }
    }
  }

  private void settle(String of, Sum sum) {
    totals.add(of, sum.rows, new BigDecimal(ParsedRow.whole(sum.high, sum.low), scale));
    sum.rows = 0;
    sum.high = 0;
    sum.low = 0;
  }

  /** What was added so far. */
  Totals settled() {
    byCurrency.forEach(this::settle);
    return totals;
  }
}
