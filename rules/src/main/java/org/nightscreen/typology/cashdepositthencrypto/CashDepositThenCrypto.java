package org.nightscreen.typology.cashdepositthencrypto;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.Typology;

/** T27, cash deposit then crypto: FinCEN FIN-2025-NTC1; AUSTRAC, crypto-ATM measures, 2025. */
public final class CashDepositThenCrypto implements Typology {

  static final String CODE = "T27";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "cash-deposit-then-crypto";
  }

  @Override
  public Disposition disposition() {
    return Disposition.SUSPECT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.hours("cash_h"),
        Parameter.amount("min_cash"),
        Parameter.count("n"),
        Parameter.count("terms"),
        Parameter.ratio("big"),
        Parameter.amount("ctr"),
        Parameter.hours("out_h"),
        Parameter.ratio("out"),
        Parameter.years("age"));
  }

  @Override
  public List<Finder> finders() {
    return List.of(new CashToCryptoFinder());
  }
}
