package org.nightscreen.spark;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/**
 * Reads rows out of batches. Belongs to one task.
 *
 * @param <T> one row
 */
public abstract class MovementReader<T> {

  private final BatchColumns columns;

  MovementReader(BatchShape shape) {
    this.columns = new BatchColumns(shape);
  }

  /** Turns to a batch. */
  public final void turnTo(ColumnarBatch batch) {
    columns.turnTo(batch);
  }

  /** A row of the batch; it may be valid only until the next is read. */
  public abstract T read(int row);

  /** The same of which only accounts are asked; no more than that need be read. */
  public T glance(int row) {
    return read(row);
  }

  /** When the row's event was, in microseconds since 1970. */
  public abstract long micros(int row);

  /** The load that the row came with. */
  public abstract String loadId(int row);

  /** Whether the row was accepted after its business date. */
  public abstract boolean late(int row);

  final BatchColumns columns() {
    return columns;
  }

  final String text(int field, int row) {
    return columns.text(field, row);
  }

  final <E> E one(int field, int row, Function<String, E> made) {
    return columns.one(field, row, made);
  }

  final Boolean flag(int field, int row) {
    return columns.flag(field, row);
  }

  final Integer number(int field, int row) {
    return columns.number(field, row);
  }

  final Instant instant(int field, int row) {
    return columns.instant(field, row);
  }

  final LocalDate date(int field, int row) {
    return columns.date(field, row);
  }

  final BigDecimal decimal(int field, int row) {
    return columns.decimal(field, row);
  }
}
