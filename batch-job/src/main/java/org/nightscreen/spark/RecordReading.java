package org.nightscreen.spark;

import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/**
 * Reads the batches of one partition into canonical records, column by component.
 *
 * @param type a canonical record
 * @param shape where the column of each component lies
 */
record RecordReading<T extends Record>(Class<T> type, BatchShape shape) implements Serializable {

  /** Reads the value of one component. */
  private interface Cell {
    Object read(BatchColumns columns, int field, int row);
  }

  /** The records of a partition. */
  List<T> read(Iterator<ColumnarBatch> batches) {
    Constructor<T> constructor = constructor();
    List<T> records = new ArrayList<>();
    each(batches, values -> records.add(record(constructor, values)));
    return records;
  }

  /** The values of the records of a partition: records themselves do not travel. */
  List<Object[]> values(Iterator<ColumnarBatch> batches) {
    List<Object[]> all = new ArrayList<>();
    each(batches, values -> all.add(values.clone()));
    return all;
  }

  /** The records of such values. */
  List<T> records(List<Object[]> all) {
    Constructor<T> constructor = constructor();
    List<T> records = new ArrayList<>(all.size());
    all.forEach(values -> records.add(record(constructor, values)));
    return records;
  }

  private void each(Iterator<ColumnarBatch> batches, Consumer<Object[]> take) {
    Cell[] cells =
        Arrays.stream(type.getRecordComponents()).map(RecordReading::cell).toArray(Cell[]::new);
    BatchColumns columns = new BatchColumns(shape);
    Object[] values = new Object[cells.length];
    while (batches.hasNext()) {
      ColumnarBatch batch = batches.next();
      columns.turnTo(batch);
      for (int row = 0; row < batch.numRows(); row++) {
        for (int field = 0; field < cells.length; field++) {
          values[field] = cells[field].read(columns, field, row);
        }
        take.accept(values);
      }
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Cell cell(RecordComponent component) {
    Class<?> of = component.getType();
    if (of.isEnum()) {
      Function<String, Object> named = text -> Enum.valueOf((Class) of, text);
      return (columns, field, row) -> columns.one(field, row, named);
    }
    if (of == BigDecimal.class) {
      return BatchColumns::decimal;
    }
    if (of == Boolean.class) {
      return BatchColumns::flag;
    }
    if (of == Integer.class) {
      return BatchColumns::number;
    }
    if (of == LocalDate.class) {
      return BatchColumns::date;
    }
    if (of == Instant.class) {
      return (columns, field, row) ->
          columns.missing(field, row) ? null : columns.instant(field, row);
    }
    return of == List.class ? BatchColumns::texts : BatchColumns::text;
  }

  private Constructor<T> constructor() {
    try {
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      return type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("A record always has its canonical constructor", e);
    }
  }

  private static <T> T record(Constructor<T> constructor, Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException("A canonical record can be made", e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("The ledger holds a row that is not canonical", e.getCause());
    }
  }
}
