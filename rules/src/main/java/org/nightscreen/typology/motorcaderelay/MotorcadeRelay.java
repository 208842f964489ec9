package org.nightscreen.typology.motorcaderelay;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.PathFinder;
import org.nightscreen.typology.Typology;

/** T22, money-mule motorcade: UNODC on motorcades; Tazama rule 076. */
public final class MotorcadeRelay implements Typology {

  static final String CODE = "T22";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "motorcade-relay";
  }

  @Override
  public Disposition disposition() {
    return Disposition.SUSPECT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.minutes("hop_m"),
        Parameter.minutes("total_m"),
        Parameter.ratio("lo"),
        Parameter.ratio("hi"),
        Parameter.count("hops"),
        Parameter.count("max_hops"),
        Parameter.amount("min_amt"),
        Parameter.count("hub"),
        Parameter.count("reuse"),
        Parameter.hours("reuse_h"));
  }

  @Override
  public List<PathFinder> pathFinders() {
    return List.of(new RelayFinder());
  }
}
