package org.nightscreen.typology.declared;

import java.math.BigInteger;
import org.nightscreen.subject.AccountProfile;
import org.nightscreen.subject.Subject;
import org.nightscreen.typology.Measure;

/**
 * A number against the subject's own earlier average: how many whole windows lie between the start
 * of the baseline, or the opening of the first account, and the window itself, and what they hold
 * on average. Without an earlier window, or with nothing in them, the ratio meets no condition.
 */
final class EarlierAverage {

  private static final int BITS = 63;

  private final Subject subject;
  private final Tally tally;
  private final long window;
  private final long baseline;
  private final long opened;

  EarlierAverage(Subject subject, Tally tally, long window, long baseline) {
    this.subject = subject;
    this.tally = tally;
    this.window = window;
    this.baseline = baseline;
    this.opened =
        subject.accounts().stream()
            .map(AccountProfile::openDate)
            .mapToLong(subject::startOf)
            .min()
            .orElse(Long.MIN_VALUE);
  }

  /** The ratio of the window's number to the average. */
  Measure against(long number, long anchor, boolean later, Chosen chosen) {
    long end = anchor - window;
    long begin = Math.max(end - baseline, opened);
    long windows = Math.max(0, (end - begin) / window);
    long from = end - windows * window;
    if (!subject.visibleSince(end - baseline)) {
      return Measure.unknown(Measure.HISTORY);
    }
    String missing = tally.unbounded(from, end);
    missing = missing.isEmpty() ? chosen.missing(from, end) : missing;
    if (!missing.isEmpty()) {
      return Measure.unknown(missing);
    }
    return ratio(number, windows, later ? tally.later(from, end) : tally.seen(from, end));
  }

  /** Beyond 63 bits, which is beyond all money there is, the last bits of both are dropped. */
  private static Measure ratio(long number, long windows, long before) {
    BigInteger numerator = BigInteger.valueOf(number).multiply(BigInteger.valueOf(windows));
    int excess = Math.max(0, numerator.bitLength() - BITS);
    return Measure.ratio(
        numerator.shiftRight(excess).longValueExact(),
        BigInteger.valueOf(before).shiftRight(excess).longValueExact());
  }
}
