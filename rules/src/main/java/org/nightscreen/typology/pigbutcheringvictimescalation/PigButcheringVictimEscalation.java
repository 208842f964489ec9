package org.nightscreen.typology.pigbutcheringvictimescalation;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.Typology;

/**
 * T11, pig-butchering victim escalation: FinCEN FIN-2023-Alert005. The customer is a probable
 * victim.
 */
public final class PigButcheringVictimEscalation implements Typology {

  static final String CODE = "T11";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "pig-butchering-victim-escalation";
  }

  @Override
  public Disposition disposition() {
    return Disposition.PROTECT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.days("days"),
        Parameter.count("n"),
        Parameter.amount("min_sum"),
        Parameter.ratio("esc"),
        Parameter.days("recent_d"),
        Parameter.days("nov_d"),
        Parameter.ratio("pay_lo"),
        Parameter.ratio("pay_hi"),
        Parameter.ratio("bigger"),
        Parameter.amount("loan"),
        Parameter.days("loan_d"),
        Parameter.ratio("income"));
  }

  @Override
  public List<Finder> finders() {
    return List.of(new EscalationFinder());
  }
}
