package org.nightscreen.run.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.nightscreen.run.evaluation.Evaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares what a published run found with what labels say. */
@Command(
    name = "evaluate",
    description =
        "Compare a run's hits with labels: recall, hard negatives, benign hits, evidence.")
final class EvaluateCommand extends HomeCommand {

  private static final String ROW = "%-8s %9s %6s %7s %9s %8s %7s %8s %9s";

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      required = true,
      description = "CSV of labelled behaviours, as 'generate' writes it.")
  private Path labels;

  @Mixin private RunKeyOptions run = new RunKeyOptions();

  EvaluateCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    Workroom.refuseUnused(home());
    Evaluation evaluation = Evaluation.of(run.night(home(), ""), labels);
    return answer(Answer.of(0, "EVALUATED", text(evaluation), node -> fill(node, evaluation)));
  }

  private static String text(Evaluation evaluation) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            ROW,
            "typology",
            "positives",
            "found",
            "recall",
            "hard neg.",
            "hit",
            "benign",
            "per 1000",
            "evidence"));
    for (Evaluation.Line line : evaluation.typologies()) {
      text.append('\n')
          .append(
              String.format(
                  ROW,
                  line.typology(),
                  line.positives(),
                  line.found(),
                  line.recall() == null ? "-" : line.recall(),
                  line.hardNegatives(),
                  line.hardNegativeHits(),
                  line.benignHits(),
                  evaluation.perThousand(line.benignHits()),
                  line.overlap() == null ? "-" : line.overlap() + " %"));
    }
    evaluation
        .typologies()
        .forEach(
            line -> {
              line.missed().forEach(each -> text.append("\nmissed ").append(each));
              line.wronglyHit().forEach(each -> text.append("\nhard negative hit ").append(each));
            });
    text.append("\nof ").append(evaluation.customers()).append(" customers ");
    text.append(evaluation.benignCustomers()).append(" carry no label: ");
    text.append(evaluation.benignHitsPerThousand()).append(" hits (T24 apart) and ");
    text.append(evaluation.benignCasesPerThousand()).append(" cases per 1,000 of them");
    return text.toString();
  }

  private static void fill(ObjectNode node, Evaluation evaluation) {
    node.put("customers", evaluation.customers());
    node.put("benignCustomers", evaluation.benignCustomers());
    node.put("benignHitsPer1000", evaluation.benignHitsPerThousand());
    node.put("benignCasesPer1000", evaluation.benignCasesPerThousand());
    ArrayNode lines = node.putArray("typologies");
    for (Evaluation.Line line : evaluation.typologies()) {
      ObjectNode one = lines.addObject();
      one.put("typology", line.typology());
      one.put("positives", line.positives()).put("found", line.found());
      put(one, "recall", line.recall());
      one.put("hardNegatives", line.hardNegatives());
      one.put("hardNegativeHits", line.hardNegativeHits());
      one.put("benignHits", line.benignHits());
      put(one, "benignHitsPer1000", evaluation.perThousand(line.benignHits()));
      put(one, "evidenceOverlapPercent", line.overlap());
      line.missed().forEach(one.withArray("missed")::add);
      line.wronglyHit().forEach(one.withArray("hardNegativesHit")::add);
    }
  }

  private static void put(ObjectNode node, String name, BigDecimal value) {
    if (value == null) {
      node.putNull(name);
    } else {
      node.put(name, value);
    }
  }
}
