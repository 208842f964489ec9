package org.nightscreen.typology.p2potcmerchantusdt;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.Typology;

/**
 * T13, P2P/OTC merchant laundering (USDT): UNODC 2024; Chainalysis 2026; FATF red flags 2020; FATF,
 * stablecoins and unhosted wallets, 2026.
 */
public final class P2pOtcMerchantUsdt implements Typology {

  static final String CODE = "T13";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "p2p-otc-merchant-usdt";
  }

  @Override
  public Disposition disposition() {
    return Disposition.SUSPECT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.hours("h"),
        Parameter.count("cps"),
        Parameter.amount("turnover"),
        Parameter.ratio("mismatch"),
        Parameter.ratio("price"),
        Parameter.ratio("price_share"),
        Parameter.count("banks"));
  }

  @Override
  public List<Finder> finders() {
    return List.of(new PeerTradingFinder());
  }
}
