package org.nightscreen.typology.motorcaderelay;

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
 * A line of accounts with different owners and the sum that was handed along it.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param hops payments
 * @param lowestShare the least share of a payment that the next one was
 * @param highestShare the greatest such share
 * @param first amount of the first payment
 * @param slowest longest time between two payments
 * @param duration time from the first payment to the last
 * @param reuse relays of the trailing span that share an account, this one included
 * @param endsAtExchange whether it ends at an exchange, a kiosk or their bank account
 * @param counterIndicators innocent explanations
 */
public record Relay(
    Sighting sighting,
    Scale scale,
    Measure hops,
    Measure lowestShare,
    Measure highestShare,
    Measure first,
    Measure slowest,
    Measure duration,
    Measure reuse,
    Truth endsAtExchange,
    List<CounterIndicator> counterIndicators)
    implements Fact {

  public Relay {
    counterIndicators = List.copyOf(counterIndicators);
  }

  @Override
  public Relay on(Scale other) {
    return new Relay(
        sighting,
        other,
        hops,
        lowestShare,
        highestShare,
        first,
        slowest,
        duration,
        reuse,
        endsAtExchange,
        counterIndicators);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("relay_hops", hops);
    measures.put("relay_ratio_min", lowestShare);
    measures.put("relay_ratio_max", highestShare);
    measures.put("relay_first_amount", first);
    measures.put("relay_slowest_hop_minutes", slowest);
    measures.put("relay_minutes", duration);
    measures.put("relay_reuse_24h", reuse);
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    findings.put("ends_at_exchange", endsAtExchange);
    return findings;
  }
}
