package org.nightscreen.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.api.KieBase;
import org.kie.api.runtime.StatelessKieSession;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.Severity;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Truth;

/**
 * Judges facts by the compiled rules. A fact is read on up to three scales, the strongest outcome
 * first, and if some of its inputs are unknown on others that tell which of them matter; what one
 * reading has decided, the next does not see.
 */
final class Judge {

  /** A session costs more than a fact, and its memory grows with the batch. */
  private static final int BATCH = 1000;

  private static final Pattern RULE_IN_MESSAGE =
      Pattern.compile("[Rr]ule \\[?(?:name=)?[\"']([^\"']+)[\"']");

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
    MISSING_INPUTS(Outcome.NOT_EVALUATED, Scale::countingMissingInputs),
    HIDDEN_HISTORY(Outcome.INSUFFICIENT_HISTORY, Scale::countingHiddenHistory),
    UNKNOWN(Outcome.NOT_EVALUATED, Scale::countingUnknown);

    private final Outcome outcome;
    private final UnaryOperator<Scale> scale;

    Reading(Outcome outcome, UnaryOperator<Scale> scale) {
      this.outcome = outcome;
      this.scale = scale;
    }

    /** Whether this reading could say more of a fact than those before it. */
    boolean concerns(Fact fact) {
      return switch (this) {
        case STRICT, LATER_LISTINGS, RELAXED -> true;
        case MISSING_INPUTS, HIDDEN_HISTORY -> !counted(missing(fact)).isEmpty();
        case UNKNOWN -> MISSING_INPUTS.concerns(fact) && HIDDEN_HISTORY.concerns(fact);
      };
    }

    /** Those of the missing inputs that this reading counts for the rule. */
    List<String> counted(Set<String> missing) {
      return switch (this) {
        case STRICT, LATER_LISTINGS, RELAXED -> List.of();
        case MISSING_INPUTS ->
            missing.stream().filter(input -> !input.equals(Measure.HISTORY)).toList();
        case HIDDEN_HISTORY -> missing.stream().filter(Measure.HISTORY::equals).toList();
        case UNKNOWN -> List.copyOf(missing);
      };
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
      List<Integer> concerned =
          open.stream().filter(at -> reading.concerns(facts.get(at))).toList();
      for (int from = 0; from < concerned.size(); from += BATCH) {
        decide(
            reading,
            concerned.subList(from, Math.min(from + BATCH, concerned.size())),
            facts,
            judged);
      }
      open.removeIf(at -> judged[at] != null);
    }
    open.forEach(
        at ->
            judged[at] =
                new Judgement(facts.get(at), Outcome.NO_HIT, "", null, null, List.of(), List.of()));
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
          "Rule "
              + failedRule(e)
              + " failed while it judged ("
              + rootCause(e)
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
    return root instanceof NightscreenException
        ? root.getMessage()
        : root.getClass().getSimpleName();
  }

  private Judgement judgement(Reading reading, Fact fact, Verdicts verdicts, int number) {
    List<String> signs =
        verdicts.signsOf(number).stream()
            .sorted(Comparator.comparingInt(signOrder::indexOf))
            .toList();
    Verdicts.Verdict verdict = verdicts.of(number);
    Severity severity = reading == Reading.STRICT ? verdict.severity() : Severity.LOW;
    List<String> missing = reading.counted(missing(fact));
    return new Judgement(
        fact, reading.outcome, verdict.ruleId(), severity, verdict.disposition(), signs, missing);
  }

  private static Set<String> missing(Fact fact) {
    TreeSet<String> missing = new TreeSet<>();
    fact.measures().values().stream().map(Measure::missing).forEach(missing::add);
    fact.findings().values().stream().map(Truth::missing).forEach(missing::add);
    missing.remove("");
    return missing;
  }
}
