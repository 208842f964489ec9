package org.nightscreen.typology.muleherdsharedidentifiers;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Truth;

/**
 * Customers who share an identifier when money passes through one of them.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param households unrelated members; a household counts once
 * @param customers members, each by itself
 * @param received what all members took in from others
 * @param exact pass-through by T03's numbers
 * @param nearly pass-through by T03's numbers, relaxed for near misses
 * @param members tells who shares the identifier then, by customer id
 * @param counterIndicators innocent explanations
 */
public record Herd(
    Sighting sighting,
    Scale scale,
    Measure households,
    Measure customers,
    Measure received,
    Passing exact,
    Passing nearly,
    Supplier<List<String>> members,
    List<CounterIndicator> counterIndicators)
    implements Fact {

  public Herd {
    counterIndicators = List.copyOf(counterIndicators);
  }

  /**
   * Pass-through within the herd.
   *
   * @param here whether the transfer looked at is one
   * @param households households with one in the span
   */
  public record Passing(Truth here, Measure households) {}

  @Override
  public Herd on(Scale other) {
    return new Herd(
        sighting,
        other,
        households,
        customers,
        received,
        exact,
        nearly,
        members,
        counterIndicators);
  }

  @Override
  public List<String> takingPart() {
    return members.get();
  }

  private Passing passing() {
    return scale.isRelaxed() ? nearly : exact;
  }

  /** Whether money passes through right here; near misses ask with relaxed numbers. */
  public boolean passesHere() {
    return isSo(passing().here());
  }

  /** How many households money passes through; near misses ask with relaxed numbers. */
  public Measure passers() {
    return passing().households();
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("ident_customers_30d", households);
    measures.put("ident_members_30d", customers);
    measures.put("herd_in_7d", received);
    measures.put("herd_pt_members", passers());
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    findings.put("pass_through_here", passing().here());
    return findings;
  }
}
