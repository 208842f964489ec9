package org.nightscreen.run.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.nightscreen.night.Night;

/**
 * How a run's hits compare with labels.
 *
 * @param typologies one line per typology that is labelled or hit, by code
 * @param customers customers the run walked
 * @param benignCustomers of these, those that no label speaks of
 * @param benignCases cases in which nobody is labelled
 */
public record Evaluation(
    List<Line> typologies, long customers, long benignCustomers, long benignCases) {

  private static final String SUPPORTING_ONLY = "T24";

  public Evaluation {
    typologies = List.copyOf(typologies);
  }

  /**
   * One typology against its labels.
   *
   * @param positives labelled behaviours that must hit
   * @param found those of them that were
   * @param missed scenario ids of those that were not
   * @param hardNegatives labelled behaviours that must not hit
   * @param hardNegativeHits those of them that did
   * @param wronglyHit scenario ids of these
   * @param benignHits hits on customers that no label speaks of
   * @param overlap mean share of rows that a found label and its best hit have in common, of all
   *     rows of either, in percent; null where nothing was found
   */
  public record Line(
      String typology,
      int positives,
      int found,
      List<String> missed,
      int hardNegatives,
      int hardNegativeHits,
      List<String> wronglyHit,
      int benignHits,
      BigDecimal overlap) {

    /** Found over labelled, four digits; null without labels. */
    public BigDecimal recall() {
      return positives == 0 ? null : ratio(found, positives, 4);
    }
  }

  /** Compares the current revision of a run with a file of labels. */
  public static Evaluation of(Night night, Path labels) {
    return compare(PublishedHits.read(night), Labels.read(labels));
  }

  static Evaluation compare(PublishedHits run, List<Labels.Label> labels) {
    Set<String> labelled = new HashSet<>();
    labels.forEach(label -> labelled.addAll(label.customers()));
    TreeMap<String, Tally> tallies = new TreeMap<>();
    for (Labels.Label label : labels) {
      tally(tallies, label.typology()).note(label, run.hits());
    }
    for (PublishedHits.Row hit : run.hits()) {
      if (hit.customers().stream().noneMatch(labelled::contains)) {
        tally(tallies, hit.typology()).benignHits++;
      }
    }
    long benignCases =
        run.cases().stream()
            .filter(one -> one.customers().stream().noneMatch(labelled::contains))
            .count();
    return new Evaluation(
        tallies.values().stream().map(Tally::line).toList(),
        run.customers(),
        Math.max(0, run.customers() - labelled.size()),
        benignCases);
  }

  /** Hits per thousand benign customers; what only supports other hits is left out. */
  public BigDecimal benignHitsPerThousand() {
    long hits =
        typologies.stream()
            .filter(line -> !line.typology().equals(SUPPORTING_ONLY))
            .mapToLong(Line::benignHits)
            .sum();
    return perThousand(hits);
  }

  public BigDecimal benignCasesPerThousand() {
    return perThousand(benignCases);
  }

  /** A number of hits as hits per thousand benign customers. */
  public BigDecimal perThousand(long number) {
    return benignCustomers == 0 ? BigDecimal.ZERO : ratio(number * 1000, benignCustomers, 2);
  }

  private static BigDecimal ratio(long numerator, long denominator, int digits) {
    return BigDecimal.valueOf(numerator)
        .divide(BigDecimal.valueOf(denominator), digits, RoundingMode.HALF_EVEN);
  }

  private static Tally tally(TreeMap<String, Tally> tallies, String typology) {
    return tallies.computeIfAbsent(typology, Tally::new);
  }

  private static final class Tally {
    private final String typology;
    private final List<String> missed = new ArrayList<>();
    private final List<String> wronglyHit = new ArrayList<>();
    private int positives;
    private int hardNegatives;
    private int benignHits;
    private BigDecimal overlaps = BigDecimal.ZERO;

    Tally(String typology) {
      this.typology = typology;
    }

    void note(Labels.Label label, List<PublishedHits.Row> hits) {
      List<PublishedHits.Row> of = hits.stream().filter(hit -> matches(label, hit)).toList();
      if (label.positive()) {
        positives++;
        if (of.isEmpty()) {
          missed.add(label.scenario());
        } else {
          overlaps = overlaps.add(bestOverlap(label, of));
        }
      } else {
        hardNegatives++;
        if (!of.isEmpty()) {
          wronglyHit.add(label.scenario());
        }
      }
    }

    /**
     * The same typology and subject in the same days; a path or group is the same if it shares
     * rows, since it may be seen longer or larger than it was labelled.
     */
    private static boolean matches(Labels.Label label, PublishedHits.Row hit) {
      if (!hit.typology().equals(label.typology())) {
        return false;
      }
      boolean inTime = !hit.to().isBefore(label.first()) && !hit.from().isAfter(label.last());
      boolean sameSubject =
          hit.subjectKind().equals(label.subjectKind())
              && hit.subjectId().equals(label.subjectId());
      boolean together =
          label.subjectKind().equals("PATH") || label.subjectKind().equals("IDENTIFIER");
      return inTime
          && (sameSubject
              || (together
                  && hit.transactionIds().stream().anyMatch(label.transactionIds()::contains)));
    }

    private static BigDecimal bestOverlap(Labels.Label label, List<PublishedHits.Row> hits) {
      BigDecimal best = BigDecimal.ZERO;
      for (PublishedHits.Row hit : hits) {
        Set<String> either = new HashSet<>(label.transactionIds());
        either.addAll(hit.transactionIds());
        long both = hit.transactionIds().stream().filter(label.transactionIds()::contains).count();
        best = best.max(either.isEmpty() ? BigDecimal.ZERO : ratio(both * 100, either.size(), 1));
      }
      return best;
    }

    Line line() {
      int found = positives - missed.size();
      return new Line(
          typology,
          positives,
          found,
          List.copyOf(missed),
          hardNegatives,
          wronglyHit.size(),
          List.copyOf(wronglyHit),
          benignHits,
          found == 0
              ? null
              : overlaps.divide(BigDecimal.valueOf(found), 1, RoundingMode.HALF_EVEN));
    }
  }
}
