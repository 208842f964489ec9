package org.nightscreen.typology.structuring;

import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Truth;

/**
 * Cash deposits of one customer on one calendar day that each stay below the threshold.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param deposits number of such deposits
 * @param deposited their sum
 * @param terminals distinct terminals or branches of them
 */
public record CashDay(
    Sighting sighting, Scale scale, Measure deposits, Measure deposited, Measure terminals)
    implements Fact {

  @Override
  public CashDay on(Scale other) {
    return new CashDay(sighting, other, deposits, deposited, terminals);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("day_n_sub", deposits);
    measures.put("day_sum", deposited);
    measures.put("day_terminals", terminals);
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    return new TreeMap<>();
  }
}
