package org.nightscreen.benchmark.data;

import java.time.LocalDate;
import org.nightscreen.samples.drop.Format;
import org.nightscreen.samples.world.Plan;

/**
 * What a drop holds. Equal plans give equal bytes.
 *
 * @param rows bank rows, planted scenarios included
 * @param customers ordinary customers; each has 2.2 accounts on average
 * @param days length of the history
 * @param lastDay its last day
 * @param positives planted positives of each typology; as many hard negatives again
 * @param shape how entries lie over accounts
 * @param format Parquet for bulk loads, CSV for arrival
 */
public record DropPlan(
    long rows,
    int customers,
    int days,
    LocalDate lastDay,
    int positives,
    Shape shape,
    Format format) {

  /** Counted up whenever the generator writes other bytes: caches of an older one are not used. */
  public static final int GENERATOR_VERSION = 1;

  static final long SEED = 20260331L;
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);
  private static final int BULK_DAYS = 150;
  private static final int CUSTOMERS_PER_MILLION_ROWS = 45_600;
  private static final int FEWEST_POSITIVES = 60;
  private static final int POSITIVES_OF_A_TRIAL = 5;
  private static final int POSITIVES_PER_MILLION_ROWS = 30;
  private static final int LIVED_IN_FULL = 500;

  /** The bulk workload at that many thousand bank rows; accounts are in proportion. */
  public static DropPlan bulk(int thousands) {
    return new DropPlan(
        thousands * 1_000L,
        (int) ((long) thousands * CUSTOMERS_PER_MILLION_ROWS / 1_000),
        BULK_DAYS,
        LAST_DAY,
        thousands < 1_000
            ? POSITIVES_OF_A_TRIAL
            : Math.max(FEWEST_POSITIVES, POSITIVES_PER_MILLION_ROWS * thousands / 1_000),
        Shape.EVEN,
        Format.PARQUET);
  }

  /** So many days of so many rows before a night, on the accounts of that many thousand rows. */
  public static DropPlan history(int days, long rowsPerDay, int accountsOfThousands) {
    DropPlan bulk = bulk(accountsOfThousands);
    return new DropPlan(
        days * rowsPerDay,
        bulk.customers(),
        days,
        LAST_DAY,
        FEWEST_POSITIVES,
        Shape.EVEN,
        Format.PARQUET);
  }

  /** The same with a few rows in every feed. */
  public DropPlan seedling() {
    return new DropPlan(20_000, 400, days, lastDay, 1, Shape.EVEN, format);
  }

  /** The same rows and accounts, with entries heaped up. */
  public DropPlan shaped(Shape other) {
    return new DropPlan(rows, customers, days, lastDay, positives, other, format);
  }

  /** The same in another file format. */
  public DropPlan as(Format other) {
    return new DropPlan(rows, customers, days, lastDay, positives, shape, other);
  }

  /** Exchange rows: one for ten bank rows. */
  public long exchangeRows() {
    return rows / 10;
  }

  public LocalDate firstDay() {
    return lastDay.minusDays(days - 1L);
  }

  /** The name of the drop in a cache. */
  public String key() {
    return String.join(
        "-",
        "g" + GENERATOR_VERSION,
        String.valueOf(rows),
        String.valueOf(customers),
        days + "d",
        positives + "p",
        shape.name().toLowerCase(java.util.Locale.ROOT),
        format.extension());
  }

  /** The few customers with a full life and the planted scenarios. */
  Plan planted() {
    int fullLives =
        days < Plan.SHORTEST_DAYS
            ? 0
            : Math.min(customers / 2, (int) Math.max(LIVED_IN_FULL, rows / 5_000));
    int scenes = days < Plan.SHORTEST_DAYS ? 0 : positives;
    return new Plan(fullLives, firstDay(), lastDay, SEED, scenes, 100);
  }
}
