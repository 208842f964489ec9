package org.nightscreen.typology.limithugging;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.Typology;

/** T25, limit hugging: FinCEN notice on kiosks, 2025; Bank of Thailand mule measures, 2025. */
public final class LimitHugging implements Typology {

  static final String CODE = "T25";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "limit-hugging";
  }

  @Override
  public Disposition disposition() {
    return Disposition.SUSPECT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.ratio("lo"),
        Parameter.count("days"),
        Parameter.days("span"),
        Parameter.days("raise_d"),
        Parameter.amount("low_limit"));
  }

  @Override
  public List<Finder> finders() {
    return List.of(new LimitFinder());
  }
}
