package org.nightscreen.typology.p2potcmerchantusdt;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Truth;

/**
 * What one exchange account traded with other people, up to one trade.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param partners distinct trade partners of the window
 * @param turnover sum of the trades
 * @param mismatchShare sales whose payer is not the trade partner, over the sales
 * @param offPriceShare trades far from the reference price, over the trades
 * @param bankAccounts distinct bank accounts used for the trades
 * @param recalled whether a credit on one of these accounts was recalled or reported as fraud
 * @param counterIndicators innocent explanations
 */
public record PeerTrading(
    Sighting sighting,
    Scale scale,
    Measure partners,
    Measure turnover,
    Measure mismatchShare,
    Measure offPriceShare,
    Measure bankAccounts,
    Truth recalled,
    List<CounterIndicator> counterIndicators)
    implements Fact {

  public PeerTrading {
    counterIndicators = List.copyOf(counterIndicators);
  }

  @Override
  public PeerTrading on(Scale other) {
    return new PeerTrading(
        sighting,
        other,
        partners,
        turnover,
        mismatchShare,
        offPriceShare,
        bankAccounts,
        recalled,
        counterIndicators);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("p2p_cps_24h", partners);
    measures.put("p2p_turnover_24h", turnover);
    measures.put("payer_mismatch_share", mismatchShare);
    measures.put("off_price_share", offPriceShare);
    measures.put("payment_accounts_24h", bankAccounts);
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    findings.put("bank_credit_recalled", recalled.forShow());
    return findings;
  }
}
