package org.nightscreen.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Reads rows of the ledger into canonical records, column by component name. For reference data and
 * other small sets that the driver holds; movements go the columnar way.
 */
public final class RecordRows {

  private RecordRows() {}

  /**
   * Collects a Dataset as records.
   *
   * @param rows has a column for every component, in snake case
   * @param type a canonical record
   */
  public static <T extends Record> List<T> collect(Dataset<Row> rows, Class<T> type) {
    List<String> names =
        Arrays.stream(type.getRecordComponents())
            .map(component -> columnOf(component.getName()))
            .toList();
    Column[] columns = names.stream().map(functions::col).toArray(Column[]::new);
    ColumnBatches batches = ColumnBatches.of(rows.select(columns));
    return Collected.from(batches.batches(), new RecordReading<>(type, batches.shape(names)));
  }

  /** The column of a record component: {@code bookingDatetime} is {@code booking_datetime}. */
  public static String columnOf(String component) {
    return component
        .replace("p2p", "p2p_")
        .replaceAll("([A-Z])", "_$1")
        .replace("__", "_")
        .toLowerCase(Locale.ROOT);
  }
}
