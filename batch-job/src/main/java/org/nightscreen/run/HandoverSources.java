package org.nightscreen.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.nightscreen.arrival.ArrivalReport;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.arrival.Load;
import org.nightscreen.canonical.FeedKind;
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
import org.nightscreen.handover.wording.PackTexts;
import org.nightscreen.night.Night;
import org.nightscreen.policy.RulePack;
import org.nightscreen.run.stage.Course;
import org.nightscreen.run.stage.RunPlan;

/** Gathers what the case files of a run are written from. */
final class HandoverSources {

  private HandoverSources() {}

  static HandoverInput input(
      RunPlan plan, RulePack pack, Ledger ledger, EscalationResult result, Course course) {
    Night night = plan.night();
    Path arrival = night.home().staging(night, "arrival");
    Path detection = night.home().staging(night, "detection");
    Map<String, CaseMaterial> materials =
        new CaseMaterialReader(ledger, night)
            .read(result.cases(), arrival, new DetectionStaging(night).unevaluated());
    return new HandoverInput(
        night,
        result,
        new DetectionStaging(night).hits(),
        arrival,
        detection,
        caseId -> materials.getOrDefault(caseId, CaseMaterial.empty()),
        new RulePackInfo(pack.name(), pack.version(), pack.sha256(), pack.shipped()),
        new PackTexts(pack),
        inputs(night, ledger, pack),
        facts(plan, arrival, course));
  }

  private static List<InputFile> inputs(Night night, Ledger ledger, RulePack pack) {
    LocalDate date = night.businessDate();
    List<InputFile> inputs = new ArrayList<>();
    inputs.add(new InputFile("rule pack", pack.name() + " " + pack.version(), pack.sha256(), -1));
    for (FeedKind kind : FeedKind.values()) {
      for (Load load : ledger.loads(kind, date)) {
        if (load.businessDate().equals(date)) {
          inputs.add(new InputFile("feed", load.feedId(), load.contentSha256(), -1));
        }
      }
    }
    inputs.sort(
        Comparator.comparing(InputFile::kind)
            .thenComparing(InputFile::name)
            .thenComparing(InputFile::sha256));
    return inputs;
  }

  private static RunFacts facts(RunPlan plan, Path arrivalStaging, Course course) {
    ArrivalReport arrived =
        ArrivalReport.fromJson(text(arrivalStaging.resolve("arrival-report.json")));
    Map<String, Long> rows =
        Map.of(
            "acceptRows",
            arrived.read(),
            "detectHits",
            new DetectionStaging(plan.night()).screened());
    List<StepTime> steps =
        course.steps().stream()
            .map(
                step ->
                    new StepTime(
                        step.step(),
                        step.startedAt(),
                        step.endedAt(),
                        rows.getOrDefault(step.step(), 0L)))
            .toList();
    return new RunFacts(
        codeVersion(), "", course.startedAt(), course.now(), steps, warnings(plan, arrived), "");
  }

  /** What only the run knows; the warnings of arrival stand in its own report. */
  private static List<String> warnings(RunPlan plan, ArrivalReport arrived) {
    if (arrived.incomplete() || !plan.inputs().allowMissing().isEmpty()) {
      return List.of("INCOMPLETE: something that should arrive did not; see the feeds below.");
    }
    return List.of();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      throw new NightscreenException(
          FailureCode.STORE_UNAVAILABLE,
          "The staging of arrival cannot be read; check the home directory.",
          e);
    }
  }

  private static String codeVersion() {
    String version = HandoverSources.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
