package org.nightscreen.benchmark.peer;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.nightscreen.benchmark.contender.Contender;
import org.nightscreen.benchmark.contender.OpenHome;

/** The eight typologies in Spark SQL with window functions, every result collected. */
public final class SparkSqlPeer implements Contender {

  private static final String PARTITIONS = "32";

  private final SparkSession spark;
  private final PeerSql sql;
  private List<PeerHit> hits = List.of();

  public SparkSqlPeer(OpenHome home, PeerSql sql) {
    this.spark = home.spark().newSession();
    this.sql = sql;
    spark.conf().set("spark.sql.shuffle.partitions", PARTITIONS);
    spark.conf().set("spark.sql.session.timeZone", "UTC");
    sql.settings().forEach(spark.conf()::set);
    for (Map.Entry<String, Path> view : LedgerViews.of(home.night().home()).entrySet()) {
      spark.read().parquet(view.getValue().toString()).createOrReplaceTempView(view.getKey());
    }
  }

  @Override
  public Map<String, Long> run() {
    List<PeerHit> found = new ArrayList<>();
    sql.common().forEach(spark::sql);
    for (String statement : sql.typologies().values()) {
      for (Row row : spark.sql(statement).collectAsList()) {
        found.add(
            new PeerHit(
                row.getString(0), row.getString(1), instant(row.get(2)), instant(row.get(3))));
      }
    }
    spark.catalog().clearCache();
    hits = found;
    return Map.of("hits", (long) found.size());
  }

  /** What the last run found. */
  public List<PeerHit> hits() {
    return List.copyOf(hits);
  }

  private static Instant instant(Object value) {
    if (value instanceof Instant moment) {
      return moment;
    }
    if (value instanceof LocalDateTime moment) {
      return moment.toInstant(ZoneOffset.UTC);
    }
    return ((java.sql.Timestamp) value).toInstant();
  }
}
