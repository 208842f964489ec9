package org.nightscreen.typology.newordormantmule;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.Typology;

/**
 * T04, new or dormant account used as a mule: Tazama rules 001, 003 and 004; FATF red flags 2020.
 */
public final class NewOrDormantMule implements Typology {

  static final String CODE = "T04";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "new-or-dormant-mule";
  }

  @Override
  public Disposition disposition() {
    return Disposition.SUSPECT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.days("new_d"),
        Parameter.days("dormant_d"),
        Parameter.days("react_d"),
        Parameter.days("window_d"),
        Parameter.amount("min_in"),
        Parameter.count("senders"),
        Parameter.ratio("out"),
        Parameter.amount("test_credit"),
        Parameter.hours("test_h"),
        Parameter.days("change_d"));
  }

  @Override
  public List<Finder> finders() {
    return List.of(new AwakeningFinder());
  }
}
