package org.nightscreen.typology.forcedlabourcontrol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nightscreen.subject.Directory;
import org.nightscreen.timeline.Keys;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Limits;

/** Where the money of one person went in the span after a wage. */
final class Outflow {

  private final Timeline timeline;
  private final Map<Long, List<Integer>> toPayee = new HashMap<>();
  private final Map<Long, List<Integer>> atTerminal = new HashMap<>();

  private Outflow(Timeline timeline) {
    this.timeline = timeline;
  }

  static Outflow of(Timeline timeline, int[] entries, Directory directory) {
    Outflow outflow = new Outflow(timeline);
    for (int entry : entries) {
      if (Wages.atTerminal(timeline, entry)) {
        add(outflow.atTerminal, timeline.place(entry), entry);
      } else if (Wages.couldCollect(timeline, entry, directory)) {
        add(outflow.toPayee, timeline.counterparty(entry), entry);
      }
    }
    return outflow;
  }

  private static void add(Map<Long, List<Integer>> entries, long key, int entry) {
    entries.computeIfAbsent(key, any -> new ArrayList<>()).add(entry);
  }

  /** Entries by payee. */
  Map<Long, List<Integer>> toPayee() {
    return toPayee;
  }

  /** Withdrawals by terminal; those that name none under {@link Keys#NONE}. */
  Map<Long, List<Integer>> atTerminal() {
    return atTerminal;
  }

  /** Whether that one wage left to one place, what is unknown counted. */
  boolean mayDrain(int wage, Limits limits) {
    long least =
        timeline.amountKnown(wage)
            ? Wages.drainedFrom(timeline.amount(wage), limits.value("drain"))
            : 0;
    return toPayee.values().stream().anyMatch(entries -> perhaps(entries) >= least)
        || atTerminal.keySet().stream().anyMatch(terminal -> drawn(terminal) >= least);
  }

  private long drawn(long terminal) {
    List<Integer> entries = new ArrayList<>(atTerminal.get(terminal));
    if (terminal != Keys.NONE) {
      entries.addAll(atTerminal.getOrDefault(Keys.NONE, List.of()));
    }
    return perhaps(entries);
  }

  private long perhaps(List<Integer> entries) {
    long sum = 0;
    for (int entry : entries) {
      if (!timeline.amountKnown(entry)) {
        return Long.MAX_VALUE;
      }
      sum += timeline.amount(entry);
    }
    return sum;
  }
}
