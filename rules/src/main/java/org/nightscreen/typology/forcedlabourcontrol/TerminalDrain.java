package org.nightscreen.typology.forcedlabourcontrol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Withdrawals of a round at one terminal: only those within one short span count together. */
final class TerminalDrain {

  private final long span;
  private final Map<PaidMember, Drawn> drawn = new HashMap<>();
  private final Map<Long, Integer> households = new HashMap<>();
  private int version;
  private long searchedVersion = -1;
  private Target best;

  /**
   * One withdrawal.
   *
   * @param time microseconds
   * @param amount 1/10,000; 0 where no rate tells
   * @param known whether a rate tells
   */
  record Draw(long time, long amount, boolean known) {}

  private record Drawn(List<Draw> draws, long least) {}

  private record OfMember(PaidMember member, Draw draw) {}

  TerminalDrain(long span) {
    this.span = span;
  }

  boolean isEmpty() {
    return drawn.isEmpty();
  }

  void add(PaidMember member, List<Draw> draws, long least) {
    drawn.put(member, new Drawn(List.copyOf(draws), least));
    households.merge(member.household(), 1, Integer::sum);
    version++;
  }

  void remove(PaidMember member) {
    drawn.remove(member);
    households.computeIfPresent(
        member.household(), (household, count) -> count == 1 ? null : count - 1);
    version++;
  }

  /**
   * The best span, or null if fewer than {@code least} households draw here at all.
   *
   * @param nameless withdrawals that may have been made here as well
   */
  Target best(long terminal, int least, TerminalDrain nameless) {
    if (households.size() + nameless.households.size() < least) {
      return null;
    }
    long now = (long) version << Integer.SIZE | nameless.version;
    if (now != searchedVersion) {
      best = search(terminal, nameless);
      searchedVersion = now;
    }
    return best != null && best.households() >= least ? best : null;
  }

  private Target search(long terminal, TerminalDrain nameless) {
    Map<PaidMember, Drawn> perhapsHere = new HashMap<>(nameless.drawn);
    perhapsHere.putAll(drawn);
    List<OfMember> all = new ArrayList<>();
    perhapsHere.forEach(
        (member, each) -> each.draws().forEach(draw -> all.add(new OfMember(member, draw))));
    all.sort(Comparator.comparingLong(one -> one.draw().time()));
    Window window = new Window(perhapsHere);
    Target found = null;
    int begin = 0;
    for (OfMember last : all) {
      window.add(last, 1);
      while (last.draw().time() - all.get(begin).draw().time() >= span) {
        window.add(all.get(begin++), -1);
      }
      Target here =
          new Target(
              true,
              terminal,
              window.drained.size(),
              window.drainedSum,
              all.get(begin).draw().time());
      if (found == null || Target.ORDER.compare(here, found) < 0) {
        found = here;
      }
    }
    return found;
  }

  /** Whose wage left within the span that is looked at. */
  private static final class Window {
    private final Map<PaidMember, Drawn> drawn;
    private final Map<PaidMember, Integer> unknown = new HashMap<>();
    private final Map<PaidMember, Long> sums = new HashMap<>();
    private final Map<Long, Integer> drained = new HashMap<>();
    private long drainedSum;

    Window(Map<PaidMember, Drawn> drawn) {
      this.drawn = drawn;
    }

    void add(OfMember one, int by) {
      count(one.member(), -1);
      unknown.merge(one.member(), one.draw().known() ? 0 : by, Integer::sum);
      sums.merge(one.member(), by * one.draw().amount(), Long::sum);
      count(one.member(), 1);
    }

    private void count(PaidMember member, int by) {
      long sum = sums.getOrDefault(member, 0L);
      boolean known = unknown.getOrDefault(member, 0) == 0;
      if (known && sum > 0 && sum >= drawn.get(member).least()) {
        drained.merge(member.household(), by, (now, more) -> now + more == 0 ? null : now + more);
        drainedSum += by * sum;
      }
    }
  }
}
