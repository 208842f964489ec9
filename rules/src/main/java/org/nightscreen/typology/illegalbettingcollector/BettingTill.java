package org.nightscreen.typology.illegalbettingcollector;

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
 * Third-party credits of one bank account up to one of them, and what was paid around it.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param credits number of credits of the window
 * @param senders distinct senders of them
 * @param median their median amount
 * @param roundShare those of a round native amount, over all
 * @param lateShare those booked in the evening or night of the account's zone, over all
 * @param twoWayShare senders who are also paid, over all senders
 * @param unlicensed whether no gambling licence is known
 * @param netLeaves whether most of what does not go back to senders goes to an exchange or abroad
 * @param counterIndicators innocent explanations
 */
public record BettingTill(
    Sighting sighting,
    Scale scale,
    Measure credits,
    Measure senders,
    Measure median,
    Measure roundShare,
    Measure lateShare,
    Measure twoWayShare,
    Truth unlicensed,
    Truth netLeaves,
    List<CounterIndicator> counterIndicators)
    implements Fact {

  public BettingTill {
    counterIndicators = List.copyOf(counterIndicators);
  }

  @Override
  public BettingTill on(Scale other) {
    return new BettingTill(
        sighting,
        other,
        credits,
        senders,
        median,
        roundShare,
        lateShare,
        twoWayShare,
        unlicensed,
        netLeaves,
        counterIndicators);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("bet_n_24h", credits);
    measures.put("bet_senders_24h", senders);
    measures.put("bet_median", median);
    measures.put("bet_round_share", roundShare);
    measures.put("bet_late_share", lateShare);
    measures.put("bet_two_way_share", twoWayShare);
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    findings.put("no_gambling_licence", unlicensed);
    findings.put("net_to_exchange_or_abroad", netLeaves.forShow());
    return findings;
  }
}
