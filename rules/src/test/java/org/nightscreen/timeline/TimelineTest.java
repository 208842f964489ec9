package org.nightscreen.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TimelineTest {

  /** Entries at instants 0, 1, 2 ... on the given accounts, each of as much as its instant. */
  private static Timeline timeline(long... accounts) {
    EntryColumns entries = new EntryColumns();
    for (int number = 0; number < accounts.length; number++) {
      int at = entries.add("T" + number);
      entries.time[at] = number;
      entries.amount[at] = number;
      entries.account[at] = accounts[number];
    }
    return new Timeline(entries, new long[] {1});
  }

  @Test
  void looksForSelectedEntriesOnce() {
    AtomicInteger asked = new AtomicInteger();
    Selection odd =
        (timeline, entry) -> {
          asked.incrementAndGet();
          return timeline.time(entry) % 2 == 1;
        };
    Selection none = (timeline, entry) -> false;
    Timeline timeline = timeline(7, 7, 7, 7, 7);
    assertThat(timeline.totals(odd).entries()).containsExactly(1, 3);
    assertThat(timeline.totals(none).size()).isZero();
    assertThat(timeline.totals(odd).sum(-1, 4)).isEqualTo(4);
    assertThat(timeline.select(odd, entry -> entry > 1)).containsExactly(3);
    assertThat(asked).hasValue(5);
  }

  @Test
  void whatAReaderDoesWithEntriesStaysWithTheReader() {
    Selection all = (timeline, entry) -> true;
    Timeline timeline = timeline(7, 7);
    timeline.totals(all).entries()[0] = 99;
    assertThat(timeline.totals(all).entries()).containsExactly(0, 1);
  }

  @Test
  void countsTheMostThatAnyWindowHolds() {
    EntryColumns entries = new EntryColumns();
    for (long time : new long[] {0, 10, 14, 14, 20, 40}) {
      entries.time[entries.add("T" + time)] = time;
    }
    Totals all = Totals.of(new Timeline(entries, new long[0]), entry -> true);
    assertThat(all.most(0)).isZero();
    assertThat(all.most(1)).isEqualTo(2);
    assertThat(all.most(10)).as("10 lies outside (10, 20]").isEqualTo(3);
    assertThat(all.most(11)).isEqualTo(4);
    assertThat(all.most(1_000)).isEqualTo(6);
    assertThat(Totals.over(Timeline.empty(), new int[0]).most(5)).isZero();
    for (long span : new long[] {1, 5, 7, 15, 30}) {
      int most = 0;
      for (long end = 0; end < 80; end++) {
        most = Math.max(most, all.count(end - span, end));
      }
      assertThat(all.most(span)).isEqualTo(most);
    }
  }

  @Test
  void tellsAccountsApart() {
    Timeline timeline = timeline(7, 8, 7, 8, 8);
    for (int again = 0; again < 2; again++) {
      Timeline seven = timeline.ofAccount(7);
      assertThat(seven.size()).isEqualTo(2);
      assertThat(seven.id(1)).isEqualTo("B:T2");
      assertThat(seven.touchedTimes()).containsExactly(1);
      assertThat(timeline.ofAccount(8).id(2)).isEqualTo("B:T4");
      assertThat(timeline.ofAccount(9).size()).isZero();
    }
    assertThat(timeline.ofAccount(7)).isSameAs(timeline.ofAccount(7));
    assertThat(seven().ofAccount(7).size()).isEqualTo(3);
  }

  private static Timeline seven() {
    return timeline(7, 7, 7);
  }
}
