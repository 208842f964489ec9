package org.nightscreen.benchmark.contender;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.spark.sql.SparkSession;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.night.Home;
import org.nightscreen.night.Night;
import org.nightscreen.night.RunKind;
import org.nightscreen.run.store.RunDatabase;
import org.nightscreen.spark.SparkSessions;

/**
 * A loaded home, opened as a run opens it, without the job around it.
 *
 * @param spark the session, on two cores
 * @param database the register of loads
 * @param ledger the accepted rows
 * @param night a lookback over the last thirty days
 */
public record OpenHome(SparkSession spark, RunDatabase database, Ledger ledger, Night night)
    implements AutoCloseable {

  /** Cores of every contender. */
  public static final int CORES = 2;

  private static final int EVALUATED_DAYS = 30;
  private static final String INSTITUTION = "OWN";

  /**
   * Opens a home.
   *
   * @param root its directory
   * @param lastDay the last day of its history
   */
  public static OpenHome of(Path root, LocalDate lastDay) {
    Home home = new Home(root);
    Night night = lookback(home, lastDay);
    RunDatabase database = RunDatabase.open(home);
    SparkSession spark = SparkSessions.local(CORES);
    return new OpenHome(spark, database, Ledger.of(spark, database.dataSource(), night), night);
  }

  /** The run that every contender stands for. */
  public static Night lookback(Home home, LocalDate lastDay) {
    LocalDate from = lastDay.minusDays(EVALUATED_DAYS - 1L);
    return new Night(
        INSTITUTION, RunKind.LOOKBACK, from, lastDay, 1, ZoneOffset.UTC, "USD", home, true);
  }

  @Override
  public void close() {
    spark.stop();
    database.close();
  }
}
