package org.nightscreen.typology.scamcentregeoip;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Listed;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Truth;

/**
 * On how many days an account was run from a listed region, and what strangers paid in meanwhile.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param days distinct days with a session from a region that was listed then
 * @param daysWithLater the same with regions that were listed only afterwards
 * @param received third-party credits of the window
 * @param later whether a listing made afterwards adds a day
 * @param counterIndicators innocent explanations
 */
public record RegionSessions(
    Sighting sighting,
    Scale scale,
    Measure days,
    Measure daysWithLater,
    Measure received,
    Listed later,
    List<CounterIndicator> counterIndicators)
    implements Fact {

  public RegionSessions {
    counterIndicators = List.copyOf(counterIndicators);
  }

  @Override
  public RegionSessions on(Scale other) {
    return new RegionSessions(
        sighting, other, days, daysWithLater, received, later, counterIndicators);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("geo_days_14d", days);
    measures.put("geo_days_with_later", daysWithLater);
    measures.put("geo_tp_in_14d", received);
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    findings.put("listed_later", Truth.of(later == Listed.LATER));
    return findings;
  }
}
