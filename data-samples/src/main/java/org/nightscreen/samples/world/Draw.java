package org.nightscreen.samples.world;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A stream of chance that depends on nothing but the seed, a purpose and an index. Each customer
 * draws from its own, so neither order nor parallel work changes a row.
 */
public final class Draw {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final SplittableRandom random;

  private Draw(long state) {
    random = new SplittableRandom(state);
  }

  /** The stream of that seed, purpose and index. */
  public static Draw of(long seed, String purpose, long index) {
    return new Draw(
        mix(mix(seed + GOLDEN) ^ mix(purpose.hashCode() * GOLDEN) ^ mix(index * GOLDEN + 1)));
  }

  /** A well-spread number that depends on nothing but its arguments. */
  public static long hash(long seed, long index) {
    return mix(mix(seed + GOLDEN) ^ (index * GOLDEN));
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  public int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  /** An amount in cents from {@code low} to {@code high} cents, both included. */
  public long cents(long low, long high) {
    return low + random.nextLong(high - low + 1);
  }

  /** Whether something happens that happens in {@code percent} of 100 cases. */
  public boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /**
   * How often something happens on a day when it happens {@code perThousand} times in a thousand
   * days.
   */
  public int times(int perThousand) {
    return perThousand / 1_000 + (random.nextInt(1_000) < perThousand % 1_000 ? 1 : 0);
  }

  public <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /**
   * A log-normal amount in cents: half of all lie below the median. StrictMath, since the last bit
   * of {@code Math.exp} may differ from machine to machine.
   *
   * @param spread 0.3 is narrow, 1.0 is wide
   */
  public long logNormal(long medianCents, double spread) {
    double sum =
        random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble();
    double normal = (sum - 2) * 1.7320508075688772;
    return Math.max(100, Math.round(medianCents * StrictMath.exp(spread * normal)));
  }

  /** Parts that add up to the total, each near its equal share. */
  public long[] split(long totalCents, int parts) {
    long[] amounts = new long[parts];
    long rest = totalCents;
    for (int i = 0; i < parts - 1; i++) {
      long share = totalCents / parts;
      amounts[i] = cents(share * 85 / 100, share * 115 / 100);
      rest -= amounts[i];
    }
    amounts[parts - 1] = rest;
    return amounts;
  }
}
