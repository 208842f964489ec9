package org.nightscreen.arrival;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/**
 * Rows and amounts per currency, summed without loss: whole units and fractions apart never
 * overflow.
 */
final class Totals {

  static final String UNKNOWN_CURRENCY = "?";

  private static final Column AMOUNT = col(LedgerSchema.CONTROL_AMOUNT);
  private static final Column WHOLE = floor(AMOUNT).cast("decimal(21,0)");

  /** The currency a sum is grouped by. */
  static final Column CURRENCY =
      coalesce(col(LedgerSchema.CONTROL_CURRENCY), lit(UNKNOWN_CURRENCY))
          .as(LedgerSchema.CONTROL_CURRENCY);

  private record Sum(long rows, BigDecimal amount) {

    private static final Sum NOTHING = new Sum(0, BigDecimal.ZERO);

    Sum plus(Sum other) {
      return new Sum(rows + other.rows, amount.add(other.amount));
    }
  }

  private final Map<String, Sum> byCurrency = new TreeMap<>();

  /** What to aggregate per currency, in the order {@link #add} reads. */
  static List<Column> aggregates() {
    List<Column> aggregates = new ArrayList<>();
    aggregates.add(count(lit(1)).as("rows"));
    aggregates.add(sum(WHOLE).as("whole"));
    aggregates.add(sum(AMOUNT.minus(WHOLE).cast("decimal(18,18)")).as("fraction"));
    return aggregates;
  }

  /** Adds a row of {@link #aggregates()}. */
  void add(Row row) {
    BigDecimal whole = decimal(row, "whole");
    BigDecimal fraction = decimal(row, "fraction");
    Sum sum = new Sum(row.getLong(row.fieldIndex("rows")), whole.add(fraction));
    byCurrency.merge(row.getString(row.fieldIndex(LedgerSchema.CONTROL_CURRENCY)), sum, Sum::plus);
  }

  private static BigDecimal decimal(Row row, String column) {
    BigDecimal value = row.getDecimal(row.fieldIndex(column));
    return value == null ? BigDecimal.ZERO : value;
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
