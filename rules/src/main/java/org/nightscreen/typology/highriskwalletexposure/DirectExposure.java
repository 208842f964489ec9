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
 * A transfer with a listed wallet, and those in its direction within the span before it.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param direct sum of the transfers whose wallet was listed when they were made
 * @param directWithLater the same with wallets that were listed only afterwards
 * @param listed whether the wallet of the transfer itself was listed when it took part
 * @param sanctioned whether it was listed as SANCTIONED
 * @param sanctionedWithLater the same with later listings
 * @param gravest whether a wallet of the span was listed as SANCTIONED or SECTION_311
 * @param later whether a listing made afterwards adds anything
 */
public record DirectExposure(
    Sighting sighting,
    Scale scale,
    Measure direct,
    Measure directWithLater,
    Truth listed,
    Truth sanctioned,
    Truth sanctionedWithLater,
    Truth gravest,
    Listed later)
    implements Fact {

  @Override
  public DirectExposure on(Scale other) {
    return new DirectExposure(
        sighting,
        other,
        direct,
        directWithLater,
        listed,
        sanctioned,
        sanctionedWithLater,
        gravest,
        later);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("direct_amt", direct);
    measures.put("direct_amt_with_later", directWithLater.forShow());
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    findings.put("direct_hit", listed);
    findings.put("sanctioned", sanctioned);
    findings.put("sanctioned_or_311", gravest.forShow());
    findings.put("retro_hit", Truth.of(later == Listed.LATER));
    return findings;
  }
}
