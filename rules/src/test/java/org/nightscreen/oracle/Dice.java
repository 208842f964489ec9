package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Seeded chance: the same seed gives the same world. */
final class Dice {

  /** Below, in the near-miss margin, just below, at, just above and above a threshold. */
  private static final List<String> AROUND =
      List.of("0.85", "0.9", "0.93", "0.9999", "1", "1", "1.0001", "1.03", "1.09", "1.2", "1.6");

  private static final List<Integer> COUNTS = List.of(-1, -1, 0, 0, 0, 1, 2);

  private final Random random;

  Dice(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  @SafeVarargs
  final <T> T oneOf(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  <T> List<T> shuffled(List<T> items) {
    List<T> copy = new ArrayList<>(items);
    Collections.shuffle(copy, random);
    return copy;
  }

  /** A count at or beside the threshold. */
  int countAround(int threshold) {
    return Math.max(1, threshold + oneOf(COUNTS));
  }

  /** An amount at or beside the threshold, to the cent. */
  BigDecimal around(String threshold) {
    return cents(new BigDecimal(threshold).multiply(new BigDecimal(oneOf(AROUND))));
  }

  BigDecimal share(BigDecimal amount, String... fractions) {
    return cents(amount.multiply(new BigDecimal(oneOf(fractions))));
  }

  /** Cuts an amount into unequal parts of at least a cent that add up to it. */
  List<BigDecimal> parts(BigDecimal amount, int count) {
    List<BigDecimal> parts = new ArrayList<>();
    BigDecimal rest = amount;
    for (int left = count; left > 1; left--) {
      BigDecimal share = rest.divide(BigDecimal.valueOf(left), 6, RoundingMode.DOWN);
      BigDecimal part =
          cents(share.multiply(BigDecimal.valueOf(between(60, 140), 2)))
              .max(new BigDecimal("0.01"));
      parts.add(part);
      rest = rest.subtract(part);
    }
    parts.add(rest.max(new BigDecimal("0.01")));
    return parts;
  }

  /** A pause between two events of one scheme; often none at all. */
  Duration pause(int mostMinutes) {
    return chance(15) ? Duration.ZERO : Duration.ofSeconds(between(1, mostMinutes * 60));
  }

  static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_EVEN);
  }
}
