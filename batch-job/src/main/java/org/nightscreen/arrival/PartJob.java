package org.nightscreen.arrival;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.nightscreen.arrival.feed.Feed;
import org.nightscreen.arrival.feed.Format;

/** Has the parts of a delivery taken in: each by a task of its own, little of it right here. */
final class PartJob {

  /** A compressed file becomes about so many times larger. */
  private static final long COMPRESSION = 8;

  private final SparkSession spark;
  private final Feed feed;
  private final long partBytes;

  /**
   * @param spark the session
   * @param feed the feed
   * @param partBytes how much one task reads; what is not more needs no task
   */
  PartJob(SparkSession spark, Feed feed, long partBytes) {
    this.spark = spark;
    this.feed = feed;
    this.partBytes = partBytes;
  }

  /** Takes in parts of CSV files; the results come in the order of the parts. */
  List<PartResult> csv(List<FilePart> parts, PartIntake.Order order) {
    if (parts.isEmpty() || little(parts)) {
      return parts.stream().map(part -> PartIntake.csv(part, order)).toList();
    }
    return context().parallelize(parts, parts.size()).map(new Csv(order)::take).collect();
  }

  private boolean little(List<FilePart> parts) {
    try {
      long bytes = 0;
      for (FilePart part : parts) {
        long size = Files.size(part.file().asPath());
        long end = Math.min(part.to(), size);
        bytes += (end - part.from()) * (part.file().compressed() ? COMPRESSION : 1);
      }
      return bytes <= partBytes;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Takes in a Parquet file of another tool, in the parts that Spark reads it in. */
  List<PartResult> parquet(SourceFile file, int firstNumber, PartIntake.Order order) {
    List<String> columns = FileHeader.columns(file, Format.PARQUET, feed.separator());
    List<Column> wanted = new ArrayList<>();
    for (String name : columns) {
      wanted.add(functions.col("`" + name.replace("`", "``") + "`"));
    }
    wanted.add(functions.col("_metadata.row_index"));
    String[] paths = FileHeader.parts(file).stream().map(Path::toString).toArray(String[]::new);
    JavaRDD<Row> rows = spark.read().parquet(paths).select(wanted.toArray(Column[]::new)).javaRDD();
    Parquet task = new Parquet(order, file.name(), columns, firstNumber);
    return rows.mapPartitionsWithIndex(task::take, true).collect();
  }

  private JavaSparkContext context() {
    return JavaSparkContext.fromSparkContext(spark.sparkContext());
  }

  private record Csv(PartIntake.Order order) implements Serializable {

    PartResult take(FilePart part) {
      return PartIntake.csv(part, order);
    }
  }

  private record Parquet(PartIntake.Order order, String file, List<String> columns, int firstNumber)
      implements Serializable {

    Iterator<PartResult> take(int partition, Iterator<Row> rows) {
      ParquetRows source = new ParquetRows(rows, file, columns, order.terms());
      return List.of(PartIntake.rows(source, order, firstNumber + partition, file)).iterator();
    }
  }
}
