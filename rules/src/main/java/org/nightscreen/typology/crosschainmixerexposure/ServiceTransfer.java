package org.nightscreen.typology.crosschainmixerexposure;

import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Listed;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Truth;

/**
 * One transfer of coins from or to a wallet that is, or may be, listed as a mixer, bridge or swap
 * service.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param amount what was transferred
 * @param mixer whether the wallet was listed as MIXER
 * @param bridge whether it was listed as BRIDGE or SWAP
 * @param missing the input for want of which the listing is not known, or empty
 */
public record ServiceTransfer(
    Sighting sighting, Scale scale, Measure amount, Listed mixer, Listed bridge, String missing)
    implements Fact {

  @Override
  public ServiceTransfer on(Scale other) {
    return new ServiceTransfer(sighting, other, amount, mixer, bridge, missing);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("mixer_amt", amount);
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    findings.put("mixer_wallet", atEvent(mixer));
    findings.put("mixer_wallet_later", Truth.of(mixer == Listed.LATER));
    findings.put("bridge_wallet", atEvent(bridge));
    findings.put("bridge_wallet_later", Truth.of(bridge == Listed.LATER));
    return findings;
  }

  private Truth atEvent(Listed listed) {
    return listed == Listed.UNKNOWN ? Truth.unknown(missing) : listed.atEvent();
  }
}
