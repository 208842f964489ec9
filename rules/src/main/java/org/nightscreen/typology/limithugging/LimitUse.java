package org.nightscreen.typology.limithugging;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Truth;

/**
 * How often a daily limit was used to the full within the days that end with one day.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param use what that day used of the limit
 * @param atLimit whether that day used it to the full
 * @param days days that used it to the full
 * @param raised whether the limit was raised shortly before the first of them
 * @param counterIndicators innocent explanations
 */
public record LimitUse(
    Sighting sighting,
    Scale scale,
    Measure use,
    Truth atLimit,
    Measure days,
    Truth raised,
    List<CounterIndicator> counterIndicators)
    implements Fact {

  public LimitUse {
    counterIndicators = List.copyOf(counterIndicators);
  }

  @Override
  public LimitUse on(Scale other) {
    return new LimitUse(sighting, other, use, atLimit, days, raised, counterIndicators);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("limit_use_day", use);
    measures.put("limit_days_7d", days);
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    findings.put("day_at_limit", atLimit);
    findings.put("limit_raise_7d", raised);
    return findings;
  }
}
