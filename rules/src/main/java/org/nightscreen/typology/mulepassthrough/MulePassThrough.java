package org.nightscreen.typology.mulepassthrough;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.Typology;

/** T03, mule pass-through: Tazama rules 024-027; FCA review of mule accounts, 2023. */
public final class MulePassThrough implements Typology {

  static final String CODE = "T03";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "mule-pass-through";
  }

  @Override
  public Disposition disposition() {
    return Disposition.SUSPECT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.hours("window_h"),
        Parameter.amount("min_in"),
        Parameter.ratio("lo"),
        Parameter.ratio("hi"),
        Parameter.count("days"),
        Parameter.days("days_span"),
        Parameter.amount("big"));
  }

  @Override
  public List<Finder> finders() {
    return List.of(new PassThroughFinder());
  }
}
