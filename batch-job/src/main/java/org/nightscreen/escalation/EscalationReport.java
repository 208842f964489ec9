package org.nightscreen.escalation;

import java.util.List;

/**
 * The control on hits: every hit given is in a case, suppressed, or below the line, with its
 * reason.
 *
 * @param hits number of hits given, near misses included
 * @param amount sum of their headline amounts, base currency, in 1/10,000
 * @param lines count and amount per reason of {@link HitPlacement}, by reason
 * @param belowLineSample ids of at most 20 hits below the line, to be looked at by a person
 */
public record EscalationReport(
    long hits, long amount, List<Line> lines, List<String> belowLineSample) {

  /** The report of a night without hits. */
  public static final EscalationReport EMPTY = new EscalationReport(0, 0, List.of(), List.of());

  public EscalationReport {
    lines = List.copyOf(lines);
    belowLineSample = List.copyOf(belowLineSample);
  }

  /** Whether the lines add up to the hits given, in number and in amount. */
  public boolean balanced() {
    return lines.stream().mapToLong(Line::hits).sum() == hits
        && lines.stream().mapToLong(Line::amount).sum() == amount;
  }

  /**
   * One reason.
   *
   * @param reason a reason of {@link HitPlacement}
   * @param hits number of hits
   * @param amount sum of their headline amounts, base currency, in 1/10,000
   */
  public record Line(String reason, long hits, long amount) {}
}
