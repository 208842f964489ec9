package org.nightscreen.arrival;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.nightscreen.arrival.feed.SnapshotMode;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database records of loads: which are visible, and in which order they came. */
final class LoadRegister {

  private static final String INSERT =
      """
      insert into ledger_load (load_id, sequence_no, institution, feed_id, kind, business_date, purpose,
        snapshot_mode, day_precision, first_event, last_event, accepted_rows, content_sha256, coverage_from,
        missing_columns, run_key, revision, report_json)
      values (:loadId, (select coalesce(max(l.sequence_no), 0) + 1 from ledger_load l), :institution, :feedId,
        :kind, :businessDate, :purpose, :snapshot, :dayPrecision, :firstEvent, :lastEvent, :accepted, :content,
        :coverageFrom, :missing, :runKey, :revision, :report)
      """;

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final String institution;

  LoadRegister(DataSource dataSource, String institution) {
    this.database = JdbcClient.create(dataSource);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    this.institution = institution;
  }

  /** Makes all loads visible at once, or none. A withdrawn load with the same id is replaced. */
  void insert(List<LoadRecord> loads) {
    try {
      transaction.executeWithoutResult(status -> loads.forEach(this::insert));
    } catch (DataAccessException unavailable) {
      throw unavailable(unavailable);
    }
  }

  private void insert(LoadRecord loadRecord) {
    Load load = loadRecord.load();
    database
        .sql("delete from ledger_load where load_id = :loadId and withdrawn_on is not null")
        .param("loadId", load.loadId())
        .update();
    database
        .sql(INSERT)
        .param("loadId", load.loadId())
        .param("institution", institution)
        .param("feedId", load.feedId())
        .param("kind", load.kind().name())
        .param("businessDate", load.businessDate())
        .param("purpose", load.purpose().name())
        .param("snapshot", loadRecord.snapshot().name())
        .param("dayPrecision", load.dayPrecision())
        .param("firstEvent", micros(load.firstEvent()), Types.BIGINT)
        .param("lastEvent", micros(load.lastEvent()), Types.BIGINT)
        .param("accepted", load.accepted())
        .param("content", load.contentSha256())
        .param("coverageFrom", loadRecord.coverageFrom(), Types.DATE)
        .param("missing", String.join(",", new TreeSet<>(load.missingColumns())))
        .param("runKey", loadRecord.runKey())
        .param("revision", loadRecord.revision())
        .param("report", ReportJson.write(loadRecord.report()))
        .update();
  }

  /** The load of that id, withdrawn or not. */
  Optional<LoadRecord> find(String loadId) {
    return query("load_id = :value", loadId).stream().findFirst();
  }

  /** All loads of a kind, in the order they came. */
  List<LoadRecord> ofKind(FeedKind kind) {
    return query("kind = :value", kind.name());
  }

  /** All loads of a feed, in the order they came. */
  List<LoadRecord> ofFeed(String feedId) {
    return query("feed_id = :value", feedId);
  }

  /** Takes a load out of sight from a business date on; its files stay. */
  boolean withdraw(String loadId, LocalDate from, String reason) {
    try {
      return database
              .sql(
                  "update ledger_load set withdrawn_on = :day, withdrawn_reason = :reason where"
                      + " load_id = :loadId and institution = :institution and withdrawn_on is"
                      + " null")
              .param("day", from)
              .param("reason", reason)
              .param("loadId", loadId)
              .param("institution", institution)
              .update()
          == 1;
    } catch (DataAccessException unavailable) {
      throw unavailable(unavailable);
    }
  }

  private List<LoadRecord> query(String condition, String value) {
    try {
      return database
          .sql(
              "select * from ledger_load where institution = :institution and "
                  + condition
                  + " order by sequence_no")
          .param("institution", institution)
          .param("value", value)
          .query((row, number) -> loadRecord(row))
          .list();
    } catch (DataAccessException unavailable) {
      throw unavailable(unavailable);
    }
  }

  private static LoadRecord loadRecord(ResultSet row) throws SQLException {
    String missing = row.getString("missing_columns");
    Load load =
        new Load(
            row.getString("load_id"),
            row.getString("feed_id"),
            FeedKind.valueOf(row.getString("kind")),
            row.getObject("business_date", LocalDate.class),
            LoadPurpose.valueOf(row.getString("purpose")),
            row.getBoolean("day_precision"),
            instant(row, "first_event"),
            instant(row, "last_event"),
            row.getLong("accepted_rows"),
            row.getString("content_sha256"),
            missing == null || missing.isEmpty() ? Set.of() : Set.of(missing.split(",")));
    return new LoadRecord(
        load,
        row.getLong("sequence_no"),
        SnapshotMode.valueOf(row.getString("snapshot_mode")),
        row.getObject("coverage_from", LocalDate.class),
        row.getString("run_key"),
        row.getInt("revision"),
        ReportJson.read(row.getString("report_json"), FeedReport.class),
        row.getObject("withdrawn_on", LocalDate.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    long micros = row.getLong(column);
    return row.wasNull() ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private static Long micros(Instant instant) {
    return instant == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  private static NightscreenException unavailable(DataAccessException cause) {
    return new NightscreenException(
        FailureCode.DATABASE_UNAVAILABLE,
        "The load register cannot be used; check the database and try again.",
        cause);
  }
}
