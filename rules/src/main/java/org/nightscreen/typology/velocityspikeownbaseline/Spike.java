package org.nightscreen.typology.velocityspikeownbaseline;

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
 * The turnover of one day with others, beside that of the active days of the baseline.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param total turnover of the day, both ways
 * @param activeDays days of the baseline with any turnover
 * @param deviations how many deviations the day lies above their mean
 * @param overMaximum the day, over the greatest of them
 * @param baseline mean, deviation and maximum of the active days, by catalogue name
 * @param counterIndicators innocent explanations
 */
public record Spike(
    Sighting sighting,
    Scale scale,
    Measure total,
    Measure activeDays,
    Measure deviations,
    Measure overMaximum,
    SortedMap<String, Measure> baseline,
    List<CounterIndicator> counterIndicators)
    implements Fact {

  public Spike {
    baseline = new TreeMap<>(baseline);
    counterIndicators = List.copyOf(counterIndicators);
  }

  @Override
  public Spike on(Scale other) {
    return new Spike(
        sighting, other, total, activeDays, deviations, overMaximum, baseline, counterIndicators);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>(baseline);
    measures.put("day_total", total);
    measures.put("base_n", activeDays);
    measures.put("z", deviations);
    measures.put("over_max", overMaximum);
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    return new TreeMap<>();
  }
}
