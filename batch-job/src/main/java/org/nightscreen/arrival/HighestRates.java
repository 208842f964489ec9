package org.nightscreen.arrival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.parquet.example.data.Group;
import org.apache.spark.sql.types.StructType;
import org.nightscreen.arrival.row.ParsedRow;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.night.Night;

/**
 * Per asset the highest rate to the base currency that is known: what no amount may overflow with.
 */
final class HighestRates {

  private static final List<String> COLUMNS =
      List.of("rate_date", "asset_code", "base_currency", "rate");

  private final Night night;

  /** One rate of a load. */
  private record Rate(int day, String asset, String base, BigDecimal rate) {

    List<Object> key() {
      return List.of(day, asset, base);
    }
  }

  HighestRates(Night night) {
    this.night = night;
  }

  /**
   * The rates of the loads that hold already and of those that came tonight.
   *
   * @param before visible loads of rates
   * @param tonight loads that may not be visible yet
   */
  Map<String, BigDecimal> of(List<LoadRecord> before, List<LoadRecord> tonight) {
    Map<String, BigDecimal> highest = new TreeMap<>();
    for (List<LoadRecord> loads : VisibleRows.holding(before).values()) {
      Map<List<Object>, Rate> newest = new HashMap<>();
      loads.forEach(load -> rates(load).forEach(rate -> newest.put(rate.key(), rate)));
      newest.values().forEach(rate -> add(highest, rate));
    }
    tonight.forEach(load -> rates(load).forEach(rate -> add(highest, rate)));
    return highest;
  }

  private void add(Map<String, BigDecimal> highest, Rate rate) {
    if (rate.base().equals(night.baseCurrency())) {
      highest.merge(rate.asset(), rate.rate(), BigDecimal::max);
    }
  }

  private List<Rate> rates(LoadRecord load) {
    Path directory = Ledger.directory(night.home(), FeedKind.FX_RATE, load.load().loadId());
    List<Rate> rates = new ArrayList<>();
    StructType columns = new StructType();
    for (String column : COLUMNS) {
      columns = columns.add(LedgerSchema.ledger(FeedKind.FX_RATE).apply(column));
    }
    if (Files.isDirectory(directory)) {
      try {
        LocalRows.each(
            LocalTree.files(directory, ".parquet"), columns, row -> rates.add(rate(row)));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return rates;
  }

  private static Rate rate(Group row) {
    BigInteger unscaled = new BigInteger(row.getBinary(3, 0).getBytes());
    return new Rate(
        row.getInteger(0, 0),
        row.getString(1, 0),
        row.getString(2, 0),
        new BigDecimal(unscaled, ParsedRow.QUANTITY_SCALE));
  }
}
