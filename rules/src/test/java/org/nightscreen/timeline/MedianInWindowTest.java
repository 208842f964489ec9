package org.nightscreen.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MedianInWindowTest {

  private static Timeline timeline(long... amounts) {
    EntryColumns entries = new EntryColumns();
    for (int number = 0; number < amounts.length; number++) {
      int at = entries.add("T" + number);
      entries.time[at] = number;
      entries.amount[at] = amounts[number];
    }
    return new Timeline(entries, new long[0]);
  }

  private static MedianInWindow medianOf(Timeline timeline) {
    return new MedianInWindow(Totals.of(timeline, entry -> true));
  }

  @Test
  void isTheMiddleOneOrTheMeanOfTheTwoMiddleOnesRoundedUp() {
    assertThat(medianOf(timeline(5, 1, 9)).moveTo(-1, 2).median()).isEqualTo(5);
    assertThat(medianOf(timeline(5, 1, 9, 6)).moveTo(-1, 3).median()).isEqualTo(6);
    assertThat(medianOf(timeline(4, 1, 9, 6)).moveTo(-1, 3).median()).isEqualTo(5);
  }

  @Test
  void leavesOutAmountsThatAreNotKnown() {
    MedianInWindow median = medianOf(timeline(5, Timeline.UNKNOWN_AMOUNT, 9));
    assertThat(median.moveTo(-1, 1).median()).isEqualTo(5);
    MedianInWindow nothing = medianOf(timeline(Timeline.UNKNOWN_AMOUNT)).moveTo(-1, 0);
    assertThatThrownBy(nothing::median)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No chosen entry of known amount lies in the window");
  }

  @Test
  void movesForwardOnly() {
    MedianInWindow median = medianOf(timeline(5, 1, 9)).moveTo(0, 2);
    assertThatThrownBy(() -> median.moveTo(-1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A sliding window moves forward only");
  }

  @Test
  void agreesWithSortingTheWindowEachTime() {
    Random random = new Random(20260302);
    for (int world = 0; world < 200; world++) {
      long[] amounts = random.longs(40, 0, 12).toArray();
      int width = 1 + random.nextInt(15);
      MedianInWindow median = medianOf(timeline(amounts));
      for (int to = 0; to < amounts.length; to++) {
        long[] sorted = Arrays.copyOfRange(amounts, Math.max(0, to - width + 1), to + 1);
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        long expected =
            sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half] + 1) / 2;
        assertThat(median.moveTo(to - width, to).median()).isEqualTo(expected);
      }
    }
  }
}
