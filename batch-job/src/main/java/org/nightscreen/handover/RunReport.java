package org.nightscreen.handover;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightscreen.escalation.Change;
import org.nightscreen.handover.page.IndexPage.Figure;
import org.nightscreen.handover.page.ReportPage;
import org.nightscreen.handover.page.ReportTable;
import org.nightscreen.handover.page.RunIdentity;
import org.nightscreen.handover.table.RankedCase;
import org.nightscreen.handover.wording.Figures;
import org.nightscreen.hit.Outcome;

/**
 * The run in numbers: for machines as a tree, for readers as tables. Both are made from the same
 * tables.
 */
final class RunReport {

  private final HandoverInput input;
  private final List<RankedCase> ranked;
  private final RunIdentity identity;
  private final StagedReports staged;

  private RunReport(
      HandoverInput input, List<RankedCase> ranked, RunIdentity identity, StagedReports staged) {
    this.input = input;
    this.ranked = ranked;
    this.identity = identity;
    this.staged = staged;
  }

  static RunReport of(HandoverInput input, List<RankedCase> ranked, RunIdentity identity) {
    return new RunReport(input, ranked, identity, StagedReports.read(input));
  }

  /** Warnings of the run, then those of arrival. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>(input.facts().warnings());
    for (JsonNode warning : staged.arrival().path("warnings")) {
      warnings.add(
          warning.path("code").asText()
              + " "
              + warning.path("feedId").asText()
              + ": "
              + warning.path("message").asText());
    }
    return warnings;
  }

  List<Figure> indexFigures() {
    BigDecimal held =
        ranked.stream()
            .map(next -> next.header().recoverable().amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return List.of(
        new Figure("Cases", Integer.toString(ranked.size())),
        new Figure("New / grown", changes(Change.NEW) + " / " + changes(Change.GROWN)),
        new Figure("People to protect", Long.toString(reading("PROTECT"))),
        new Figure(
            "Sanctions queue",
            Long.toString(ranked.stream().filter(r -> r.record().sanctionsQueue()).count())),
        new Figure("May still be held", Figures.money(held, identity.baseCurrency())),
        new Figure(
            "Hits",
            Long.toString(
                input.hits().stream().filter(h -> h.outcome() != Outcome.NEAR_MISS).count())));
  }

  ReportPage page() {
    return new ReportPage(identity, figures(), warnings(), tables());
  }

  /** The report as a tree of plain values. */
  Map<String, Object> tree() {
    Map<String, Object> tree = new TreeMap<>();
    tree.put("institution", identity.institution());
    tree.put("kind", identity.kind());
    tree.put("from", input.night().from());
    tree.put("businessDate", input.night().businessDate());
    tree.put("revision", identity.revision());
    tree.put("zone", identity.zone());
    tree.put("trial", identity.trial());
    tree.put("startedAt", input.facts().startedAt());
    tree.put("writtenAt", input.facts().writtenAt());
    tree.put("exitCode", 0);
    tree.put("codeVersion", input.facts().codeVersion());
    tree.put("configurationSha256", input.facts().configurationSha256());
    tree.put("comparedWith", input.facts().comparedWith());
    tree.put("rulePack", input.rulePack());
    tree.put("inputs", input.inputs());
    tree.put("steps", input.facts().steps());
    tree.put("arrival", staged.arrival());
    tree.put("detection", staged.detection());
    tree.put("evaluation", staged.evaluation());
    tree.put("hits", ReportCounts.hitsByTypology(input.hits()));
    tree.put("placements", ReportCounts.placements(input.result(), input.hits()));
    tree.put("caseChanges", ReportCounts.changes(ranked));
    tree.put("caseReadings", ReportCounts.readings(ranked));
    tree.put("belowLineSample", input.result().report().belowLineSample());
    tree.put("warnings", warnings());
    return tree;
  }

  private List<Figure> figures() {
    long read = 0;
    long rejected = 0;
    for (JsonNode feed : staged.arrival().path("feeds")) {
      read += feed.path("read").asLong();
      rejected += feed.path("rejected").asLong();
    }
    return List.of(
        new Figure(
            "Rows read",
            Figures.inUnit(Long.toString(read), org.nightscreen.handover.wording.Unit.COUNT, "")),
        new Figure("Rows refused", Long.toString(rejected)),
        new Figure(
            "Hits",
            Long.toString(
                input.hits().stream().filter(h -> h.outcome() != Outcome.NEAR_MISS).count())),
        new Figure("Cases", Integer.toString(ranked.size())),
        new Figure("Warnings", Integer.toString(warnings().size())));
  }

  private List<ReportTable> tables() {
    List<ReportTable> tables = new ArrayList<>();
    tables.add(ReportTables.identity(input, identity));
    tables.add(ReportTables.steps(input.facts().steps(), identity));
    tables.addAll(ArrivalTables.of(staged.arrival()));
    tables.add(ReportTables.hits(input, identity));
    tables.add(ReportTables.placements(input, identity));
    tables.add(ReportTables.cases(ranked));
    tables.add(ReportTables.notJudged(staged.evaluation()));
    tables.addAll(TreeTables.of("Detection", staged.detection()));
    tables.add(ReportTables.inputs(input));
    return tables;
  }

  private long changes(Change change) {
    return ranked.stream().filter(next -> next.record().change() == change).count();
  }

  private long reading(String reading) {
    return ranked.stream().filter(next -> next.header().reading().equals(reading)).count();
  }
}
