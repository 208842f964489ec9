package org.nightscreen.typology.peelchain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nightscreen.path.Flows;
import org.nightscreen.subject.OnChain;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.PathFinder;
import org.nightscreen.typology.PathSink;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;

/** Looks for sums that are peeled on chain, then for what is nearly so. */
final class PeelFinder implements PathFinder {

  /**
   * A chain has no longest length; what an old one sheds after a month is told without its head.
   */
  private static final long LOOK_BACK = 30 * Timeline.DAY;

  private static final String PREFIX = "W:";

  @Override
  public boolean needsTimeOfDay() {
    return false;
  }

  @Override
  public Horizon horizon(Limits limits) {
    return new Horizon(LOOK_BACK, limits.span("hop_h"), 0);
  }

  @Override
  public void find(Flows flows, Limits limits, PathSink paths) {
    OnChain chain = flows.chain();
    if (!flows.coverage().chainKnown()) {
      chain
          .accountsWithDepositAddress()
          .forEach(account -> paths.notEvaluated(account, "wallet_transfer"));
      return;
    }
    Map<Long, Long> firstSeen = PeelSearch.firstSeen(chain);
    PeelSearch.Result strict = PeelSearch.search(chain, PeelLimits.strict(limits), firstSeen);
    PeelSearch.Result near = PeelSearch.search(chain, PeelLimits.relaxed(limits), firstSeen);
    Set<Integer> taken = new HashSet<>();
    for (List<Peel> peels : strict.chains()) {
      taken.addAll(movements(peels));
      emit(peels, chain, limits, paths);
    }
    near.chains().stream()
        .filter(peels -> movements(peels).stream().noneMatch(taken::contains))
        .forEach(peels -> emit(peels, chain, limits, paths));
    paths.cut(Math.max(strict.cut(), near.cut()));
  }

  private static Set<Integer> movements(List<Peel> peels) {
    Set<Integer> movements = new TreeSet<>();
    movements.add(peels.get(0).incoming());
    for (Peel peel : peels) {
      movements.addAll(peel.slices());
      movements.add(peel.rest());
    }
    return movements;
  }

  private static void emit(List<Peel> peels, OnChain chain, Limits limits, PathSink paths) {
    Set<Integer> movements = movements(peels);
    List<String> addresses = new ArrayList<>();
    peels.forEach(peel -> addresses.add(chain.transfer(peel.incoming()).to()));
    addresses.add(chain.transfer(peels.get(peels.size() - 1).rest()).to());
    boolean touched = movements.stream().anyMatch(one -> chain.transfer(one).touched());
    paths.emitOnChain(addresses, fact(peels, chain, limits), touched);
  }

  private static Peels fact(List<Peel> peels, OnChain chain, Limits limits) {
    TreeSet<Long> fed = new TreeSet<>();
    for (Peel peel : peels) {
      peel.slices().forEach(one -> fed.addAll(chain.accountsOfDeposit(chain.transfer(one).to())));
    }
    OnChain.Transfer first = chain.transfer(peels.get(0).incoming());
    return new Peels(
        sighting(peels, chain, fed),
        Scale.strict(limits),
        Measure.amount(first.amount()),
        Measure.count(peels.size()),
        largestSlice(peels, chain),
        smallestRest(peels, chain),
        Measure.count(fed.size()));
  }

  private static Sighting sighting(List<Peel> peels, OnChain chain, TreeSet<Long> fed) {
    OnChain.Transfer first = chain.transfer(peels.get(0).incoming());
    Peel last = peels.get(peels.size() - 1);
    long anchor = chain.transfer(last.rest()).time();
    for (int slice : last.slices()) {
      anchor = Math.max(anchor, chain.transfer(slice).time());
    }
    TreeSet<String> ids = new TreeSet<>();
    movements(peels).forEach(one -> ids.add(PREFIX + chain.transfer(one).hash()));
    return new Sighting(
        PeelChain.CODE,
        "",
        anchor,
        first.time() - 1,
        anchor,
        first.amount(),
        new ArrayList<>(ids),
        new ArrayList<>(fed),
        List.of());
  }

  private static Measure largestSlice(List<Peel> peels, OnChain chain) {
    return peels.stream()
        .map(peel -> share(peel.shed(chain), peel, chain))
        .max(BY_SIZE)
        .orElseThrow();
  }

  private static Measure smallestRest(List<Peel> peels, OnChain chain) {
    return peels.stream()
        .map(peel -> share(chain.transfer(peel.rest()).amount(), peel, chain))
        .min(BY_SIZE)
        .orElseThrow();
  }

  private static Measure.Ratio share(long part, Peel peel, OnChain chain) {
    return new Measure.Ratio(part, chain.transfer(peel.incoming()).amount());
  }

  private static final Comparator<Measure.Ratio> BY_SIZE =
      (one, other) ->
          BigInteger.valueOf(one.numerator())
              .multiply(BigInteger.valueOf(other.denominator()))
              .compareTo(
                  BigInteger.valueOf(other.numerator())
                      .multiply(BigInteger.valueOf(one.denominator())));
}
