package org.nightscreen.arrival;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Per asset the highest rate to the base currency that is known: what no amount may overflow with.
 */
final class HighestRates {

  private HighestRates() {}

  static Map<String, BigDecimal> of(Dataset<Row> rates, String baseCurrency) {
    Map<String, BigDecimal> highest = new TreeMap<>();
    rates
        .where(col("base_currency").equalTo(baseCurrency))
        .groupBy(col("asset_code"))
        .agg(max(col("rate")))
        .collectAsList()
        .forEach(row -> highest.put(row.getString(0), row.getDecimal(1)));
    return highest;
  }
}
