package org.nightscreen.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.api.KieBase;
import org.kie.api.runtime.StatelessKieSession;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.hit.Outcome;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Truth;

/**
 * Judges facts by the compiled rules. A fact is read on up to four scales, the strongest outcome first;
 * what one reading has decided, the next does not see.
 */
final class Judge {

  /** A session costs more than a fact, and its memory grows with the batch. */
  private static final int BATCH = 1000;

  private static final Pattern RULE_IN_MESSAGE = Pattern.compile("[Rr]ule \\[?(?:name=)?[\"']([^\"']+)[\"']");

  private final KieBase rules;
  private final List<String> signOrder;

  /**
   * @param rules the compiled rules
   * @param signOrder names of signs in the order of the rules
   */
  Judge(KieBase rules, List<String> signOrder) {
    this.rules = rules;
    this.signOrder = List.copyOf(signOrder);
  }

  /** How a fact is read, and what it means if a rule is true of it then. */
  private enum Reading {
    STRICT(Outcome.HIT, UnaryOperator.identity()),
    LATER_LISTINGS(Outcome.RETRO, Scale::countingLaterListings),
    RELAXED(Outcome.NEAR_MISS, Scale::relaxed),
    UNKNOWN(Outcome.NOT_EVALUATED, Scale::countingUnknown);

    private final Outcome outcome;
    private final UnaryOperator<Scale> scale;

    Reading(Outcome outcome, UnaryOperator<Scale> scale) {
      this.outcome = outcome;
      this.scale = scale;
    }
  }

  /**
   * One judgement for each fact, in the order of the facts.
   *
   * @throws NightscreenException RULE_FAILURE if a rule fails, naming it
   */
  List<Judgement> judge(List<Fact> facts) {
    Judgement[] judged = new Judgement[facts.size()];
    List<Integer> open = new ArrayList<>();
    for (int at = 0; at < judged.length; at++) {
      open.add(at);
    }
    for (Reading reading : Reading.values()) {
      for (int from = 0; from < open.size(); from += BATCH) {
        List<Integer> batch = open.subList(from, Math.min(from + BATCH, open.size()));
        decide(reading, batch, facts, judged);
      }
      open.removeIf(at -> judged[at] != null);
    }
    open.forEach(at -> judged[at] = new Judgement(facts.get(at), Outcome.NO_HIT, "", null, List.of(), List.of()));
    return List.of(judged);
  }

  private void decide(Reading reading, List<Integer> batch, List<Fact> facts, Judgement[] judged) {
    List<Fact> numbered = new ArrayList<>(batch.size());
    for (int at : batch) {
      Fact fact = facts.get(at);
      numbered.add(fact.on(reading.scale.apply(fact.scale()).of(numbered.size())));
    }
    Verdicts verdicts = read(numbered);
    for (int number = 0; number < numbered.size(); number++) {
      if (verdicts.of(number) != null) {
        int at = batch.get(number);
        judged[at] = judgement(reading, facts.get(at), verdicts, number);
      }
    }
  }

  private Verdicts read(List<Fact> numbered) {
    Verdicts verdicts = new Verdicts(numbered.size());
    StatelessKieSession session = rules.newStatelessKieSession();
    try {
      session.setGlobal("verdicts", verdicts);
      session.execute(numbered);
      return verdicts;
    } catch (RuntimeException e) {
      throw new NightscreenException(
          FailureCode.RULE_FAILURE,
          "Rule " + failedRule(e) + " failed while it judged (" + rootCause(e)
              + "); correct the rule in the pack and run again.",
          e);
    }
  }

  private static String failedRule(Throwable failure) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      Matcher named = RULE_IN_MESSAGE.matcher(String.valueOf(one.getMessage()));
      if (named.find()) {
        return '"' + named.group(1) + '"';
      }
    }
    return "of the pack";
  }

  private static String rootCause(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root instanceof NightscreenException ? root.getMessage() : root.getClass().getSimpleName();
  }

  private Judgement judgement(Reading reading, Fact fact, Verdicts verdicts, int number) {
    List<String> signs =
        verdicts.signsOf(number).stream().sorted(Comparator.comparingInt(signOrder::indexOf)).toList();
    List<String> missing = reading == Reading.UNKNOWN ? missing(fact) : List.of();
    Outcome outcome = missing.equals(List.of(Measure.HISTORY)) ? Outcome.INSUFFICIENT_HISTORY : reading.outcome;
    Verdicts.Verdict verdict = verdicts.of(number);
    return new Judgement(fact, outcome, verdict.ruleId(), verdict.severity(), signs, missing);
  }

  private static List<String> missing(Fact fact) {
    TreeSet<String> missing = new TreeSet<>();
    fact.measures().values().stream().map(Measure::missing).forEach(missing::add);
    fact.findings().values().stream().map(Truth::missing).forEach(missing::add);
    missing.remove("");
    return List.copyOf(missing);
  }
}
