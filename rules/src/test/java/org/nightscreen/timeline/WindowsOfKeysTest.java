package org.nightscreen.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Distinct keys of windows that move forward, against looking at each window anew. */
class WindowsOfKeysTest {

  private static final int ENTRIES = 60;

  /** Entries at growing instants, some of them the same, with few keys, some without one. */
  private static Timeline timeline(Random random) {
    EntryColumns entries = new EntryColumns();
    long time = 0;
    for (int number = 0; number < ENTRIES; number++) {
      time += random.nextInt(3);
      int at = entries.add("T" + number);
      entries.time[at] = time;
      entries.counterparty[at] = random.nextInt(6);
    }
    return new Timeline(entries, new long[0]);
  }

  private static Set<Long> keys(Timeline timeline, long from, long to) {
    Set<Long> keys = new TreeSet<>();
    for (int entry = 0; entry < timeline.size(); entry++) {
      long key = timeline.counterparty(entry);
      if (timeline.time(entry) > from && timeline.time(entry) <= to && key != Keys.NONE) {
        keys.add(key);
      }
    }
    return keys;
  }

  @Test
  void countsDistinctKeys() {
    Random random = new Random(1);
    for (int world = 0; world < 200; world++) {
      Timeline timeline = timeline(random);
      Totals all = Totals.of(timeline, entry -> true);
      DistinctInWindow distinct = new DistinctInWindow(all, timeline::counterparty);
      int width = random.nextInt(20);
      for (int to = 0; to < 130; to += 1 + random.nextInt(4)) {
        distinct.moveTo(to - width, to);
        assertThat(distinct.keys()).isEqualTo(keys(timeline, to - width, to));
        assertThat(distinct.size()).isEqualTo(distinct.keys().size());
      }
    }
  }

  @Test
  void countsWhatIsNew() {
    Random random = new Random(2);
    for (int world = 0; world < 200; world++) {
      Timeline timeline = timeline(random);
      Totals all = Totals.of(timeline, entry -> true);
      NoveltyInWindow novelty = new NoveltyInWindow(all, all, timeline::counterparty);
      int width = random.nextInt(20);
      int before = random.nextInt(40);
      for (int to = 0; to < 130; to += 1 + random.nextInt(4)) {
        int from = to - width;
        novelty.moveTo(from - before, from, to);
        Set<Long> recent = keys(timeline, from, to);
        Set<Long> earlier = keys(timeline, from - before, from);
        assertThat(novelty.keys()).isEqualTo(recent);
        assertThat(novelty.size()).isEqualTo(recent.size());
        assertThat(novelty.unseen())
            .isEqualTo(recent.stream().filter(key -> !earlier.contains(key)).count());
        recent.forEach(key -> assertThat(novelty.unseen(key)).isEqualTo(!earlier.contains(key)));
      }
    }
  }

  @Test
  void moveForwardOnly() {
    Timeline timeline = timeline(new Random(3));
    Totals all = Totals.of(timeline, entry -> true);
    DistinctInWindow distinct = new DistinctInWindow(all, timeline::counterparty).moveTo(10, 20);
    assertThatThrownBy(() -> distinct.moveTo(0, 20))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A sliding window moves forward only");
  }
}
