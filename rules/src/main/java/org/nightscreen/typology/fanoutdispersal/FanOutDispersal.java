package org.nightscreen.typology.fanoutdispersal;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.Typology;

/** T06, fan-out dispersal: Tazama rule 017; FATF virtual-asset red flags 2020; SAML-D benchmark. */
public final class FanOutDispersal implements Typology {

  static final String CODE = "T06";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "fan-out-dispersal";
  }

  @Override
  public Disposition disposition() {
    return Disposition.SUSPECT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.hours("out_h"),
        Parameter.hours("in_h"),
        Parameter.count("ben"),
        Parameter.amount("min_out"),
        Parameter.ratio("novelty"),
        Parameter.days("nov_d"),
        Parameter.count("senders"),
        Parameter.ratio("ratio"));
  }

  @Override
  public List<Finder> finders() {
    return List.of(new FanOutFinder());
  }
}
