package org.nightscreen.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The few rows of a feed that have one of some ids. Parts of the ledger whose ids all lie before or
 * after those are not read: a bank's and an exchange's ids seldom look alike.
 */
public final class RowsById {

  private static final Comparator<String> AS_STORED = Comparator.comparing(UTF8String::fromString);

  private RowsById() {}

  /**
   * Rows whose id is one of those; none where there are no ids.
   *
   * @param column the name of the id's column
   */
  public static Dataset<Row> of(Dataset<Row> rows, String column, Collection<String> ids) {
    if (ids.isEmpty()) {
      return rows.limit(0);
    }
    Dataset<Row> wanted =
        rows.sparkSession().createDataset(List.copyOf(ids), Encoders.STRING()).toDF(column);
    return rows.where(col(column).geq(lit(Collections.min(ids, AS_STORED))))
        .where(col(column).leq(lit(Collections.max(ids, AS_STORED))))
        .join(broadcast(wanted), column);
  }
}
