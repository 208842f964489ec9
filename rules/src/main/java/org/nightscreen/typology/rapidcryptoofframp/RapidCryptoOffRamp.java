package org.nightscreen.typology.rapidcryptoofframp;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.Typology;

/** T01, rapid crypto off-ramp: FATF virtual-asset red flags 2020; SFC circular of November 2025. */
public final class RapidCryptoOffRamp implements Typology {

  static final String CODE = "T01";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "rapid-crypto-off-ramp";
  }

  @Override
  public Disposition disposition() {
    return Disposition.SUSPECT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.hours("window_h"),
        Parameter.amount("min_dep"),
        Parameter.ratio("min_sell"),
        Parameter.ratio("wd_lo"),
        Parameter.ratio("wd_hi"),
        Parameter.ratio("max_other"),
        Parameter.amount("big"),
        Parameter.days("young_d"),
        Parameter.count("src"),
        Parameter.count("episodes"),
        Parameter.days("ep_days"),
        Parameter.minutes("fast_m"),
        Parameter.count("rhythm_months"));
  }

  @Override
  public List<Finder> finders() {
    return List.of(new OffRampFinder());
  }
}
