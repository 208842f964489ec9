package org.nightscreen.arrival;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.nightscreen.arrival.row.Refusal;

/** Rows of a Parquet file of another tool. Its last column is the position in the file. */
final class ParquetRows implements SourceRows {

  private final Iterator<Row> rows;
  private final int count;
  private final RowIntake intake;
  private Row row;
  private RefusedRow refused;

  /**
   * @param rows the rows, with their position as last column
   * @param file name of the file
   * @param columns its columns
   * @param terms the delivery's terms
   */
  ParquetRows(Iterator<Row> rows, String file, List<String> columns, RowIntake.Terms terms) {
    this.rows = rows;
    count = columns.size();
    intake = new RowIntake(terms, file, columns);
  }

  @Override
  public boolean next() {
    if (!rows.hasNext()) {
      return false;
    }
    row = rows.next();
    try {
      refused = intake.refusal(ParquetText.fields(row, count), line(), this::original);
    } catch (Refusal refusal) {
      refused = intake.unread(line(), refusal.reason(), refusal.getMessage(), original());
    }
    return true;
  }

  @Override
  public long line() {
    return row.getLong(count) + 1;
  }

  @Override
  public RefusedRow refused() {
    return refused;
  }

  @Override
  public RowIntake intake() {
    return intake;
  }

  @Override
  public String original() {
    return ParquetText.original(row, count);
  }

  @Override
  public void close() {
    // Spark ends what it began.
  }
}
