package org.nightscreen.run.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nightscreen.escalation.CaseRecord;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.hadoop.Locations;
import org.nightscreen.hit.Hit;
import org.nightscreen.night.Night;
import org.nightscreen.night.RunKind;
import org.nightscreen.run.settings.Settings;
import org.nightscreen.run.simulation.Difference;
import org.nightscreen.run.simulation.Simulation;
import org.nightscreen.run.stage.Inputs;
import org.nightscreen.run.stage.RunPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Answers what an analyst asks first of a changed rule pack. */
@Command(
    name = "simulate",
    description =
        "Show which hits and cases a changed rule pack gains and loses on what was loaded already."
            + " Nothing is published.")
final class SimulateCommand extends HomeCommand {

  private static final String ROW = "%-8s %9s %9s %8s %6s";

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      required = true,
      description = "The changed rule pack.")
  private Path rules;

  @Option(
      names = "--against",
      paramLabel = "DIR",
      description = "The current rule pack (default: that of the settings, or the built-in one).")
  private Path against;

  @Option(names = "--from", paramLabel = "DATE", required = true, description = "First day.")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", required = true, description = "Last day.")
  private LocalDate to;

  @Option(names = "--master", paramLabel = "MASTER", description = "Spark master (default: local).")
  private String master;

  SimulateCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    Workroom.refuseUnused(home());
    if (from.isAfter(to)) {
      throw new NightscreenException(
          FailureCode.BAD_ARGUMENTS,
          "--from " + from + " is after --to " + to + "; give the earlier day first.");
    }
    RunPlan plan = plan();
    try (Workroom work = new Workroom(home(), plan.night().institution(), surroundings())) {
      Simulation simulation = work.stages().simulate(plan, rules);
      return answer(Answer.of(0, "SIMULATED", text(simulation), node -> fill(node, simulation)));
    }
  }

  private RunPlan plan() {
    Settings settings = settings();
    PlanOptions conventions = new PlanOptions();
    Night night =
        new Night(
            conventions.institution(settings),
            RunKind.LOOKBACK,
            from,
            to,
            1,
            conventions.zone(settings),
            conventions.baseCurrency(settings),
            home(),
            true);
    Path current =
        against != null || settings.rules() == null ? against : Locations.of(settings.rules());
    return new RunPlan(
        night,
        new Inputs(
            home().root(),
            null,
            current,
            null,
            Set.of(),
            master == null ? settings.master() : master));
  }

  private static String text(Simulation simulation) {
    StringBuilder text = new StringBuilder();
    text.append(String.format(ROW, "typology", "current", "changed", "gained", "lost"));
    for (String typology : simulation.typologies()) {
      text.append('\n')
          .append(
              String.format(
                  ROW,
                  typology,
                  count(simulation.currentHits(), typology),
                  count(simulation.changedHits(), typology),
                  differences(simulation, typology, true),
                  differences(simulation, typology, false)));
    }
    text.append('\n')
        .append(
            String.format(
                ROW,
                "cases",
                simulation.currentCases().size(),
                simulation.changedCases().size(),
                simulation.gainedCases().size(),
                simulation.lostCases().size()));
    simulation.differences().forEach(one -> text.append('\n').append(line(one)));
    simulation.gainedCases().forEach(one -> text.append("\ncase gained: ").append(named(one)));
    simulation.lostCases().forEach(one -> text.append("\ncase lost: ").append(named(one)));
    if (simulation.differences().isEmpty()) {
      text.append("\nBoth packs make the same hits.");
    }
    return text.toString();
  }

  private static long count(List<Hit> hits, String typology) {
    return hits.stream().filter(hit -> hit.typology().equals(typology)).count();
  }

  private static long differences(Simulation simulation, String typology, boolean gained) {
    return simulation.differences().stream()
        .filter(one -> one.gained() == gained && one.hit().typology().equals(typology))
        .count();
  }

  private static String line(Difference one) {
    Hit hit = one.hit();
    return (one.gained() ? "gained " : "lost ")
        + hit.typology()
        + " on "
        + hit.subjectId()
        + " until "
        + hit.windowTo()
        + ": "
        + String.join("; ", one.reasons());
  }

  private static String named(CaseRecord one) {
    return String.join(", ", one.dispositions().keySet())
        + " ("
        + String.join(
            ", ", one.hits().map(Hit::typology).collect(Collectors.toCollection(TreeSet::new)))
        + ", score "
        + one.score()
        + ")";
  }

  private static void fill(ObjectNode node, Simulation simulation) {
    node.put("currentHits", simulation.currentHits().size());
    node.put("changedHits", simulation.changedHits().size());
    node.put("currentCases", simulation.currentCases().size());
    node.put("changedCases", simulation.changedCases().size());
    node.put("gainedCases", simulation.gainedCases().size());
    node.put("lostCases", simulation.lostCases().size());
    ArrayNode differences = node.putArray("differences");
    for (Difference one : simulation.differences()) {
      ObjectNode line = differences.addObject();
      line.put("gained", one.gained());
      line.put("typology", one.hit().typology()).put("subject", one.hit().subjectId());
      line.put("rule", one.hit().ruleId());
      line.put("windowFrom", one.hit().windowFrom().toString());
      line.put("windowTo", one.hit().windowTo().toString());
      one.reasons().forEach(line.withArray("reasons")::add);
    }
  }
}
