package org.nightscreen.typology.declared;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Listed;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Truth;

/**
 * What a declared typology measured at one anchor. Rules ask for measures and findings by the names
 * that {@code measures.yaml} gives them.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param gauged measures by name
 * @param found findings by name
 */
public record Measured(
    Sighting sighting, Scale scale, Map<String, Gauged> gauged, Map<String, Found> found)
    implements Fact {

  /**
   * A measure.
   *
   * @param now by listings made before the entries
   * @param later by listings made after them too
   */
  public record Gauged(Measure now, Measure later) {}

  /**
   * A finding.
   *
   * @param now by listings made before the entries
   * @param later whether it holds by listings made after them
   */
  public record Found(Truth now, boolean later) {}

  public Measured {
    gauged = Collections.unmodifiableMap(gauged);
    found = Collections.unmodifiableMap(found);
  }

  /** The code of the typology: rules of one typology look at its own facts only. */
  public String getTypology() {
    return sighting.typology();
  }

  /** Whether the measure reaches the threshold. */
  public boolean atLeast(String measure, String parameter) {
    return atLeast(measure(measure), parameter);
  }

  /** Whether the measure stays at or under the threshold. */
  public boolean atMost(String measure, String parameter) {
    return atMost(measure(measure), parameter);
  }

  /** Whether the measure stays under the threshold. */
  public boolean under(String measure, String parameter) {
    return under(measure(measure), parameter);
  }

  /** Whether the finding holds. */
  public boolean isSo(String finding) {
    Found one = found.get(finding);
    if (one == null) {
      throw unknown(finding);
    }
    return isSo(one.now()) || (one.later() && laterListingsCount());
  }

  private Measure measure(String name) {
    Gauged measure = gauged.get(name);
    if (measure == null) {
      throw unknown(name);
    }
    return laterListingsCount() ? measure.later() : measure.now();
  }

  private boolean laterListingsCount() {
    return listed(Listed.LATER);
  }

  private NightscreenException unknown(String name) {
    return new NightscreenException(
        FailureCode.RULE_PACK,
        "Rule pack: a rule of typology "
            + getTypology()
            + " asks for '"
            + name
            + "', which its measures.yaml does not declare; correct the name in its DRL file.");
  }

  @Override
  public Measured on(Scale other) {
    return new Measured(sighting, other, gauged, found);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    gauged.forEach((name, measure) -> measures.put(name, measure.now()));
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    found.forEach(
        (name, one) -> {
          findings.put(name, one.now());
          if (one.later()) {
            findings.put(name + "_later", Truth.YES);
          }
        });
    return findings;
  }
}
