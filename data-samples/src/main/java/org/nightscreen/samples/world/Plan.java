package org.nightscreen.samples.world;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What to generate.
 *
 * @param customers ordinary customers; labelled ones come on top
 * @param firstDay the first day with movements
 * @param lastDay the last day with movements
 * @param seed the only source of chance
 * @param positives labelled positives for each typology; as many hard negatives again
 * @param shoppingPercent how busy everyday card life is, 100 for normal
 */
public record Plan(
    int customers,
    LocalDate firstDay,
    LocalDate lastDay,
    long seed,
    int positives,
    int shoppingPercent) {

  /** The shortest history that holds every labelled behaviour. */
  public static final int SHORTEST_DAYS = 60;

  public int days() {
    return (int) ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
  }

  /** The same plan with another pace of shopping. */
  public Plan shopping(int percent) {
    return new Plan(customers, firstDay, lastDay, seed, positives, percent);
  }

  /** The same plan for fewer customers and without labelled ones. */
  public Plan sample(int fewer) {
    return new Plan(fewer, firstDay, lastDay, seed, 0, shoppingPercent);
  }
}
