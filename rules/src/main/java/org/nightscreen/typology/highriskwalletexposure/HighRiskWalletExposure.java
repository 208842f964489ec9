package org.nightscreen.typology.highriskwalletexposure;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.Typology;

/** T16, high-risk wallet exposure: FinCEN section 311 rule on Huione Group; OFAC, October 2025. */
public final class HighRiskWalletExposure implements Typology {

  static final String CODE = "T16";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "high-risk-wallet-exposure";
  }

  @Override
  public Disposition disposition() {
    return Disposition.SUSPECT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.amount("dust"),
        Parameter.days("dust_d"),
        Parameter.days("hop_d"),
        Parameter.ratio("share"),
        Parameter.amount("amt"));
  }

  @Override
  public List<Finder> finders() {
    return List.of(new ExposureFinder());
  }
}
