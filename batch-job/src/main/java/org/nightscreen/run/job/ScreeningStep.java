package org.nightscreen.run.job;

/** The steps of a night in their order. */
public enum ScreeningStep {
  CHECK_INPUT("checkInput", "checking the input", null),
  ACCEPT_ROWS("acceptRows", "accepting rows", "arrival"),
  DETECT_HITS("detectHits", "detecting hits", "detection"),
  OPEN_CASES("openCases", "opening cases", "escalation"),
  WRITE_CASE_FILES("writeCaseFiles", "writing case files", "handover"),
  RECONCILE("reconcile", "reconciling the controls", null),
  PUBLISH("publish", "publishing", null);

  private final String stepName;
  private final String doing;
  private final String staging;

  ScreeningStep(String stepName, String doing, String staging) {
    this.stepName = stepName;
    this.doing = doing;
    this.staging = staging;
  }

  /** The name in the job repository, in logs and in drills. */
  public String stepName() {
    return stepName;
  }

  /** What it does, for the progress line. */
  public String doing() {
    return doing;
  }

  /** The staging directory the step writes, or null if it writes none. */
  String staging() {
    return staging;
  }
}
