package org.nightscreen.typology.declared;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Keys;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Measure;

/** Measures a window by looking at every entry of the timeline again. */
final class NaiveMeasures {

  private final Subject subject;
  private final Timeline timeline;

  NaiveMeasures(Subject subject) {
    this.subject = subject;
    this.timeline = subject.timeline();
  }

  private List<Integer> window(IntPredicate counts, long from, long to) {
    List<Integer> window = new ArrayList<>();
    for (int entry = 0; entry < timeline.size(); entry++) {
      if (timeline.time(entry) > from && timeline.time(entry) <= to && counts.test(entry)) {
        window.add(entry);
      }
    }
    return window;
  }

  private long total(IntPredicate counts, long from, long to) {
    return window(counts, from, to).stream().mapToLong(timeline::amount).sum();
  }

  Measure sum(IntPredicate counts, long from, long to) {
    return Measure.amount(total(counts, from, to));
  }

  Measure count(IntPredicate counts, long from, long to) {
    return Measure.count(window(counts, from, to).size());
  }

  Measure max(IntPredicate counts, long from, long to) {
    return Measure.amount(
        window(counts, from, to).stream().mapToLong(timeline::amount).max().orElse(0));
  }

  Measure payees(IntPredicate counts, long from, long to) {
    Set<Long> keys = new HashSet<>();
    window(counts, from, to).forEach(entry -> keys.add(timeline.counterparty(entry)));
    keys.remove(Keys.NONE);
    return Measure.count(keys.size());
  }

  Measure days(IntPredicate counts, long from, long to) {
    return Measure.count(
        window(counts, from, to).stream()
            .map(entry -> subject.dayOf(timeline.time(entry)))
            .distinct()
            .count());
  }

  Measure share(IntPredicate part, IntPredicate whole, long from, long to) {
    return Measure.ratio(total(part, from, to), total(whole, from, to));
  }

  /** The sum against the average of that many windows before it. */
  Measure spike(IntPredicate counts, long anchor, long window, int windows) {
    long before = 0;
    for (int earlier = 1; earlier <= windows; earlier++) {
      before += total(counts, anchor - (earlier + 1) * window, anchor - earlier * window);
    }
    return Measure.ratio(total(counts, anchor - window, anchor) * windows, before);
  }
}
