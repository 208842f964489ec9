package org.nightscreen.benchmark.home;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.nightscreen.benchmark.contender.OpenHome;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.night.Home;
import org.nightscreen.run.store.RunDatabase;
import org.nightscreen.spark.SparkSessions;

/**
 * Puts the rows of a large drop in the place of those of a small one that the product has loaded:
 * the same columns, files of the same length, the load's figures corrected. Loading tens of
 * millions of rows for workloads that do not time arrival would take longer than measuring them.
 * Arguments: drop, home.
 */
public final class Transplant {

  private static final int ROWS_PER_FILE = 250_000;

  private final SparkSession spark;
  private final Path drop;
  private final Home home;

  private Transplant(SparkSession spark, Path drop, Home home) {
    this.spark = spark;
    this.drop = drop;
    this.home = home;
  }

  /** Replaces every feed. */
  public static void main(String[] arguments) throws IOException, SQLException {
    Home home = new Home(Path.of(arguments[1]));
    SparkSession spark = SparkSessions.local(OpenHome.CORES);
    Transplant transplant = new Transplant(spark, Path.of(arguments[0]), home);
    try (RunDatabase database = RunDatabase.open(home);
        Connection connection = database.dataSource().getConnection()) {
      for (FeedKind kind : FeedKind.values()) {
        transplant.replace(kind, connection);
      }
    }
    spark.stop();
  }

  private void replace(FeedKind kind, Connection connection) throws IOException, SQLException {
    Path large = drop.resolve(kind.feedName() + ".parquet");
    Path feed = home.ledger().resolve(kind.feedName());
    if (!Files.exists(large) || !Files.exists(feed)) {
      return;
    }
    Path load = only(feed);
    String loadId = load.getFileName().toString().substring("load=".length());
    Path fresh = feed.resolve("fresh");
    Dataset<Row> rows = spark.read().parquet(large.toString());
    rows.select(columns(spark.read().parquet(load.toString()).schema(), rows, kind, loadId))
        .write()
        .mode(SaveMode.Overwrite)
        .option("maxRecordsPerFile", ROWS_PER_FILE)
        .parquet(fresh.toString());
    swap(fresh, load);
    correct(kind, loadId, load, connection);
  }

  private static Column[] columns(
      StructType ledger, Dataset<Row> rows, FeedKind kind, String loadId) {
    List<String> delivered = Arrays.asList(rows.columns());
    return Arrays.stream(ledger.fields())
        .map(
            field -> column(field, delivered, kind, loadId).cast(field.dataType()).as(field.name()))
        .toArray(Column[]::new);
  }

  private static Column column(
      StructField field, List<String> delivered, FeedKind kind, String loadId) {
    if (delivered.contains(field.name())) {
      return col(field.name());
    }
    return switch (field.name()) {
      case "load_id" -> lit(loadId);
      case "source_file" -> lit(kind.feedName() + ".parquet");
      case "source_line" -> monotonically_increasing_id();
      case "content_hash", "row_hash" ->
          xxhash64(struct(delivered.stream().map(functions::col).toArray(Column[]::new)));
      case "key_hash" -> xxhash64(col(delivered.get(0)));
      case "late", "pending" -> lit(false);
      default -> lit(null);
    };
  }

  private void correct(FeedKind kind, String loadId, Path load, Connection connection)
      throws SQLException {
    String event = eventOf(kind);
    Column when = event == null ? lit(null).cast("timestamp") : col(event);
    Row figures =
        spark
            .read()
            .parquet(load.toString())
            .agg(
                functions.count(lit(1)),
                functions.unix_micros(functions.min(when)),
                functions.unix_micros(functions.max(when)))
            .head();
    try (PreparedStatement update =
        connection.prepareStatement(
            "update ledger_load set accepted_rows = ?, first_event = ?, last_event = ?"
                + " where load_id = ?")) {
      update.setObject(1, figures.get(0));
      update.setObject(2, figures.get(1));
      update.setObject(3, figures.get(2));
      update.setString(4, loadId);
      update.executeUpdate();
    }
  }

  private static String eventOf(FeedKind kind) {
    return switch (kind) {
      case BANK_TRANSACTION -> "booking_datetime";
      case EXCHANGE_TRANSACTION, ACCESS_EVENT -> "event_datetime";
      case WALLET_TRANSFER -> "block_datetime";
      default -> null;
    };
  }

  private static Path only(Path feed) throws IOException {
    try (Stream<Path> loads = Files.list(feed)) {
      return loads
          .filter(l -> l.getFileName().toString().startsWith("load="))
          .findFirst()
          .orElseThrow();
    }
  }

  private static void swap(Path fresh, Path load) throws IOException {
    try (Stream<Path> old = Files.list(load)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    try (Stream<Path> files = Files.list(fresh)) {
      for (Path file : files.toList()) {
        Files.move(
            file, load.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.delete(fresh);
  }
}
