package org.nightscreen.typology.scattergather;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.nightscreen.path.Flows;
import org.nightscreen.typology.Limits;

/**
 * Slides a window over the payments of every source and adds up, for every sink, what accounts
 * between received in it and paid on. The work for one source and sink is bounded.
 */
final class GatherSearch {

  private static final int LOOKS = 100_000;

  private static final Comparator<Middle> LARGEST_FIRST =
      Comparator.comparingLong(Middle::in).reversed().thenComparingLong(Middle::account);

  private final Flows flows;
  private final GatherLimits strict;
  private final GatherLimits relaxed;
  private final Layers layers;
  private int cut;

  GatherSearch(Flows flows, Limits limits) {
    this.flows = flows;
    this.strict = GatherLimits.strict(limits);
    this.relaxed = GatherLimits.relaxed(limits);
    this.layers = new Layers(flows, strict.hub());
  }

  /**
   * Accounts between that reached a sink from a source within one window.
   *
   * @param source key of the source
   * @param sink key of the sink
   * @param middles the accounts between that count, by account
   */
  record Seen(long source, long sink, List<Middle> middles) {}

  /** Reports what could be a hit or a near miss; each set of payments once. */
  void forEach(Consumer<Seen> seen) {
    for (long source : layers.sources()) {
      for (Map.Entry<Long, TreeSet<Long>> bySink : layers.middlesBySink(source).entrySet()) {
        if (bySink.getValue().size() >= relaxed.middles()) {
          search(source, bySink.getKey(), bySink.getValue(), seen);
        }
      }
    }
  }

  /** How many pairs of source and sink were left unfinished. */
  int cut() {
    return cut;
  }

  private void search(long source, long sink, Collection<Long> middles, Consumer<Seen> seen) {
    Set<List<Middle>> reported = new HashSet<>();
    int looks = LOOKS;
    for (long end : layers.windowEnds(source, middles, strict.scatter())) {
      looks -= middles.size();
      if (looks < 0) {
        cut++;
        return;
      }
      List<Middle> counted = counted(source, sink, middles, end);
      if (!counted.isEmpty() && reported.add(counted)) {
        seen.accept(new Seen(source, sink, counted));
      }
    }
  }

  private List<Middle> counted(long source, long sink, Collection<Long> middles, long windowEnd) {
    long[] window = {windowEnd - strict.scatter(), windowEnd};
    List<Middle> all = new ArrayList<>();
    for (long account : middles) {
      Middle middle =
          Middle.within(
              account,
              layers.received(source, account),
              layers.paid(account, sink),
              window,
              strict.gather());
      if (middle.passedOn(relaxed)) {
        all.add(middle);
      }
    }
    List<Middle> counted = enough(all, strict);
    return counted.isEmpty() ? enough(all, relaxed) : counted;
  }

  private List<Middle> enough(List<Middle> all, GatherLimits limits) {
    Map<Long, Middle> byOwner = new TreeMap<>();
    all.stream()
        .filter(middle -> middle.passedOn(limits))
        .sorted(LARGEST_FIRST)
        .forEach(middle -> byOwner.putIfAbsent(flows.owner(middle.account()), middle));
    long total = byOwner.values().stream().mapToLong(Middle::in).sum();
    return byOwner.size() >= limits.middles() && total >= limits.amount()
        ? byOwner.values().stream().sorted(Comparator.comparingLong(Middle::account)).toList()
        : List.of();
  }
}
