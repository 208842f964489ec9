package org.nightscreen.typology.velocityspikeownbaseline;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.Typology;

/** T24, velocity spike against the account's own baseline: Tazama rules 010, 011, 018, 020, 048. */
public final class VelocitySpikeOwnBaseline implements Typology {

  static final String CODE = "T24";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "velocity-spike-own-baseline";
  }

  @Override
  public Disposition disposition() {
    return Disposition.SUSPECT;
  }

  /** A car or a house does it too: it lends weight to other hits and opens no case. */
  @Override
  public boolean standsAlone() {
    return false;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.days("base_d"),
        Parameter.days("gap_d"),
        Parameter.count("n"),
        Parameter.ratio("z"),
        Parameter.ratio("mult"),
        Parameter.amount("min_amt"));
  }

  @Override
  public List<Finder> finders() {
    return List.of(new SpikeFinder());
  }
}
