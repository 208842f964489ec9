package org.nightscreen.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.canonical.FxRate;

/** Records are made of columns here or where they are asked for; both give the same. */
class RecordReadingTest {

  private static final List<String> COLUMNS =
      List.of("rate_date", "asset_code", "base_currency", "rate");

  @TempDir Path directory;

  @Test
  void valuesTravelFromExecutorsAndBecomeTheSameRecords() throws Exception {
    ColumnBatches batches = ColumnBatches.of(rates());
    RecordReading<FxRate> reading = new RecordReading<>(FxRate.class, batches.shape(COLUMNS));

    List<Object[]> travelled =
        throughAWire(
            batches.batches().mapPartitions(part -> reading.values(part).iterator()).collect());

    assertThat(reading.records(travelled))
        .hasSize(3)
        .containsExactlyElementsOf(RecordRows.collect(rates(), FxRate.class))
        .contains(
            new FxRate(LocalDate.of(2026, 3, 1), "EUR", "USD", new BigDecimal("1.0850000000")));
  }

  private Dataset<Row> rates() {
    String file = directory.resolve("rates").toString();
    SharedSpark.session()
        .sql(
            "SELECT DATE '2026-03-01' rate_date, asset_code, 'USD' base_currency,"
                + " CAST(rate AS DECIMAL(28,10)) rate FROM VALUES ('EUR', 1.085), ('BTC', 61000.5),"
                + " ('USDT', 1) AS t(asset_code, rate)")
        .coalesce(1)
        .write()
        .mode("overwrite")
        .parquet(file);
    return SharedSpark.session().read().parquet(file);
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> throughAWire(List<Object[]> values)
      throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new ArrayList<>(values));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (List<Object[]>) in.readObject();
    }
  }
}
