package org.nightscreen.benchmark.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;

/**
 * Our hits and a peer's, row by row.
 *
 * @param same episodes that both found, by typology
 * @param onlyOurs what the peer lacks, with those it found in another window
 * @param onlyTheirs what we lack, with those we found in another window
 */
public record HitComparison(
    Map<String, Long> same, List<PeerHit> onlyOurs, List<PeerHit> onlyTheirs) {

  /** One subject's episode in two windows that overlap. */
  public record Shift(PeerHit ours, PeerHit theirs) {}

  public HitComparison {
    same = Map.copyOf(same);
    onlyOurs = List.copyOf(onlyOurs);
    onlyTheirs = List.copyOf(onlyTheirs);
  }

  /** Compares the hits of the typologies the peer has SQL for; near misses are not compared. */
  public static HitComparison of(List<Hit> ours, List<PeerHit> theirs, List<String> typologies) {
    return of(
        ours.stream()
            .filter(hit -> hit.outcome() == Outcome.HIT && typologies.contains(hit.typology()))
            .map(HitComparison::peerHit)
            .toList(),
        theirs);
  }

  static HitComparison of(List<PeerHit> ours, List<PeerHit> theirs) {
    Map<PeerHit, Long> left = counted(ours);
    Map<PeerHit, Long> right = counted(theirs);
    Map<String, Long> same = new TreeMap<>();
    left.forEach(
        (hit, count) ->
            same.merge(hit.typology(), Math.min(count, right.getOrDefault(hit, 0L)), Long::sum));
    return new HitComparison(same, beyond(left, right), beyond(right, left));
  }

  /** Whether each side found exactly what the other did. */
  public boolean equal() {
    return onlyOurs.isEmpty() && onlyTheirs.isEmpty();
  }

  /** Episodes that both sides found, but not in the same window; each stands in one pair only. */
  public List<Shift> shifted() {
    List<PeerHit> free = new ArrayList<>(onlyTheirs);
    List<Shift> shifts = new ArrayList<>();
    for (PeerHit ours : onlyOurs) {
      free.stream()
          .filter(theirs -> overlap(ours, theirs))
          .findFirst()
          .ifPresent(
              theirs -> {
                shifts.add(new Shift(ours, theirs));
                free.remove(theirs);
              });
    }
    return shifts;
  }

  /**
   * What differs, in words.
   *
   * @param samples how many episodes of each kind are named
   */
  public String text(int samples) {
    List<Shift> shifts = shifted();
    List<PeerHit> lacking = without(onlyOurs, shifts.stream().map(Shift::ours).toList());
    List<PeerHit> more = without(onlyTheirs, shifts.stream().map(Shift::theirs).toList());
    long both = same.values().stream().mapToLong(Long::longValue).sum();
    return Stream.of(
            both + " in both",
            listed("only ours", lacking, samples),
            listed("only theirs", more, samples),
            listed("in another window", shifts, samples))
        .collect(Collectors.joining("\n"));
  }

  private static String listed(String what, List<?> found, int samples) {
    return found.size()
        + " "
        + what
        + found.stream().limit(samples).map(one -> "\n  " + one).collect(Collectors.joining());
  }

  private static List<PeerHit> without(List<PeerHit> hits, List<PeerHit> paired) {
    List<PeerHit> left = new ArrayList<>(hits);
    paired.forEach(left::remove);
    return left;
  }

  private static boolean overlap(PeerHit one, PeerHit other) {
    return one.typology().equals(other.typology())
        && one.subjectId().equals(other.subjectId())
        && one.windowFrom().isBefore(other.windowTo())
        && other.windowFrom().isBefore(one.windowTo());
  }

  private static PeerHit peerHit(Hit hit) {
    return new PeerHit(hit.typology(), hit.subjectId(), hit.windowFrom(), hit.windowTo());
  }

  private static Map<PeerHit, Long> counted(List<PeerHit> hits) {
    return hits.stream()
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }

  /** What one side found more often than the other, as often as it did so. */
  private static List<PeerHit> beyond(Map<PeerHit, Long> one, Map<PeerHit, Long> other) {
    List<PeerHit> more = new ArrayList<>();
    one.forEach(
        (hit, count) -> {
          for (long left = count - other.getOrDefault(hit, 0L); left > 0; left--) {
            more.add(hit);
          }
        });
    return more;
  }
}
