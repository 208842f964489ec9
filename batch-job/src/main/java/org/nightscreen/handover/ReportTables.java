package org.nightscreen.handover;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightscreen.handover.page.ReportTable;
import org.nightscreen.handover.page.RunIdentity;
import org.nightscreen.handover.table.RankedCase;
import org.nightscreen.handover.wording.Figures;
import org.nightscreen.handover.wording.Visible;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;

/** The tables of the run report that come from the run itself. */
final class ReportTables {

  private ReportTables() {}

  static ReportTable identity(HandoverInput input, RunIdentity run) {
    ZoneId zone = ZoneId.of(run.zone());
    RunFacts facts = input.facts();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Institution", run.institution()));
    rows.add(List.of("Run", run.noun() + " " + run.runKey() + ", revision " + run.revision()));
    rows.add(List.of("Started", Figures.time(facts.startedAt(), zone)));
    rows.add(List.of("Written", Figures.time(facts.writtenAt(), zone)));
    rows.add(List.of("Code version", facts.codeVersion()));
    rows.add(
        List.of(
            "Rule pack",
            input.rulePack().name()
                + " "
                + input.rulePack().version()
                + (input.rulePack().approved() ? ", approved" : ", UNAPPROVED")));
    rows.add(List.of("Rule pack SHA-256", input.rulePack().sha256()));
    if (!facts.configurationSha256().isEmpty()) {
      rows.add(List.of("Configuration SHA-256", facts.configurationSha256()));
    }
    rows.add(
        List.of(
            "Compared with",
            facts.comparedWith().isEmpty() ? "no earlier state" : facts.comparedWith()));
    return new ReportTable("Identity", "", List.of("What", "Value"), rows);
  }

  static ReportTable steps(List<StepTime> steps, RunIdentity run) {
    ZoneId zone = ZoneId.of(run.zone());
    List<List<String>> rows = new ArrayList<>();
    for (StepTime step : steps) {
      Duration took = Duration.between(step.startedAt(), step.endedAt());
      long perSecond = took.toMillis() == 0 ? 0 : step.rows() * 1000 / took.toMillis();
      rows.add(
          List.of(
              step.step(),
              Figures.time(step.startedAt(), zone),
              took.toSeconds() + "." + took.toMillisPart() / 100 + " s",
              step.rows() == 0 ? "" : Long.toString(step.rows()),
              perSecond == 0 ? "" : Long.toString(perSecond)));
    }
    return new ReportTable(
        "Steps", "", List.of("Step", "Started", "Took", "Rows", "Rows per second"), rows);
  }

  static ReportTable hits(HandoverInput input, RunIdentity run) {
    Map<String, Long> amounts = new TreeMap<>();
    for (Hit hit : input.hits()) {
      amounts.merge(
          hit.typology(), hit.outcome() == Outcome.NEAR_MISS ? 0 : hit.amount(), Long::sum);
    }
    List<List<String>> rows = new ArrayList<>();
    ReportCounts.hitsByTypology(input.hits())
        .forEach(
            (typology, outcomes) ->
                rows.add(
                    List.of(
                        typology,
                        input.catalogue().text(typology).title(),
                        Long.toString(outcomes.getOrDefault("HIT", 0L)),
                        Long.toString(outcomes.getOrDefault("RETRO", 0L)),
                        Long.toString(outcomes.getOrDefault("NEAR_MISS", 0L)),
                        Figures.money(
                            Figures.ofBaseUnits(amounts.get(typology)), run.baseCurrency()))));
    return new ReportTable(
        "Hits per typology",
        "Amounts are headline amounts of hits; near misses add none.",
        List.of("Typology", "Title", "Hits", "Retro", "Near misses", "Amount"),
        rows);
  }

  static ReportTable placements(HandoverInput input, RunIdentity run) {
    List<List<String>> rows =
        ReportCounts.placements(input.result(), input.hits()).stream()
            .map(
                line ->
                    List.of(
                        line.reason(),
                        Long.toString(line.hits()),
                        Figures.money(Figures.ofBaseUnits(line.amount()), run.baseCurrency())))
            .toList();
    return new ReportTable(
        "Where hits went",
        "Every hit stands in a case, is suppressed, or lies below the line.",
        List.of("Place", "Hits", "Amount"),
        rows);
  }

  static ReportTable cases(List<RankedCase> ranked) {
    List<List<String>> rows = new ArrayList<>();
    ReportCounts.changes(ranked)
        .forEach((change, count) -> rows.add(List.of(change, Long.toString(count))));
    ReportCounts.readings(ranked)
        .forEach((reading, count) -> rows.add(List.of(reading, Long.toString(count))));
    return new ReportTable(
        "Cases",
        "By what became of them tonight, and by first reading.",
        List.of("Kind", "Cases"),
        rows);
  }

  static ReportTable notJudged(List<StagedReports.Evaluated> evaluation) {
    List<List<String>> rows =
        evaluation.stream()
            .filter(
                line ->
                    line.outcome().equals("NOT_EVALUATED")
                        || line.outcome().equals("INSUFFICIENT_HISTORY"))
            .map(
                line ->
                    List.of(
                        line.typology(),
                        line.outcome(),
                        Visible.text(line.reason()),
                        line.subjects()))
            .toList();
    return new ReportTable(
        "What could not be judged",
        "Silence on these subjects is not an all-clear.",
        List.of("Typology", "Outcome", "Missing input", "Subjects"),
        rows);
  }

  static ReportTable inputs(HandoverInput input) {
    List<List<String>> rows =
        input.inputs().stream()
            .map(
                file ->
                    List.of(
                        file.kind(),
                        Visible.text(file.name()),
                        file.bytes() < 0 ? "" : Long.toString(file.bytes()),
                        file.sha256()))
            .toList();
    return new ReportTable("Inputs", "", List.of("Kind", "Name", "Bytes", "SHA-256"), rows);
  }
}
