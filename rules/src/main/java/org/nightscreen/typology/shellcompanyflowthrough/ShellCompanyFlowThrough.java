package org.nightscreen.typology.shellcompanyflowthrough;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.Typology;

/** T26, shell-company flow-through: US v. Axis Digital operators, 2025; FATF, 2023. */
public final class ShellCompanyFlowThrough implements Typology {

  static final String CODE = "T26";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "shell-company-flow-through";
  }

  @Override
  public Disposition disposition() {
    return Disposition.SUSPECT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.days("age_d"),
        Parameter.days("d"),
        Parameter.amount("min_in"),
        Parameter.ratio("out"),
        Parameter.ratio("opex"),
        Parameter.ratio("vf"),
        Parameter.count("shared"),
        Parameter.ratio("np"));
  }

  @Override
  public List<Finder> finders() {
    return List.of(new ShellFinder());
  }
}
