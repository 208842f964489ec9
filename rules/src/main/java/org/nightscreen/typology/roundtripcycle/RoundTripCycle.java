package org.nightscreen.typology.roundtripcycle;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.PathFinder;
import org.nightscreen.typology.Typology;

/** T08, round-trip cycle: the cycle pattern of AMLworld and SAML-D; AUSTRAC on U-turn movements. */
public final class RoundTripCycle implements Typology {

  static final String CODE = "T08";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "round-trip-cycle";
  }

  @Override
  public Disposition disposition() {
    return Disposition.SUSPECT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.hours("hop_h"),
        Parameter.hours("total_h"),
        Parameter.ratio("lo"),
        Parameter.ratio("hi"),
        Parameter.count("len_lo"),
        Parameter.count("len_hi"),
        Parameter.amount("min_amt"),
        Parameter.count("hub"),
        Parameter.days("repeat_d"),
        Parameter.days("young_d"));
  }

  @Override
  public List<PathFinder> pathFinders() {
    return List.of(new CycleFinder());
  }
}
