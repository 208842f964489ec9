package org.nightscreen.typology.structuring;

import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Truth;

/**
 * Coins moved in one direction just below the travel-rule amount, up to one transfer.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param transfers number of transfers in the band
 * @param inBand whether the transfer looked at is in the band itself
 */
public record TransferBand(Sighting sighting, Scale scale, Measure transfers, Truth inBand)
    implements Fact {

  @Override
  public TransferBand on(Scale other) {
    return new TransferBand(sighting, other, transfers, inBand);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("va_sub_travel_24h", transfers);
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    findings.put("transfer_in_band", inBand);
    return findings;
  }
}
