package org.nightscreen.spark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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

  /**
   * Tells the values of some columns of a record, in that order.
   *
   * @param columns names of columns of the record's components
   */
  public static <T extends Record> Function<T, List<Object>> values(
      Class<T> type, List<String> columns) {
    List<Method> accessors =
        columns.stream()
            .map(
                column ->
                    Arrays.stream(type.getRecordComponents())
                        .filter(component -> columnOf(component.getName()).equals(column))
                        .findFirst()
                        .orElseThrow()
                        .getAccessor())
            .toList();
    return record -> {
      Object[] values = new Object[accessors.size()];
      for (int at = 0; at < values.length; at++) {
        values[at] = value(accessors.get(at), record);
      }
      return Arrays.asList(values);
    };
  }

  private static Object value(Method accessor, Record record) {
    try {
      return accessor.invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("A component of a canonical record can be read", e);
    }
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
