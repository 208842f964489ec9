package org.nightscreen.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.timeline.Timeline;

class WalkSearchTest {

  private static final WalkLimits LIMITS = limits("0.8", "1", 3, 6, 100);

  private final SmallGraph graph = new SmallGraph().own("B", "C", "D", "E", "F", "G");

  private static WalkLimits limits(String lo, String hi, int least, int most, long amount) {
    StepLimits step =
        new StepLimits(60 * Timeline.MINUTE, new BigDecimal(lo), new BigDecimal(hi), 50);
    return new WalkLimits(step, least, most, 180 * Timeline.MINUTE, amount * 10_000);
  }

  private List<String> found() {
    return graph.named(WalkSearch.longest(graph.flows(), LIMITS));
  }

  @Test
  void goesAsFarAsThePaymentsGo() {
    graph.pay(0, "A", "B", 100).pay(10, "B", "C", 90).pay(20, "C", "D", 80).pay(30, "D", "X", 80);
    assertThat(found()).containsExactly("A B C D X");
  }

  @Test
  void stopsAtMostPayments() {
    graph
        .own("H")
        .pay(0, "A", "B", 100)
        .pay(1, "B", "C", 100)
        .pay(2, "C", "D", 100)
        .pay(3, "D", "E", 100)
        .pay(4, "E", "F", 100)
        .pay(5, "F", "G", 100)
        .pay(6, "G", "H", 100);
    assertThat(found()).containsExactly("A B C D E F G", "B C D E F G H");
  }

  @Test
  void aStepMayLastItsSpanAndNotLonger() {
    graph.pay(0, "A", "B", 100).pay(60, "B", "C", 100).pay(120, "C", "D", 100);
    assertThat(found()).containsExactly("A B C D");
    graph.pay(500, "A", "B", 100).pay(561, "B", "C", 100).pay(600, "C", "D", 100);
    assertThat(found()).containsExactly("A B C D");
  }

  @Test
  void theWholeMayLastItsSpanAndNotLonger() {
    graph
        .pay(0, "A", "B", 100)
        .pay(60, "B", "C", 100)
        .pay(120, "C", "D", 100)
        .pay(180, "D", "E", 100)
        .pay(181, "E", "F", 100);
    assertThat(found()).containsExactly("A B C D E", "B C D E F");
  }

  @Test
  void equalTimesAreNoStep() {
    graph.pay(0, "A", "B", 100).pay(0, "B", "C", 100).pay(1, "C", "D", 100);
    assertThat(found()).isEmpty();
  }

  @Test
  void accountsAreDistinct() {
    graph.pay(0, "B", "C", 100).pay(1, "C", "D", 100).pay(2, "D", "B", 100);
    assertThat(found()).isEmpty();
  }

  @Test
  void onlyOwnAccountsThatPassNothingOnStandBetween() {
    graph.own("P", "CP", AccountType.PAYROLL);
    graph.pay(0, "A", "B", 100).pay(1, "B", "X", 100).pay(2, "X", "D", 100);
    graph.pay(100, "A", "B", 100).pay(101, "B", "P", 100).pay(102, "P", "D", 100);
    assertThat(found()).isEmpty();
  }

  @Test
  void aHubPassesNothingOn() {
    graph.pay(0, "A", "B", 100).pay(1, "B", "C", 100, 50).pay(2, "C", "D", 100, 50);
    assertThat(found()).containsExactly("A B C D");
    graph.pay(500, "A", "B", 100).pay(501, "B", "C", 100, 50).pay(502, "C", "D", 100, 51);
    assertThat(found()).containsExactly("A B C D");
  }

  @Test
  void theFirstPaymentIsLarge() {
    graph.pay(0, "A", "B", 99).pay(1, "B", "C", 99).pay(2, "C", "D", 99).pay(3, "D", "E", 99);
    assertThat(found()).isEmpty();
  }

  @Test
  void aPartThatBeginsSmallIsNotCutOutOfALongerWalk() {
    WalkLimits growing = limits("0.8", "1.2", 3, 6, 100);
    graph
        .pay(0, "A", "B", 100)
        .pay(1, "B", "C", 95)
        .pay(2, "C", "D", 105)
        .pay(3, "D", "E", 105)
        .pay(4, "E", "F", 105);
    assertThat(graph.named(WalkSearch.longest(graph.flows(), growing)))
        .containsExactly("A B C D E F");
  }

