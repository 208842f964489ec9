package org.nightscreen.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nightscreen.arrival.ArrivalReport;
import org.nightscreen.arrival.ArrivalWarning;
import org.nightscreen.arrival.FeedReport;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.detection.DetectionStaging;
import org.nightscreen.escalation.EscalationResult;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.handover.HandoverInput;
import org.nightscreen.handover.InputFile;
import org.nightscreen.handover.RunFacts;
import org.nightscreen.handover.StepTime;
import org.nightscreen.handover.casefile.RulePackInfo;
import org.nightscreen.handover.material.CaseMaterial;
import org.nightscreen.handover.material.CaseMaterialReader;
import org.nightscreen.handover.wording.TypologyText;
import org.nightscreen.night.Night;
import org.nightscreen.policy.RulePack;
import org.nightscreen.run.stage.Course;

/** Gathers what the handover of a night is written from. */
record HandoverInputs(Night night, RulePack pack, Course course) {

  private static final String CODE_VERSION = "0.1.0";

  HandoverInput of(EscalationResult result, Ledger ledger) {
    Path arrival = night.home().staging(night, "arrival");
    Path detection = night.home().staging(night, "detection");
    ArrivalReport report = arrivalReport(arrival);
    Map<String, CaseMaterial> materials =
        new CaseMaterialReader(ledger, night).read(result.cases(), arrival, detection);
    return new HandoverInput(
        night,
        result,
        new DetectionStaging(night).hits(),
        arrival,
        detection,
        materials::get,
        new RulePackInfo(pack.name(), pack.version(), pack.sha256(), pack.shipped()),
        TypologyText::undescribed,
        inputFiles(report),
        facts(report));
  }

  private RunFacts facts(ArrivalReport report) {
    List<StepTime> steps =
        course.steps().stream()
            .map(step -> new StepTime(step.step(), step.startedAt(), step.endedAt(), 0))
            .toList();
    return new RunFacts(CODE_VERSION, "", course.startedAt(), course.now(), steps, warnings(report), "");
  }

  private List<String> warnings(ArrivalReport report) {
    List<String> warnings = new ArrayList<>();
    if (report.incomplete()) {
      warnings.add("INCOMPLETE: something that used to arrive did not.");
    }
    if (!pack.shipped()) {
      warnings.add("UNAPPROVED PACK: the rule pack is not the one shipped.");
    }
    report.warnings().stream().map(ArrivalWarning::message).forEach(warnings::add);
    return warnings;
  }

  private List<InputFile> inputFiles(ArrivalReport report) {
    List<InputFile> files = new ArrayList<>();
    for (FeedReport feed : report.feeds()) {
      feed.files()
          .forEach(file -> files.add(new InputFile("feed", file.name(), file.sha256(), file.bytes())));
    }
    files.add(new InputFile("rule pack", pack.name() + " " + pack.version(), pack.sha256(), -1));
    return files;
  }

  private static ArrivalReport arrivalReport(Path staging) {
    try {
      return ArrivalReport.fromJson(Files.readString(staging.resolve("arrival-report.json")));
    } catch (IOException e) {
      throw new NightscreenException(
          FailureCode.STORE_UNAVAILABLE, "The arrival report cannot be read; rerun the night.", e);
    }
  }
}
