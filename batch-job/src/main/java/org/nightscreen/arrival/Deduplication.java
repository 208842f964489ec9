package org.nightscreen.arrival;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Decides about rows whose native id occurs more than once, within a delivery or against earlier
 * loads. Pending and final rows are decided apart, so that a final row can follow a pending one.
 * The order is that of the content, never that of the file, so shuffled deliveries end alike.
 */
final class Deduplication {

  static final String DECISION = "decision";
  static final String KEEP = "KEEP";
  static final String DUPLICATE = "DUPLICATE";
  static final String CONFLICT = "CONFLICT";

  private static final String EARLIER = "earlier";
  static final String SUPERSEDES = "supersedes";

  private final List<String> nativeKey;

  /**
   * @param nativeKey the fields that identify a row
   */
  Deduplication(List<String> nativeKey) {
    this.nativeKey = List.copyOf(nativeKey);
  }

  /** Which of very many new hashes very many known rows have. */
  static long[] known(Dataset<Row> earlier, KeyHashes fresh, SparkSession spark) {
    List<Long> found =
        earlier
            .select(LedgerSchema.KEY_HASH)
            .join(hashes(fresh.parts(), spark), LedgerSchema.KEY_HASH, "left_semi")
            .distinct()
            .as(Encoders.LONG())
            .collectAsList();
    return found.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  private static Dataset<Row> hashes(List<long[]> hashes, SparkSession spark) {
    JavaRDD<Row> rows =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(hashes)
            .flatMap(
                part ->
                    Arrays.stream(part).mapToObj(hash -> (Row) RowFactory.create(hash)).iterator());
    return spark.createDataFrame(
        rows, new StructType().add(LedgerSchema.KEY_HASH, DataTypes.LongType));
  }

  /** One decision for each candidate row with a suspect key; compares the keys themselves. */
  Dataset<Row> decisions(Dataset<Row> candidates, Dataset<Row> earlier, long[] suspectHashes) {
    Dataset<Row> suspects = hashes(List.of(suspectHashes), candidates.sparkSession());
    Dataset<Row> rows = narrow(candidates, suspects, false);
    Dataset<Row> all = earlier == null ? rows : rows.union(narrow(earlier, suspects, true));
    Column[] key = nativeKey.stream().map(functions::col).toArray(Column[]::new);
    WindowSpec sameKey = Window.partitionBy(key);
    List<Column> keyAndState = new ArrayList<>(List.of(key));
    keyAndState.add(col(LedgerSchema.PENDING));
    WindowSpec ordered = Window.partitionBy(keyAndState.toArray(Column[]::new)).orderBy(order());
    Column pending = col(LedgerSchema.PENDING);
    return all.withColumn("rank", row_number().over(ordered))
        .withColumn("winner", functions.first(col(LedgerSchema.CONTENT_HASH)).over(ordered))
        .withColumn("final_before", max(col(EARLIER).and(not(pending))).over(sameKey))
        .withColumn("any_pending", max(pending).over(sameKey))
        .where(not(col(EARLIER)))
        .withColumn(DECISION, decision())
        .withColumn(
            SUPERSEDES, col(DECISION).equalTo(KEEP).and(not(pending)).and(col("any_pending")))
        .select(LedgerSchema.SOURCE_FILE, LedgerSchema.SOURCE_LINE, DECISION, SUPERSEDES);
  }

  private static Column decision() {
    Column first = col("rank").equalTo(1);
    Column overtaken = col(LedgerSchema.PENDING).and(col("final_before"));
    Column same = col(LedgerSchema.CONTENT_HASH).equalTo(col("winner"));
    return when(first.and(not(overtaken)), KEEP)
        .when(not(first).and(same), DUPLICATE)
        .otherwise(CONFLICT);
  }

  private static Column[] order() {
    return new Column[] {
      col(EARLIER).desc(),
      col(LedgerSchema.CONTENT_HASH),
      col(LedgerSchema.ROW_HASH),
      col(LedgerSchema.SOURCE_FILE),
      col(LedgerSchema.SOURCE_LINE)
    };
  }

  private Dataset<Row> narrow(Dataset<Row> rows, Dataset<Row> suspects, boolean earlier) {
    List<Column> columns = new ArrayList<>(nativeKey.stream().map(functions::col).toList());
    for (String name :
        List.of(
            LedgerSchema.PENDING,
            LedgerSchema.CONTENT_HASH,
            LedgerSchema.ROW_HASH,
            LedgerSchema.SOURCE_FILE,
            LedgerSchema.SOURCE_LINE)) {
      columns.add(col(name));
    }
    columns.add(lit(earlier).as(EARLIER));
    return rows.join(
            suspects,
            rows.col(LedgerSchema.KEY_HASH).equalTo(suspects.col(LedgerSchema.KEY_HASH)),
            "left_semi")
        .select(columns.toArray(Column[]::new));
  }
}