  @Test
  void walksOverTakenPaymentsAreLeftOutAndSoAreTheirParts() {
    graph.pay(0, "A", "B", 100).pay(1, "B", "C", 100).pay(2, "C", "D", 100).pay(3, "D", "E", 100);
    BitSet taken = new BitSet();
    taken.set(0);
    assertThat(WalkSearch.longest(graph.flows(), LIMITS, taken).found()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void findsWhatTryingEverythingFinds(long seed) {
    WalkLimits wide = limits("0.7", "1.2", 2, 4, 100);
    for (int round = 0; round < 40; round++) {
      Random random = new Random(seed * 1_000 + round);
      SmallGraph world = new SmallGraph().own("A", "B", "C", "D");
      String[] stops = {"A", "B", "C", "D", "X", "Y"};
      for (int payment = 0; payment < 14; payment++) {
        String from = stops[random.nextInt(6)];
        String to = stops[random.nextInt(6)];
        if (!from.equals(to)) {
          world.pay(random.nextInt(200), from, to, 80 + random.nextInt(60));
        }
      }
      Flows flows = world.flows();
      Set<List<Integer>> found = new HashSet<>();
      WalkSearch.longest(flows, wide).found().forEach(walk -> found.add(walk.places()));
      assertThat(found).isEqualTo(everything(flows, wide));
    }
  }

  /** All walks that keep the limits and are no part of another one. */
  private static Set<List<Integer>> everything(Flows flows, WalkLimits limits) {
    Set<List<Integer>> all = new HashSet<>();
    for (int first = 0; first < flows.transfers().transfers().size(); first++) {
      grow(List.of(first), flows, limits, all);
    }
    Set<List<Integer>> parts = new HashSet<>();
    for (List<Integer> walk : all) {
      for (int from = 0; from < walk.size(); from++) {
        for (int to = from + 1; to <= walk.size(); to++) {
          if (to - from < walk.size()) {
            parts.add(walk.subList(from, to));
          }
        }
      }
    }
    all.removeAll(parts);
    return all;
  }

  private static void grow(
      List<Integer> walk, Flows flows, WalkLimits limits, Set<List<Integer>> all) {
    TransferGraph graph = flows.transfers();
    Transfer first = graph.transfer(walk.get(0));
    Transfer last = graph.transfer(walk.get(walk.size() - 1));
    if (last.time() - first.time() > limits.span() || walk.size() > limits.most()) {
      return;
    }
    if (walk.size() >= limits.least() && first.amount() >= limits.amount()) {
      all.add(walk);
    }
    Set<Long> stops = new TreeSet<>();
    walk.forEach(place -> stops.add(graph.transfer(place).from()));
    stops.add(last.to());
    for (int next = 0; next < graph.transfers().size(); next++) {
      Transfer one = graph.transfer(next);
      BigDecimal share =
          BigDecimal.valueOf(one.amount())
              .divide(BigDecimal.valueOf(last.amount()), java.math.MathContext.DECIMAL128);
      if (one.from() == last.to()
          && flows.link(one.from())
          && !stops.contains(one.to())
          && one.time() > last.time()
          && one.time() - last.time() <= limits.step().span()
          && share.compareTo(limits.step().lo()) >= 0
          && share.compareTo(limits.step().hi()) <= 0) {
        List<Integer> longer = new ArrayList<>(walk);
        longer.add(next);
        grow(longer, flows, limits, all);
      }
    }
  }

  @Test
  void aDenseCliqueIsCutAndToldSo() {
    Flows flows = Dense.clique(50, 20_000).flows();
    Dense.warm(() -> WalkSearch.longest(Dense.clique(20, 2_000).flows(), LIMITS));
    long start = System.nanoTime();
    Walks walks = WalkSearch.longest(flows, LIMITS);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Dense.SOON);
    assertThat(walks.cut()).isNotEmpty();
    assertThat(walks.found()).hasSizeBetween(1, 50 * Budgets.WALKS * Dense.DAYS);
  }

  @Test
  void aHubIsPassedBy() {
    Flows flows = Dense.hub(40_000).flows();
    long start = System.nanoTime();
    Walks walks = WalkSearch.longest(flows, LIMITS);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Dense.SOON);
    assertThat(walks.found()).isEmpty();
    assertThat(walks.cut()).isEmpty();
  }
}
