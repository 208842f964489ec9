package org.nightscreen.typology.scamcentregeoip;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Listed;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Truth;

/**
 * Households whose accounts are run from one network in a listed region and take in money.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param households households with such an account
 * @param householdsWithLater the same with regions that were listed only afterwards
 * @param later whether a listing made afterwards adds a household
 * @param members tells whose accounts count, by customer id
 */
public record SharedNetwork(
    Sighting sighting,
    Scale scale,
    Measure households,
    Measure householdsWithLater,
    Listed later,
    Supplier<List<String>> members)
    implements Fact {

  @Override
  public SharedNetwork on(Scale other) {
    return new SharedNetwork(sighting, other, households, householdsWithLater, later, members);
  }

  @Override
  public List<String> takingPart() {
    return members.get();
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("geo_net_accounts_7d", households);
    measures.put("geo_net_accounts_with_later", householdsWithLater);
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    findings.put("listed_later", Truth.of(later == Listed.LATER));
    return findings;
  }
}
