package org.nightscreen.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.SparkSession;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.arrival.Arrival;
import org.nightscreen.arrival.FeedSet;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.arrival.LoadPurpose;
import org.nightscreen.night.Home;
import org.nightscreen.night.Night;
import org.nightscreen.night.RunKind;
import org.nightscreen.policy.RulePack;
import org.nightscreen.spark.SharedSpark;

/**
 * Holds the work that detection does for a fixed drop against recorded figures. Seconds differ from
 * machine to machine and would have to be judged generously; counts do not, so a column read twice
 * or a shuffle too many shows at once.
 */
class CountedWorkIT {

  private static final LocalDate NIGHT = FixedDrop.NIGHT;

  @TempDir static Path directory;
  private static SparkSession spark;
  private static JdbcDataSource database;
  private static Home home;
  private static RulePack pack;

  @BeforeAll
  static void fillTheLedger() throws IOException {
    spark = SharedSpark.session();
    pack = RulePack.builtIn();
    home = new Home(Files.createDirectories(directory.resolve("home")));
    database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:counted-work" + directory.hashCode() + ";DB_CLOSE_DELAY=-1");
    Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
    FixedDrop drop = FixedDrop.generatedIn(directory);
    accept(drop.whole(), night(NIGHT.minusDays(1)), LoadPurpose.HISTORY);
    accept(drop.night(), night(NIGHT), LoadPurpose.NIGHTLY);
  }

  @Test
  void aNightDoesNoMoreWorkThanRecorded() throws IOException, TimeoutException {
    hold("night", night(NIGHT));
  }

  @Test
  void aLookbackDoesNoMoreWorkThanRecorded() throws IOException, TimeoutException {
    hold("lookback", run(RunKind.LOOKBACK, NIGHT.minusDays(29)));
  }

  private static void hold(String run, Night night) throws IOException, TimeoutException {
    Map<String, Long> counted = counted(night);
    assertThat(counted.get("facts-judged")).isPositive();
    if (RecordedWork.recording()) {
      RecordedWork.record(run, counted);
    }
    assertThat(RecordedWork.differences(run, counted)).isEmpty();
  }

  private static Map<String, Long> counted(Night night) throws TimeoutException {
    Detection detection = new Detection(spark, Ledger.of(spark, database, night), pack);
    WorkCounter.Counted<DetectionReport> counted =
        WorkCounter.during(
            spark.sparkContext(), () -> detection.detect(night, night.from(), Map.of()));
    DetectionReport report = counted.result();
    Map<String, Long> work = new TreeMap<>(counted.work());
    work.put("rows-screened", report.screened());
    work.put("entries-packed", report.entries());
    work.put("customers-walked", report.customers());
    work.put("facts-judged", report.facts());
    work.put("hits-found", (long) new DetectionStaging(night).hits().size());
    return work;
  }

  private static void accept(Path drop, Night night, LoadPurpose purpose) {
    new Arrival(spark, database)
        .accept(night, FeedSet.canonicalDrop(drop, night, purpose), purpose);
  }

  private static Night night(LocalDate day) {
    return run(RunKind.NIGHTLY, day, day);
  }

  private static Night run(RunKind kind, LocalDate from) {
    return run(kind, from, NIGHT);
  }

  private static Night run(RunKind kind, LocalDate from, LocalDate to) {
    return new Night("OWN", kind, from, to, 1, ZoneOffset.UTC, "USD", home, false);
  }
}
