package org.nightscreen.detection;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.hit.Outcome;

/** How many subjects each typology came to which outcome for, and for want of what. */
final class EvaluationTable implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Outcome[] OUTCOMES = Outcome.values();

  private final TreeMap<Line, Long> subjects = new TreeMap<>();

  /** Subjects without a reason by outcome: nearly all of them, millions a night. */
  private final HashMap<String, long[]> plain = new HashMap<>();

  /**
   * One line of {@code evaluation.csv} without its count.
   *
   * @param typology catalogue code
   * @param outcome what the typology says
   * @param reason missing inputs, or empty
   */
  record Line(String typology, Outcome outcome, String reason)
      implements Comparable<Line>, Serializable {
    @Override
    public int compareTo(Line other) {
      int order = typology.compareTo(other.typology);
      order = order == 0 ? outcome.compareTo(other.outcome) : order;
      return order == 0 ? reason.compareTo(other.reason) : order;
    }
  }

  /** Counts one subject. */
  void add(String typology, Outcome outcome, String reason) {
    if (reason.isEmpty()) {
      plain.computeIfAbsent(typology, any -> new long[OUTCOMES.length])[outcome.ordinal()]++;
    } else {
      subjects.merge(new Line(typology, outcome, reason), 1L, Long::sum);
    }
  }

  /** Makes sure that every typology has a line, even if no subject was looked at. */
  void include(List<String> typologies) {
    for (String typology : typologies) {
      subjects.putIfAbsent(new Line(typology, Outcome.NO_HIT, ""), 0L);
    }
  }

  void add(EvaluationTable other) {
    other.lines().forEach((line, count) -> subjects.merge(line, count, Long::sum));
  }

  SortedMap<Line, Long> lines() {
    SortedMap<Line, Long> lines = new TreeMap<>(subjects);
    plain.forEach(
        (typology, counts) -> {
          for (Outcome outcome : OUTCOMES) {
            if (counts[outcome.ordinal()] > 0) {
              lines.merge(new Line(typology, outcome, ""), counts[outcome.ordinal()], Long::sum);
            }
          }
        });
    return lines;
  }

  /** Subjects by typology and outcome. */
  SortedMap<String, SortedMap<String, Long>> byTypology() {
    SortedMap<String, SortedMap<String, Long>> counts = new TreeMap<>();
    lines()
        .forEach(
            (line, count) ->
                counts
                    .computeIfAbsent(line.typology(), typology -> new TreeMap<>())
                    .merge(line.outcome().name(), count, Long::sum));
    return counts;
  }
}
