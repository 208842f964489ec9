package org.nightscreen.arrival;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Rows and amounts per currency, summed without loss; the order of adding does not matter. */
final class Totals implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String UNKNOWN_CURRENCY = "?";

  private record Sum(long rows, BigDecimal amount) implements Serializable {

    private static final Sum NOTHING = new Sum(0, BigDecimal.ZERO);

    Sum plus(Sum other) {
      return new Sum(rows + other.rows, amount.add(other.amount));
    }
  }

  private final TreeMap<String, Sum> byCurrency = new TreeMap<>();

  /**
   * Adds rows of one currency.
   *
   * @param currency null if it is not known
   * @param amount their sum; null if it is not known
   */
  void add(String currency, long rows, BigDecimal amount) {
    byCurrency.merge(
        currency == null ? UNKNOWN_CURRENCY : currency,
        new Sum(rows, amount == null ? BigDecimal.ZERO : amount),
        Sum::plus);
  }

  void add(Totals other) {
    other.byCurrency.forEach((currency, sum) -> byCurrency.merge(currency, sum, Sum::plus));
  }

  long rows() {
    return byCurrency.values().stream().mapToLong(Sum::rows).sum();
  }

  /** The control of each currency that any of the three knows. */
  static List<AmountControl> controls(Totals accepted, Totals rejected, Totals duplicate) {
    TreeSet<String> currencies = new TreeSet<>(accepted.byCurrency.keySet());
    currencies.addAll(rejected.byCurrency.keySet());
    currencies.addAll(duplicate.byCurrency.keySet());
    List<AmountControl> controls = new ArrayList<>();
    for (String currency : currencies) {
      Sum in = accepted.of(currency);
      Sum out = rejected.of(currency);
      Sum again = duplicate.of(currency);
      Sum read = in.plus(out).plus(again);
      controls.add(
          new AmountControl(
              currency, read.rows(), plain(read), plain(in), plain(out), plain(again)));
    }
    return controls;
  }

  private Sum of(String currency) {
    return byCurrency.getOrDefault(currency, Sum.NOTHING);
  }

  private static String plain(Sum sum) {
    return sum.amount().signum() == 0 ? "0" : sum.amount().stripTrailingZeros().toPlainString();
  }
}
