package org.nightscreen.benchmark.peer;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightscreen.benchmark.contender.Contender;

/** The eight typologies in DuckDB's SQL, every result fetched. */
public final class DuckDbPeer implements Contender {

  private final DuckDb database;
  private final PeerSql sql;
  private List<PeerHit> hits = List.of();
  private final Map<String, Double> seconds = new TreeMap<>();

  public DuckDbPeer(DuckDb database, PeerSql sql) {
    this.database = database;
    this.sql = sql;
  }

  @Override
  public Map<String, Long> run() {
    List<PeerHit> found = new ArrayList<>();
    long start = System.nanoTime();
    sql.common().forEach(database::execute);
    start = took("common", start);
    for (Map.Entry<String, String> typology : sql.typologies().entrySet()) {
      for (Object[] row : database.rows(typology.getValue())) {
        found.add(
            new PeerHit((String) row[0], String.valueOf(row[1]), instant(row[2]), instant(row[3])));
      }
      start = took(typology.getKey(), start);
    }
    hits = found;
    return Map.of("hits", (long) found.size());
  }

  private long took(String part, long start) {
    long now = System.nanoTime();
    seconds.put(part, (now - start) / 1e9);
    return now;
  }

  /** Seconds of each statement of the last run. */
  public Map<String, Double> seconds() {
    return Map.copyOf(seconds);
  }

  /** What the last run found. */
  public List<PeerHit> hits() {
    return List.copyOf(hits);
  }

  private static Instant instant(Object value) {
    if (value instanceof OffsetDateTime moment) {
      return moment.toInstant();
    }
    if (value instanceof LocalDateTime moment) {
      return moment.toInstant(ZoneOffset.UTC);
    }
    return ((java.sql.Timestamp) value).toLocalDateTime().toInstant(ZoneOffset.UTC);
  }
}
