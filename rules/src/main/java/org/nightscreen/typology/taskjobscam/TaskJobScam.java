package org.nightscreen.typology.taskjobscam;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.Typology;

/** T20, job and task scam: FTC data spotlight on gamified job scams, 2024. */
public final class TaskJobScam implements Typology {

  static final String CODE = "T20";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "task-job-scam";
  }

  @Override
  public Disposition disposition() {
    return Disposition.PROTECT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.days("d"),
        Parameter.amount("small"),
        Parameter.count("n_small"),
        Parameter.days("out_d"),
        Parameter.count("n_out"),
        Parameter.ratio("step"),
        Parameter.ratio("mult"),
        Parameter.amount("min_sum"),
        Parameter.ratio("novelty"),
        Parameter.days("nov_d"),
        Parameter.count("cap"));
  }

  @Override
  public List<Finder> finders() {
    return List.of(new TaskFinder());
  }
}
