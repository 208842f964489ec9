package org.nightscreen.policy;

import java.util.List;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Listed;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.rapidcryptoofframp.OffRampEpisode;

/** Off-ramp episodes that hit by one sign, a young account, and differ in one measure. */
final class OffRamps {

  private static final Sighting SIGHTING =
      new Sighting("T01", "", 0, 0, 0, 80_000_000, List.of("X:E1"), List.of(1L), List.of());

  private final Scale scale;

  OffRamps(Limits limits) {
    this.scale = Scale.strict(limits);
  }

  /** 8,000 in, almost all of it sold and paid out three hours later, account of ten days. */
  OffRampEpisode plain() {
    return episode(Measure.amount(80_000_000), Measure.count(10), Measure.count(1), Listed.NO);
  }

  OffRampEpisode depositing(long tenThousandths) {
    return episode(Measure.amount(tenThousandths), Measure.count(10), Measure.count(1), Listed.NO);
  }

  OffRampEpisode ofUnknownDeposit(String missing) {
    return episode(Measure.unknown(missing), Measure.count(10), Measure.count(1), Listed.NO);
  }

  OffRampEpisode ofAge(long days) {
    return episode(Measure.amount(80_000_000), Measure.count(days), Measure.count(1), Listed.NO);
  }

  /** An old account, so that only the listing makes it hit. */
  OffRampEpisode fromWallet(Listed listed) {
    return episode(Measure.amount(80_000_000), Measure.count(1_000), Measure.count(1), listed);
  }

  /** An old account, whose earlier episodes may lie before the visible history. */
  OffRampEpisode seenOnDays(Measure days) {
    return episode(Measure.amount(80_000_000), Measure.count(1_000), days, Listed.NO);
  }

  private OffRampEpisode episode(Measure deposited, Measure age, Measure days, Listed listed) {
    return new OffRampEpisode(
        SIGHTING,
        scale,
        deposited,
        Measure.ratio(9, 10),
        Measure.ratio(9, 10),
        Measure.ratio(0, 10),
        Measure.count(1),
        new Measure.Span(3 * Timeline.HOUR, Timeline.MINUTE),
        age,
        days,
        listed,
        Listed.NO,
        java.util.List.of());
  }
}
