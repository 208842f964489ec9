package org.nightscreen.spark;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
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
    RecordComponent[] components = type.getRecordComponents();
    Column[] columns =
        Arrays.stream(components)
            .map(component -> functions.col(columnOf(component.getName())))
            .toArray(Column[]::new);
    Constructor<T> constructor = canonicalConstructor(type, components);
    List<T> records = new ArrayList<>();
    for (Row row : rows.select(columns).collectAsList()) {
      records.add(record(constructor, components, row));
    }
    return records;
  }

  /** The column of a record component: {@code bookingDatetime} is {@code booking_datetime}. */
  public static String columnOf(String component) {
    return component
        .replace("p2p", "p2p_")
        .replaceAll("([A-Z])", "_$1")
        .replace("__", "_")
        .toLowerCase(Locale.ROOT);
  }

  private static <T extends Record> Constructor<T> canonicalConstructor(
      Class<T> type, RecordComponent[] components) {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("A record always has its canonical constructor", e);
    }
  }

  private static <T extends Record> T record(
      Constructor<T> constructor, RecordComponent[] components, Row row) {
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = value(row, i, components[i].getType());
    }
    try {
      return constructor.newInstance(values);
    } catch (InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException("A canonical record can be made", e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("The ledger holds a row that is not canonical", e.getCause());
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object value(Row row, int column, Class<?> type) {
    if (row.isNullAt(column)) {
      return null;
    }
    if (type.isEnum()) {
      return Enum.valueOf((Class) type, row.getString(column));
    }
    if (type == List.class) {
      return row.getList(column);
    }
    return row.get(column);
  }
}
