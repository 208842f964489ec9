package org.nightscreen.typology.forcedlabourcontrol;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.IdentifierFinder;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.Typology;

/** T21, forced-labour control: FinCEN FIN-2020-A008; FATF and APG on human trafficking, 2018. */
public final class ForcedLabourControl implements Typology {

  static final String CODE = "T21";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "forced-labour-control";
  }

  @Override
  public Disposition disposition() {
    return Disposition.PROTECT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.count("n"),
        Parameter.hours("wage_h"),
        Parameter.ratio("drain"),
        Parameter.hours("drain_h"),
        Parameter.minutes("term_min"),
        Parameter.ratio("member_share"),
        Parameter.ratio("living"),
        Parameter.days("living_d"),
        Parameter.count("hub"));
  }

  @Override
  public List<IdentifierFinder> identifierFinders() {
    return List.of(new ControlFinder());
  }
}
