package org.nightscreen.typology.faninfunnel;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.Typology;

/** T05, fan-in collection: Tazama rules 002, 016 and 021; FATF virtual-asset red flags 2020. */
public final class FanInFunnel implements Typology {

  static final String CODE = "T05";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "fan-in-funnel";
  }

  @Override
  public Disposition disposition() {
    return Disposition.SUSPECT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.hours("window_h"),
        Parameter.count("senders"),
        Parameter.amount("min_in"),
        Parameter.ratio("novelty"),
        Parameter.days("nov_d"),
        Parameter.hours("out_h"),
        Parameter.count("ben"),
        Parameter.ratio("out"),
        Parameter.days("biz_age_d"));
  }

  @Override
  public List<Finder> finders() {
    return List.of(new FanInFinder());
  }
}
