package org.nightscreen.typology.layeringchain;

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
 * A row of accounts with different owners and the sum that walked along it.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param hops payments
 * @param lowestShare the least share of a payment that the next one was
 * @param highestShare the greatest such share
 * @param first amount of the first payment
 * @param slowest longest time between two payments
 * @param duration time from the first payment to the last
 * @param endsAtExchange whether it ends at an exchange, a kiosk or their bank account
 * @param endsAbroad whether the last payment is known to go abroad
 * @param counterIndicators innocent explanations
 */
public record Chain(
    Sighting sighting,
    Scale scale,
    Measure hops,
    Measure lowestShare,
    Measure highestShare,
    Measure first,
    Measure slowest,
    Measure duration,
    Truth endsAtExchange,
    Truth endsAbroad,
    List<CounterIndicator> counterIndicators)
    implements Fact {

  public Chain {
    counterIndicators = List.copyOf(counterIndicators);
  }

  @Override
  public Chain on(Scale other) {
    return new Chain(
        sighting,
        other,
        hops,
        lowestShare,
        highestShare,
        first,
        slowest,
        duration,
        endsAtExchange,
        endsAbroad,
        counterIndicators);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("chain_hops", hops);
    measures.put("chain_hop_ratio_min", lowestShare);
    measures.put("chain_hop_ratio_max", highestShare);
    measures.put("chain_first_amount", first);
    measures.put("chain_slowest_hop_hours", slowest);
    measures.put("chain_hours", duration);
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    findings.put("ends_at_exchange", endsAtExchange);
    findings.put("ends_abroad", endsAbroad);
    return findings;
  }
}
