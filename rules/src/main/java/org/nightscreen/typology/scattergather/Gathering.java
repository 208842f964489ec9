package org.nightscreen.typology.scattergather;

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
 * What a source paid to accounts between within one window, and what they paid on to one sink.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param middles accounts between that passed on what they had received
 * @param lowestShare the least share of what one of them received that it passed on
 * @param highestShare the greatest such share
 * @param scattered what they received from the source
 * @param gathered what they paid to the sink
 * @param sinkSenders distinct parties who paid the sink in the trailing span
 * @param counterIndicators innocent explanations
 */
public record Gathering(
    Sighting sighting,
    Scale scale,
    Measure middles,
    Measure lowestShare,
    Measure highestShare,
    Measure scattered,
    Measure gathered,
    Measure sinkSenders,
    List<CounterIndicator> counterIndicators)
    implements Fact {

  public Gathering {
    counterIndicators = List.copyOf(counterIndicators);
  }

  @Override
  public Gathering on(Scale other) {
    return new Gathering(
        sighting,
        other,
        middles,
        lowestShare,
        highestShare,
        scattered,
        gathered,
        sinkSenders,
        counterIndicators);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("sg_intermediaries", middles);
    measures.put("sg_ratio_min", lowestShare);
    measures.put("sg_ratio_max", highestShare);
    measures.put("sg_total", scattered);
    measures.put("sg_gathered", gathered);
    measures.put("sink_senders_90d", sinkSenders);
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    return new TreeMap<>();
  }
}
