package org.nightscreen.arrival;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.nightscreen.arrival.feed.Feed;
import org.nightscreen.arrival.feed.Format;
import org.nightscreen.arrival.row.ReasonCode;
import org.nightscreen.arrival.row.Refusal;
import org.nightscreen.spark.StoredRows;

/** Reads the files of a delivery into parsed rows, one task a CSV file. */
final class Parsing {

  private final SparkSession spark;
  private final Feed feed;
  private final RowIntake.Terms terms;

  Parsing(SparkSession spark, Feed feed, RowIntake.Terms terms) {
    this.spark = spark;
    this.feed = feed;
    this.terms = terms;
  }

  /** All rows of the files, accepted and refused. */
  Dataset<Row> rows(List<SourceFile> files) {
    return StoredRows.dataset(spark, values(files), LedgerSchema.parsed(feed.kind()));
  }

  /** Only the rows of those lines, refused as conflicts, with the text they were delivered as. */
  Dataset<Row> conflicting(List<SourceFile> files, Map<String, Set<Long>> lines) {
    List<SourceFile> concerned =
        files.stream().filter(file -> lines.containsKey(file.name())).toList();
    JavaRDD<Object[]> refused = null;
    for (SourceFile file : concerned) {
      JavaRDD<Object[]> some = conflicts(file, lines.get(file.name()));
      refused = refused == null ? some : refused.union(some);
    }
    JavaRDD<Object[]> all = refused == null ? context().emptyRDD() : refused;
    return StoredRows.dataset(spark, all, LedgerSchema.parsed(feed.kind()));
  }

  private JavaSparkContext context() {
    return JavaSparkContext.fromSparkContext(spark.sparkContext());
  }

  private JavaRDD<Object[]> values(List<SourceFile> files) {
    List<SourceFile> csv = files.stream().filter(file -> file.format(feed) == Format.CSV).toList();
    JavaRDD<Object[]> values =
        csv.isEmpty()
            ? null
            : context().parallelize(csv, csv.size()).mapPartitions(new ReadCsv(terms)::rows);
    for (SourceFile file : files) {
      if (file.format(feed) == Format.PARQUET) {
        JavaRDD<Object[]> some =
            parquet(file).mapPartitions(new ReadParquet(terms, file, columns(file))::rows);
        values = values == null ? some : values.union(some);
      }
    }
    return values;
  }

  private JavaRDD<Object[]> conflicts(SourceFile file, Set<Long> lines) {
    if (file.format(feed) == Format.CSV) {
      return context()
          .parallelize(List.of(file), 1)
          .mapPartitions(new ConflictingCsv(terms, lines)::rows);
    }
    return parquet(file)
        .mapPartitions(new ConflictingParquet(terms, file, columns(file), lines)::rows);
  }

  private List<String> columns(SourceFile file) {
    return FileHeader.columns(file, Format.PARQUET, feed.separator());
  }

  private JavaRDD<Row> parquet(SourceFile file) {
    List<Column> columns = new ArrayList<>();
    for (String name : columns(file)) {
      columns.add(functions.col("`" + name.replace("`", "``") + "`"));
    }
    columns.add(functions.col("_metadata.row_index"));
    String[] parts = FileHeader.parts(file).stream().map(Path::toString).toArray(String[]::new);
    return spark.read().parquet(parts).select(columns.toArray(Column[]::new)).javaRDD();
  }

  private record ReadCsv(RowIntake.Terms terms) implements Serializable {

    Iterator<Object[]> rows(Iterator<SourceFile> files) {
      return files.hasNext() ? new CsvFile(files.next(), terms) : Collections.emptyIterator();
    }
  }

  private record ConflictingCsv(RowIntake.Terms terms, Set<Long> lines) implements Serializable {

    Iterator<Object[]> rows(Iterator<SourceFile> files) throws IOException {
      return files.hasNext()
          ? ConflictingLines.of(files.next(), terms, lines)
          : Collections.emptyIterator();
    }
  }

  private record ReadParquet(RowIntake.Terms terms, SourceFile file, List<String> columns)
      implements Serializable {

    Iterator<Object[]> rows(Iterator<Row> rows) {
      RowIntake intake = new RowIntake(terms, file.name(), columns);
      int count = columns.size();
      return new Mapped<>(rows, row -> row(intake, row, count));
    }

    private static Object[] row(RowIntake intake, Row row, int count) {
      long line = row.getLong(count) + 1;
      try {
        return intake.row(
            ParquetText.fields(row, count), line, () -> ParquetText.original(row, count));
      } catch (Refusal refusal) {
        return intake.refused(
            line, refusal.reason(), refusal.getMessage(), ParquetText.original(row, count));
      }
    }
  }

  private record ConflictingParquet(
      RowIntake.Terms terms, SourceFile file, List<String> columns, Set<Long> lines)
      implements Serializable {

    Iterator<Object[]> rows(Iterator<Row> rows) {
      RowIntake intake = new RowIntake(terms, file.name(), columns);
      int count = columns.size();
      List<Object[]> refused = new ArrayList<>();
      while (rows.hasNext()) {
        Row row = rows.next();
        long line = row.getLong(count) + 1;
        if (lines.contains(line)) {
          String original = ParquetText.original(row, count);
          refused.add(
              intake.refused(
                  line, ReasonCode.CONFLICTING_DUPLICATE, ConflictingLines.MESSAGE, original));
        }
      }
      return refused.iterator();
    }
  }

  private static final class Mapped<A, B> implements Iterator<B> {

    private final Iterator<A> from;
    private final Function<A, B> function;

    Mapped(Iterator<A> from, Function<A, B> function) {
      this.from = from;
      this.function = function;
    }

    @Override
    public boolean hasNext() {
      return from.hasNext();
    }

    @Override
    public B next() {
      return function.apply(from.next());
    }
  }
}
