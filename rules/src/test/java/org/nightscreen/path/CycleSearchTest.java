package org.nightscreen.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.timeline.Timeline;

class CycleSearchTest {

  private static final WalkLimits LIMITS =
      new WalkLimits(
          new StepLimits(72 * Timeline.HOUR, new BigDecimal("0.8"), new BigDecimal("1.05"), 50),
          3,
          6,
          168 * Timeline.HOUR,
          100_0000);

  private final SmallGraph graph = new SmallGraph().own("A", "B", "C", "D");

  private List<String> found() {
    return graph.named(CycleSearch.longest(graph.flows(), LIMITS));
  }

  @Test
  void comesBackToTheFirstAccount() {
    graph.pay(0, "A", "B", 100).pay(1, "B", "C", 100).pay(2, "C", "A", 100);
    assertThat(found()).containsExactly("A B C A");
  }

  @Test
  void twoPaymentsAreNoLoop() {
    graph.pay(0, "A", "B", 100).pay(1, "B", "A", 100);
    assertThat(found()).isEmpty();
  }

  @Test
  void everyTurnOfARepeatedLoopIsALoop() {
    graph.pay(0, "A", "B", 100).pay(1, "B", "C", 100).pay(2, "C", "A", 100).pay(3, "A", "B", 100);
    assertThat(found()).containsExactly("A B C A", "B C A B");
  }

  @Test
  void comesBackToAnotherAccountOfTheCustomer() {
    graph.own("Z", "CA", AccountType.SAVINGS);
    graph.pay(0, "A", "B", 100).pay(1, "B", "C", 100).pay(2, "C", "Z", 100);
    assertThat(found()).containsExactly("A B C Z");
  }

  @Test
  void aLoopInsideALongerOneIsNotToldApart() {
    graph.own("Z", "CA", AccountType.SAVINGS);
    graph
        .pay(0, "A", "B", 100)
        .pay(1, "B", "C", 100)
        .pay(2, "C", "Z", 100)
        .pay(3, "Z", "D", 100)
        .pay(4, "D", "A", 100);
    assertThat(found()).containsExactly("A B C Z D A");
  }

  @Test
  void anOutsideAccountOnlyClosesItsOwnLoop() {
    graph.pay(0, "X", "B", 100).pay(1, "B", "C", 100).pay(2, "C", "X", 100);
    graph.pay(10, "X", "B", 100).pay(11, "B", "C", 100).pay(12, "C", "Y", 100);
    assertThat(found()).containsExactly("X B C X");
  }

  @Test
  void anExemptAccountClosesNothing() {
    graph.own("Z", "CA", AccountType.ESCROW);
    graph.pay(0, "A", "B", 100).pay(1, "B", "C", 100).pay(2, "C", "Z", 100);
    assertThat(found()).isEmpty();
  }

  @Test
  void aHubBeginsNothing() {
    graph.pay(0, "A", "B", 100, 51).pay(1, "B", "C", 100).pay(2, "C", "A", 100);
    assertThat(found()).isEmpty();
  }

  @Test
  void aDenseCliqueIsCutAndToldSo() {
    Flows flows = Dense.clique(50, 20_000).flows();
    Dense.warm(() -> CycleSearch.longest(Dense.clique(20, 2_000).flows(), LIMITS));
    long start = System.nanoTime();
    Walks walks = CycleSearch.longest(flows, LIMITS);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Dense.SOON);
    assertThat(walks.cut()).isNotEmpty();
  }

  @Test
  void aHubIsPassedBy() {
    Flows flows = Dense.hub(40_000).flows();
    long start = System.nanoTime();
    Walks walks = CycleSearch.longest(flows, LIMITS);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Dense.SOON);
    assertThat(walks.found()).isEmpty();
  }
}
