package org.nightscreen.typology.rapidonrampexternaltransfer;

import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Truth;

/**
 * Fiat that came in, was turned into coins and left to outside wallets within the window before one
 * of those withdrawals.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param fiat sum of fiat deposits
 * @param boughtShare bought after the first deposit, over fiat
 * @param withdrawnShare coins sent to wallets not proved own after the first purchase, over fiat
 * @param fresh what strangers had paid into the funding bank account shortly before the first
 *     deposit
 * @param freshShare that, over fiat
 * @param accountAge days since opening of the exchange account
 * @param newDestination whether no coins went to the wallet before the window
 * @param payerMismatch whether a deposit was paid by somebody else
 * @param notProvedOwn whether the customer's ownership of the wallet is unproved; always so, said
 *     as evidence
 */
public record OnRamp(
    Sighting sighting,
    Scale scale,
    Measure fiat,
    Measure boughtShare,
    Measure withdrawnShare,
    Measure fresh,
    Measure freshShare,
    Measure accountAge,
    Truth newDestination,
    Truth payerMismatch,
    Truth notProvedOwn)
    implements Fact {

  @Override
  public OnRamp on(Scale other) {
    return new OnRamp(
        sighting,
        other,
        fiat,
        boughtShare,
        withdrawnShare,
        fresh,
        freshShare,
        accountAge,
        newDestination,
        payerMismatch,
        notProvedOwn);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("onramp_fiat_24h", fiat);
    measures.put("onramp_buy_ratio_24h", boughtShare);
    measures.put("onramp_wd_ratio_24h", withdrawnShare);
    measures.put("fresh_credit_24h", fresh);
    measures.put("fresh_credit_ratio", freshShare);
    measures.put("account_age_days", accountAge);
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    findings.put("dest_first_seen", newDestination);
    findings.put("payer_mismatch", payerMismatch);
    findings.put("wallet_not_proved_own", notProvedOwn);
    return findings;
  }
}
