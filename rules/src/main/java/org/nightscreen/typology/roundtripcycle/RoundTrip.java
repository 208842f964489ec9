package org.nightscreen.typology.roundtripcycle;

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
 * A sum that left an owner and came back over other owners.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param length payments
 * @param lowestShare the least share of a payment that the next one was
 * @param highestShare the greatest such share
 * @param first amount of the first payment
 * @param slowest longest time between two payments
 * @param duration time from the first payment to the last
 * @param returned the last payment over the first
 * @param companyAge days since incorporation of the youngest company in the loop; meets no
 *     condition where there is none
 * @param repeated whether the same owners closed another loop within the trailing span
 * @param counterIndicators innocent explanations
 */
public record RoundTrip(
    Sighting sighting,
    Scale scale,
    Measure length,
    Measure lowestShare,
    Measure highestShare,
    Measure first,
    Measure slowest,
    Measure duration,
    Measure returned,
    Measure companyAge,
    Truth repeated,
    List<CounterIndicator> counterIndicators)
    implements Fact {

  /** The company age of a loop without companies: it meets no condition. */
  static final Measure NO_COMPANY = Measure.ratio(0, 0);

  public RoundTrip {
    counterIndicators = List.copyOf(counterIndicators);
  }

  @Override
  public RoundTrip on(Scale other) {
    return new RoundTrip(
        sighting,
        other,
        length,
        lowestShare,
        highestShare,
        first,
        slowest,
        duration,
        returned,
        companyAge,
        repeated,
        counterIndicators);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("cycle_len", length);
    measures.put("cycle_hop_ratio_min", lowestShare);
    measures.put("cycle_hop_ratio_max", highestShare);
    measures.put("cycle_first_amount", first);
    measures.put("cycle_slowest_hop_hours", slowest);
    measures.put("cycle_hours", duration);
    measures.put("cycle_return_ratio", returned);
    if (!companyAge.equals(NO_COMPANY)) {
      measures.put("company_age_days", companyAge);
    }
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    findings.put("repeated", repeated);
    return findings;
  }
}
