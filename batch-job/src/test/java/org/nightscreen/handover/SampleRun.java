package org.nightscreen.handover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.nightscreen.escalation.CaseRecord;
import org.nightscreen.escalation.EscalationResult;
import org.nightscreen.escalation.HitPlacement;
import org.nightscreen.handover.casefile.RulePackInfo;
import org.nightscreen.handover.material.CaseMaterial;
import org.nightscreen.hit.Hit;
import org.nightscreen.night.Home;
import org.nightscreen.night.Night;
import org.nightscreen.night.RunKind;

/** A run with the sample cases, staged in a directory of the test. */
final class SampleRun {

  static final String REJECTS =
      "feed,file,line,reason,message,original\n"
          + "bank_transaction,bank_transaction.csv,9,BAD_AMOUNT,amount,\"'=1+1,x\"\n";
  static final String EVALUATION =
      "typology,outcome,reason,subjects\n"
          + "T03,HIT,,1\n"
          + "T03,NO_HIT,,41\n"
          + "T14,NOT_EVALUATED,access_event,42\n";

  private final Path root;

  SampleRun(Path root) {
    this.root = root;
  }

  Night night() {
    LocalDate day = LocalDate.of(2026, 3, 18);
    return new Night(
        "OWN",
        RunKind.NIGHTLY,
        day,
        day,
        1,
        ZoneOffset.UTC,
        "USD",
        new Home(root.resolve("home")),
        false);
  }

  HandoverInput input(boolean approved) throws IOException {
    return input(SampleCases.all(), SampleCases.materials(), approved);
  }

  HandoverInput input(List<CaseRecord> cases, Map<String, CaseMaterial> materials, boolean approved)
      throws IOException {
    Path arrival = Files.createDirectories(root.resolve("arrival"));
    Path detection = Files.createDirectories(root.resolve("detection"));
    Files.writeString(arrival.resolve("rejects.csv"), REJECTS);
    Files.writeString(arrival.resolve("arrival-report.json"), ARRIVAL);
    Files.writeString(detection.resolve("evaluation.csv"), EVALUATION);
    Files.writeString(
        detection.resolve("detection-report.json"), "{\"subjects\":42,\"screenedEntries\":1234}");
    List<Hit> hits = cases.stream().flatMap(CaseRecord::hits).toList();
    List<HitPlacement> placements =
        cases.stream()
            .flatMap(
                record ->
                    record
                        .hits()
                        .map(hit -> new HitPlacement(hit.hitId(), record.caseId(), "CASE")))
            .toList();
    return new HandoverInput(
        night(),
        new EscalationResult(cases, placements),
        hits,
        arrival,
        detection,
        materials::get,
        new RulePackInfo("nightscreen", "1.0", "a".repeat(64), approved),
        SampleCatalogue.catalogue(),
        List.of(new InputFile("feed", "bank_transaction.csv", "b".repeat(64), 18_233)),
        facts());
  }

  private static RunFacts facts() {
    Instant start = Instant.parse("2026-03-19T02:00:00Z");
    return new RunFacts(
        "0.1.0",
        "",
        start,
        start.plusSeconds(95),
        List.of(
            new StepTime("arrival", start, start.plusSeconds(40), 1_240_000),
            new StepTime("detection", start.plusSeconds(40), start.plusSeconds(82), 2_480_000)),
        List.of(),
        "");
  }

  private static final String ARRIVAL =
      """
      {"businessDate":"2026-03-18","purpose":"NIGHTLY","feeds":[{"feedId":"bank_transaction","kind":"BANK_TRANSACTION",
      "read":1240000,"accepted":1239997,"rejected":1,"duplicate":2,"late":3,"missingColumns":["uetr"],
      "amounts":[{"currency":"USD","rowsRead":1240000,"read":"98123000.10","accepted":"98122000.10","rejected":"0",
      "duplicate":"1000"}],"rejectReasons":{"BAD_AMOUNT":1},"lateDays":{"1":2,"4":1}}],
      "warnings":[{"code":"FEED_ABSENT","feedId":"access_event","message":"No access_event was delivered."}]}
      """;
}
