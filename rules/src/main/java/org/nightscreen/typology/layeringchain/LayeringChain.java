package org.nightscreen.typology.layeringchain;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.PathFinder;
import org.nightscreen.typology.Typology;

/**
 * T07, layering chain: the stack pattern of AMLworld and SAML-D; FATF, cyber-enabled fraud, 2023.
 */
public final class LayeringChain implements Typology {

  static final String CODE = "T07";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "layering-chain";
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
        Parameter.count("hops"),
        Parameter.count("max_hops"),
        Parameter.amount("min_amt"),
        Parameter.count("hub"));
  }

  @Override
  public List<PathFinder> pathFinders() {
    return List.of(new ChainFinder());
  }
}
