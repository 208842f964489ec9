package org.nightscreen.typology;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A number that a finder measured, compared with a threshold exactly: no floating point, ratios by
 * cross-multiplication.
 */
public sealed interface Measure
    permits Measure.Amount,
        Measure.Count,
        Measure.Ratio,
        Measure.Span,
        Measure.Unknown,
        Measure.AtLeast,
        Measure.Between,
        Measure.OnlyNear,
        Deviations {

  /** The name of the input for want of which history is too short to say. */
  String HISTORY = "history";

  /** The sign of measure minus limit; only for measures that are {@link #decided()}. */
  int compareTo(BigDecimal limit);

  /** The measure as a decimal string for outputs. */
  String text();

  /** Whether the number is known at all. */
  default boolean decided() {
    return true;
  }

  /** Whether the number, once its missing input were known, could reach the limit. */
  default boolean couldReach(BigDecimal limit) {
    return !decided();
  }

  /** The sign of the greatest number it can be minus limit, whatever its missing input. */
  default int compareGreatest(BigDecimal limit) {
    return decided() ? compareTo(limit) : 1;
  }

  /** The input that is missing, or empty. */
  default String missing() {
    return "";
  }

  /**
   * The same number for outputs only, where it decides a severity but never whether there is a hit:
   * what it lacks is not asked for.
   */
  default Measure forShow() {
    return decided() ? this : unknown("");
  }

  /** An amount in base currency, 1/10,000. */
  record Amount(long tenThousandths) implements Measure {
    @Override
    public int compareTo(BigDecimal limit) {
      return BigDecimal.valueOf(tenThousandths, 4).compareTo(limit);
    }

    @Override
    public String text() {
      return BigDecimal.valueOf(tenThousandths, 4).toPlainString();
    }
  }

  /** A whole number of things. */
  record Count(long number) implements Measure {
    @Override
    public int compareTo(BigDecimal limit) {
      return BigDecimal.valueOf(number).compareTo(limit);
    }

    @Override
    public String text() {
      return Long.toString(number);
    }
  }

  /** A share of two amounts or counts; with a denominator of 0 it meets no condition. */
  record Ratio(long numerator, long denominator) implements Measure {
    public Ratio {
      if (denominator < 0) {
        throw new IllegalArgumentException(
            "The denominator of a ratio is not negative: " + denominator);
      }
    }

    @Override
    public int compareTo(BigDecimal limit) {
      BigInteger scaled = BigInteger.TEN.pow(Math.max(limit.scale(), 0));
      BigInteger left = BigInteger.valueOf(numerator).multiply(scaled);
      BigInteger right =
          BigInteger.valueOf(denominator)
              .multiply(limit.multiply(new BigDecimal(scaled)).toBigIntegerExact());
      return left.compareTo(right);
    }

    boolean defined() {
      return denominator > 0;
    }

    @Override
    public String text() {
      return denominator == 0
          ? "undefined"
          : BigDecimal.valueOf(numerator)
              .divide(BigDecimal.valueOf(denominator), 4, RoundingMode.HALF_EVEN)
              .toPlainString();
    }
  }

  /** An elapsed time in microseconds, compared and told in the given unit. */
  record Span(long micros, long unit) implements Measure {
    @Override
    public int compareTo(BigDecimal limit) {
      return BigDecimal.valueOf(micros).compareTo(limit.multiply(BigDecimal.valueOf(unit)));
    }

    @Override
    public String text() {
      return BigDecimal.valueOf(micros)
          .divide(BigDecimal.valueOf(unit), 2, RoundingMode.HALF_EVEN)
          .toPlainString();
    }
  }

  /** A number that cannot be told for want of the named input. */
  record Unknown(String missing) implements Measure {
    @Override
    public int compareTo(BigDecimal limit) {
      throw new IllegalStateException("An unknown measure is not compared; it lacks " + missing);
    }

    @Override
    public String text() {
      return "unknown";
    }

    @Override
    public boolean decided() {
      return false;
    }
  }

  /** At least this much was seen; more may lie where the named input does not reach. */
  record AtLeast(Measure seen, String missing) implements Measure {
    @Override
    public int compareTo(BigDecimal limit) {
      return seen.compareTo(limit);
    }

    @Override
    public String text() {
      return seen.text();
    }

    @Override
    public boolean decided() {
      return false;
    }
  }

  /** At least the one and at most the other; the named input would tell. */
  record Between(Measure low, Measure high, String missing) implements Measure {
    @Override
    public int compareTo(BigDecimal limit) {
      return low.compareTo(limit);
    }

    @Override
    public String text() {
      return low.text();
    }

    @Override
    public boolean decided() {
      return false;
    }

    @Override
    public boolean couldReach(BigDecimal limit) {
      return high.compareTo(limit) >= 0;
    }

    @Override
    public int compareGreatest(BigDecimal limit) {
      return high.compareTo(limit);
    }
  }

  /**
   * A number found by a search that was relaxed itself: it meets the conditions of near misses
   * only.
   */
  record OnlyNear(Measure measure) implements Measure {
    @Override
    public int compareTo(BigDecimal limit) {
      return measure.compareTo(limit);
    }

    @Override
    public String text() {
      return measure.text();
    }
  }

  static Measure amount(long tenThousandths) {
    return new Amount(tenThousandths);
  }

  static Measure count(long number) {
    return new Count(number);
  }

  static Measure ratio(long numerator, long denominator) {
    return new Ratio(numerator, denominator);
  }

  static Measure unknown(String missing) {
    return new Unknown(missing);
  }

  /** The measure itself where all of it is visible, else a lower bound of it. */
  static Measure seen(Measure measure, boolean wholeVisible, String missing) {
    return wholeVisible || !measure.decided() ? measure : new AtLeast(measure, missing);
  }

  /** The measure itself where both bounds agree, else a number between them. */
  static Measure between(Measure low, Measure high, String missing) {
    return low.equals(high) ? low : new Between(low, high, missing);
  }
}
