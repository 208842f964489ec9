package org.nightscreen.typology.crosschainmixerexposure;

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
 * A stablecoin that came in on one network and left on another, to a wallet not proved to be the
 * customer's own.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param deposited what came in
 * @param share what left, over what came in
 * @param episodes such hops in the trailing span
 * @param counterIndicators innocent explanations
 */
public record NetworkHop(
    Sighting sighting,
    Scale scale,
    Measure deposited,
    Measure share,
    Measure episodes,
    List<CounterIndicator> counterIndicators)
    implements Fact {

  public NetworkHop {
    counterIndicators = List.copyOf(counterIndicators);
  }

  @Override
  public NetworkHop on(Scale other) {
    return new NetworkHop(sighting, other, deposited, share, episodes, counterIndicators);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("hop_dep_24h", deposited);
    measures.put("hop_ratio_24h", share);
    measures.put("hop_episodes_7d", episodes);
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    return new TreeMap<>();
  }
}
