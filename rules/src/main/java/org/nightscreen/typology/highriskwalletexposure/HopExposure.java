package org.nightscreen.typology.highriskwalletexposure;

import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Listed;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Truth;

/**
 * One transfer with a wallet that is not listed itself but was fed by listed ones, or feeds them.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param tainted sum between the wallet and wallets that were listed then
 * @param share that sum, over everything that moved on that side of the wallet
 * @param taintedWithLater the sum with wallets that were listed only afterwards
 * @param shareWithLater that sum as a share
 * @param later whether a listing made afterwards adds anything
 */
public record HopExposure(
    Sighting sighting,
    Scale scale,
    Measure tainted,
    Measure share,
    Measure taintedWithLater,
    Measure shareWithLater,
    Listed later)
    implements Fact {

  @Override
  public HopExposure on(Scale other) {
    return new HopExposure(
        sighting, other, tainted, share, taintedWithLater, shareWithLater, later);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("hop1_tainted_amt_30d", tainted);
    measures.put("hop1_share_30d", share);
    measures.put("hop1_tainted_amt_with_later", taintedWithLater.forShow());
    measures.put("hop1_share_with_later", shareWithLater.forShow());
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    findings.put("retro_hit", Truth.of(later == Listed.LATER));
    return findings;
  }
}
