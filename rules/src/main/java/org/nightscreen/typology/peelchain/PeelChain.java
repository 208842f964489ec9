package org.nightscreen.typology.peelchain;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.PathFinder;
import org.nightscreen.typology.Typology;

/**
 * T17, peel chain: Elliptic's typologies, 2024; FinCEN advisory on convertible virtual currency.
 */
public final class PeelChain implements Typology {

  static final String CODE = "T17";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "peel-chain";
  }

  @Override
  public Disposition disposition() {
    return Disposition.SUSPECT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.hours("hop_h"),
        Parameter.ratio("peel_hi"),
        Parameter.ratio("rem_lo"),
        Parameter.count("peels"),
        Parameter.amount("start"));
  }

  @Override
  public List<PathFinder> pathFinders() {
    return List.of(new PeelFinder());
  }
}
