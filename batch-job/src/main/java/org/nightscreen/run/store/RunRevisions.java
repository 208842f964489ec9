package org.nightscreen.run.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.Home;
import org.nightscreen.night.Night;
import org.nightscreen.night.RunKind;
import org.nightscreen.run.stage.InputHashes;
import org.nightscreen.run.stage.RunPlan;
import org.nightscreen.run.store.RunRevision.Grounds;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The revisions that were ever started in a home (table {@code run_revision}). */
public final class RunRevisions {

  private final JdbcClient database;
  private final Home home;
  private final Clock clock;

  public RunRevisions(DataSource database, Home home, Clock clock) {
    this.database = JdbcClient.create(database);
    this.home = home;
    this.clock = clock;
  }

  /** The newest revision of a run, by the name of the run's directory. */
  public Optional<RunRevision> latest(String runKey) {
    return database
        .sql("SELECT * FROM run_revision WHERE run_key = :runKey ORDER BY revision DESC LIMIT 1")
        .param("runKey", runKey)
        .query((row, number) -> revision(row))
        .optional();
  }

  /** Writes down a revision at its first start. */
  public void add(RunRevision revision) {
    Night night = revision.plan().night();
    database
        .sql(
            "INSERT INTO run_revision (institution, run_key, revision, kind, feed_set, from_date,"
                + " to_date, time_zone, base_currency, trial, inputs, rule_pack_hash, lists_hash,"
                + " reason, ticket, started_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                + " ?, ?)")
        .param(night.institution())
        .param(night.runKey())
        .param(night.revision())
        .param(night.kind().name())
        .param(revision.plan().inputs().feedSet())
        .param(night.from())
        .param(night.to())
        .param(night.zone().getId())
        .param(night.baseCurrency())
        .param(night.trial())
        .param(InputsText.write(revision.plan().inputs()))
        .param(revision.hashes().rulePack())
        .param(revision.hashes().lists())
        .param(revision.grounds().reason())
        .param(revision.grounds().ticket())
        .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
  }

  /**
   * A home belongs to one institution: its run directories carry no other name.
   *
   * @throws NightscreenException CONFIGURATION if another institution's runs lie here
   */
  public void refuseOtherInstitution(String institution) {
    Optional<String> other =
        database
            .sql(
                "SELECT institution FROM run_revision WHERE institution <> :own ORDER BY 1 LIMIT 1")
            .param("own", institution)
            .query(String.class)
            .optional();
    if (other.isPresent()) {
      throw new NightscreenException(
          FailureCode.CONFIGURATION,
          "The home "
              + home.root()
              + " holds runs of institution "
              + other.get()
              + ", not of "
              + institution
              + "; give that --institution or another --home.");
    }
  }

  private RunRevision revision(ResultSet row) throws SQLException {
    Night night =
        new Night(
            row.getString("institution"),
            RunKind.valueOf(row.getString("kind")),
            row.getObject("from_date", LocalDate.class),
            row.getObject("to_date", LocalDate.class),
            row.getInt("revision"),
            ZoneId.of(row.getString("time_zone")),
            row.getString("base_currency"),
            home,
            row.getBoolean("trial"));
    return new RunRevision(
        new RunPlan(night, InputsText.read(row.getString("inputs"))),
        new InputHashes(row.getString("rule_pack_hash"), row.getString("lists_hash")),
        new Grounds(row.getString("reason"), row.getString("ticket")));
  }
}
