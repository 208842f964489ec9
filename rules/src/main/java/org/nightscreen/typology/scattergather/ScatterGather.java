package org.nightscreen.typology.scattergather;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.PathFinder;
import org.nightscreen.typology.Typology;

/** T09, scatter-gather: the pattern of AMLworld and SAML-D; Tazama rule 090. */
public final class ScatterGather implements Typology {

  static final String CODE = "T09";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "scatter-gather";
  }

  @Override
  public Disposition disposition() {
    return Disposition.SUSPECT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.hours("scatter_h"),
        Parameter.hours("gather_h"),
        Parameter.count("n"),
        Parameter.ratio("lo"),
        Parameter.ratio("hi"),
        Parameter.amount("min_amt"),
        Parameter.count("hub"),
        Parameter.days("sink_d"));
  }

  @Override
  public List<PathFinder> pathFinders() {
    return List.of(new GatherFinder());
  }
}
