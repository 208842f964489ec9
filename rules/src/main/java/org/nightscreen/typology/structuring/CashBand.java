package org.nightscreen.typology.structuring;

import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Truth;

/**
 * Cash deposits of one customer that lie just below the threshold, up to one of them.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param deposits number of deposits in the band
 * @param deposited their sum
 * @param share deposits in the band, over all cash deposits of the longer span
 * @param inBand whether the deposit looked at is in the band itself
 */
public record CashBand(
    Sighting sighting,
    Scale scale,
    Measure deposits,
    Measure deposited,
    Measure share,
    Truth inBand)
    implements Fact {

  @Override
  public CashBand on(Scale other) {
    return new CashBand(sighting, other, deposits, deposited, share, inBand);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("band_n_7d", deposits);
    measures.put("band_sum_7d", deposited);
    measures.put("band_share_30d", share);
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    findings.put("deposit_in_band", inBand);
    return findings;
  }
}
