package org.nightscreen.typology.peelchain;

import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Truth;

/**
 * A balance that moved along fresh addresses, and what it shed to own exchange accounts on its way.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param start what the first address received
 * @param peels consecutive addresses that shed a slice and sent the rest on
 * @param largestSlice the greatest share of what an address received that it shed
 * @param smallestRest the least share that it sent on
 * @param accounts own exchange accounts that were fed
 */
public record Peels(
    Sighting sighting,
    Scale scale,
    Measure start,
    Measure peels,
    Measure largestSlice,
    Measure smallestRest,
    Measure accounts)
    implements Fact {

  @Override
  public Peels on(Scale other) {
    return new Peels(sighting, other, start, peels, largestSlice, smallestRest, accounts);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("peel_start", start);
    measures.put("peel_count", peels);
    measures.put("peel_slice_max", largestSlice);
    measures.put("peel_rest_min", smallestRest);
    measures.put("peel_accounts", accounts);
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    return new TreeMap<>();
  }
}
