package org.nightscreen.typology.rapidcryptoofframp;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Comparison;
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

  @Override
  public List<Comparison> comparisons() {
    return List.of(
        Comparison.atLeast("offramp_dep_24h", "min_dep"),
        Comparison.atLeast("offramp_sell_ratio_24h", "min_sell"),
        Comparison.atLeast("offramp_wd_ratio_24h", "wd_lo"),
        Comparison.atMost("offramp_wd_ratio_24h", "wd_hi"),
        Comparison.atMost("other_trade_ratio_24h", "max_other"),
        Comparison.atLeast("offramp_dep_24h", "big").aggravating(),
        Comparison.atMost("account_age_days", "young_d").aggravating(),
        Comparison.atLeast("offramp_sources_24h", "src").aggravating(),
        Comparison.atLeast("offramp_days_30d", "episodes").aggravating(),
        Comparison.atMost("offramp_dwell_min", "fast_m").aggravating());
  }
}
