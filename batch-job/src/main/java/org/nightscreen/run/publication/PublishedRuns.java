package org.nightscreen.run.publication;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.nightscreen.night.Night;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The publish records (table {@code published_run}): what stands here is published, and nothing
 * else.
 */
public final class PublishedRuns {

  private final JdbcClient database;
  private final Clock clock;

  public PublishedRuns(DataSource database, Clock clock) {
    this.database = JdbcClient.create(database);
    this.clock = clock;
  }

  /** The publish record of exactly this revision. */
  public Optional<PublishedRun> of(Night night) {
    return database
        .sql(
            "SELECT run_key, revision, manifest_sha256 FROM published_run"
                + " WHERE run_key = ? AND revision = ?")
        .param(night.runKey())
        .param(night.revision())
        .query((row, number) -> new PublishedRun(row.getString(1), row.getInt(2), row.getString(3)))
        .optional();
  }

  /** The newest published revision of every run, by run key. */
  public List<PublishedRun> newestPerRun() {
    return database
        .sql(
            "SELECT run_key, revision, manifest_sha256 FROM published_run p WHERE revision ="
                + " (SELECT MAX(revision) FROM published_run n WHERE n.run_key = p.run_key)"
                + " ORDER BY run_key")
        .query((row, number) -> new PublishedRun(row.getString(1), row.getInt(2), row.getString(3)))
        .list();
  }

  void add(Night night, String manifestSha256, long fencingToken) {
    database
        .sql("INSERT INTO published_run VALUES (?, ?, ?, ?, ?, ?, ?)")
        .param(night.institution())
        .param(night.runKey())
        .param(night.revision())
        .param(night.businessDate())
        .param(manifestSha256)
        .param(fencingToken)
        .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
  }
}
