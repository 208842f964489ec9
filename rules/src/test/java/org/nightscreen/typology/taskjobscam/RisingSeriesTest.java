package org.nightscreen.typology.taskjobscam;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.Timeline;

class RisingSeriesTest {

  private static final RisingSeries.Step STEP = RisingSeries.Step.of(new BigDecimal("1.2"));

  /** Payments with those amounts in 1/10,000, one a second. */
  private static Timeline payments(List<String> ids, long... amounts) {
    EntryColumns entries = new EntryColumns();
    for (int number = 0; number < amounts.length; number++) {
      int at = entries.add(ids.get(number));
      entries.time[at] = number;
      entries.amount[at] = amounts[number];
      entries.direction[at] = 2;
    }
    return new Timeline(entries, new long[0]);
  }

  private static List<String> named(int size) {
    return IntStream.range(0, size).mapToObj(number -> "T" + number).toList();
  }

  private static int[] series(long... amounts) {
    Timeline timeline = payments(named(amounts.length), amounts);
    int[] all = IntStream.range(0, amounts.length).toArray();
    return RisingSeries.of(timeline, all, STEP).entries();
  }

  @Test
  void aStepIsComparedExactly() {
    assertThat(series(100, 120, 144)).containsExactly(0, 1, 2);
    assertThat(series(100, 119, 142)).containsExactly(0, 2);
    assertThat(series(101, 121, 146)).containsExactly(1, 2);
  }

  @Test
  void paymentsThatDoNotRiseAreSkipped() {
    assertThat(series(300, 50, 900, 900, 80, 2500)).containsExactly(0, 2, 5);
  }

  @Test
  void ofEquallyLongSeriesTheGreatestSumCounts() {
    assertThat(series(100, 200, 110, 500, 130)).containsExactly(0, 1, 3);
    assertThat(series(100, 110, 500)).containsExactly(1, 2);
  }

  @Test
  void ofEqualSumsTheFirstIdsCount() {
    Timeline timeline = payments(List.of("B", "A", "D", "C"), 100, 100, 200, 200);
    RisingSeries series = RisingSeries.of(timeline, new int[] {0, 1, 2, 3}, STEP);
    assertThat(series.entries()).containsExactly(1, 3);
    assertThat(series.length()).isEqualTo(2);
    assertThat(series.sum()).isEqualTo(300);
  }

  @Test
  void theLargestAmountsAreComparedExactlyToo() {
    long large = Long.MAX_VALUE / 12;
    assertThat(STEP.mostBefore(12 * large)).isEqualTo(10 * large);
    assertThat(STEP.mostBefore(12 * large - 1)).isEqualTo(10 * large - 1);
    assertThat(RisingSeries.Step.of(BigDecimal.ZERO).mostBefore(5)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void nothingMakesNoSeries() {
    assertThat(series()).isEmpty();
  }

  @Test
  void agreesWithTryingEverySubsequence() {
    Random random = new Random(20260302);
    for (int round = 0; round < 3000; round++) {
      long[] amounts = new long[random.nextInt(10)];
      List<String> ids = new ArrayList<>();
      for (int at = 0; at < amounts.length; at++) {
        amounts[at] = 10L * (1 + random.nextInt(8));
        ids.add(random.nextInt(100) + "-" + at);
      }
      Timeline timeline = payments(ids, amounts);
      int[] all = IntStream.range(0, amounts.length).toArray();
      assertThat(RisingSeries.of(timeline, all, STEP).entries())
          .as("amounts %s, ids %s", amounts, ids)
          .containsExactly(best(timeline, amounts.length));
    }
  }

  private static int[] best(Timeline timeline, int size) {
    Comparator<int[]> order =
        Comparator.<int[]>comparingInt(series -> series.length)
            .thenComparingLong(series -> IntStream.of(series).mapToLong(timeline::amount).sum())
            .thenComparing(
                series -> IntStream.of(series).mapToObj(timeline::id).toList(),
                RisingSeriesTest::laterIdsFirst);
    return IntStream.range(0, 1 << size)
        .mapToObj(set -> IntStream.range(0, size).filter(at -> (set >> at & 1) == 1).toArray())
        .filter(series -> rises(timeline, series))
        .max(order)
        .orElseThrow();
  }

  private static int laterIdsFirst(List<String> left, List<String> right) {
    for (int at = 0; at < left.size(); at++) {
      int order = right.get(at).compareTo(left.get(at));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static boolean rises(Timeline timeline, int[] series) {
    return IntStream.range(1, series.length)
        .allMatch(at -> timeline.amount(series[at]) * 10 >= timeline.amount(series[at - 1]) * 12);
  }

  @Test
  void manyEqualPaymentsAreSearchedAtOnce() {
    Random random = new Random(7);
    long[] amounts = IntStream.range(0, 20_000).mapToLong(any -> 1 + random.nextInt(50)).toArray();
    Timeline timeline = payments(named(amounts.length), amounts);
    int[] all = IntStream.range(0, amounts.length).toArray();
    long start = System.nanoTime();
    assertThat(RisingSeries.of(timeline, all, STEP).length()).isPositive();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
  }
}
