package org.nightscreen.typology.rapidcryptoofframp;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Listed;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Truth;

/**
 * Coins that came in, were sold and left as fiat within the window before one fiat withdrawal.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param deposited sum of crypto deposits
 * @param soldShare sold after the first deposit, over deposited
 * @param withdrawnShare fiat withdrawn after the first sale, over deposited
 * @param otherTradeShare bought or converted, over deposited
 * @param sources distinct source wallets
 * @param dwell from the first deposit to the last withdrawal
 * @param accountAge since opening, in days
 * @param days distinct days with the core pattern in the trailing span
 * @param source whether a source wallet was listed
 * @param sanctionedSource whether that listing is SANCTIONED or SECTION_311
 * @param counterIndicators innocent explanations
 */
public record OffRampEpisode(
    Sighting sighting,
    Scale scale,
    Measure deposited,
    Measure soldShare,
    Measure withdrawnShare,
    Measure otherTradeShare,
    Measure sources,
    Measure dwell,
    Measure accountAge,
    Measure days,
    Listed source,
    Listed sanctionedSource,
    List<CounterIndicator> counterIndicators)
    implements Fact {

  public OffRampEpisode {
    counterIndicators = List.copyOf(counterIndicators);
  }

  @Override
  public OffRampEpisode on(Scale other) {
    return new OffRampEpisode(
        sighting,
        other,
        deposited,
        soldShare,
        withdrawnShare,
        otherTradeShare,
        sources,
        dwell,
        accountAge,
        days,
        source,
        sanctionedSource,
        counterIndicators);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("offramp_dep_24h", deposited);
    measures.put("offramp_sell_ratio_24h", soldShare);
    measures.put("offramp_wd_ratio_24h", withdrawnShare);
    measures.put("other_trade_ratio_24h", otherTradeShare);
    measures.put("offramp_sources_24h", sources);
    measures.put("offramp_dwell_min", dwell);
    measures.put("account_age_days", accountAge);
    measures.put("offramp_days_30d", days);
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    boolean unnamed = source == Listed.UNKNOWN && !sources.missing().isEmpty();
    findings.put("source_listed", unnamed ? Truth.unknown(sources.missing()) : source.atEvent());
    findings.put("source_listed_later", Truth.of(source == Listed.LATER));
    return findings;
  }
}
