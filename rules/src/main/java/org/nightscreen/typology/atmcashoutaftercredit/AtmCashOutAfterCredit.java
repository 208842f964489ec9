package org.nightscreen.typology.atmcashoutaftercredit;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.Typology;

/**
 * T28, cash drawn from machines after an inbound credit: Bank Simpanan Nasional notice; FinCEN
 * FIN-2020-A008.
 */
public final class AtmCashOutAfterCredit implements Typology {

  static final String CODE = "T28";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "atm-cash-out-after-credit";
  }

  @Override
  public Disposition disposition() {
    return Disposition.SUSPECT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.amount("min_in"),
        Parameter.minutes("first_m"),
        Parameter.hours("h"),
        Parameter.ratio("out"),
        Parameter.count("n"),
        Parameter.count("episodes"),
        Parameter.days("ep_d"),
        Parameter.amount("big"));
  }

  @Override
  public List<Finder> finders() {
    return List.of(new CashOutFinder());
  }
}
