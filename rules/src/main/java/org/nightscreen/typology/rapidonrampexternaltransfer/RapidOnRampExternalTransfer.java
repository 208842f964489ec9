package org.nightscreen.typology.rapidonrampexternaltransfer;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.Typology;

/**
 * T02, rapid on-ramp and transfer to an external wallet: Bank of Thailand 2025; FATF red flags
 * 2020.
 */
public final class RapidOnRampExternalTransfer implements Typology {

  static final String CODE = "T02";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "rapid-onramp-external-transfer";
  }

  @Override
  public Disposition disposition() {
    return Disposition.SUSPECT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.hours("window_h"),
        Parameter.amount("min_fd"),
        Parameter.ratio("min_buy"),
        Parameter.ratio("min_wd"),
        Parameter.hours("fresh_h"),
        Parameter.ratio("fresh"),
        Parameter.days("young_d"));
  }

  @Override
  public List<Finder> finders() {
    return List.of(new OnRampFinder());
  }
}
