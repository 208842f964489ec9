package org.nightscreen.typology.forcedlabourcontrol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import org.nightscreen.timeline.Keys;
import org.nightscreen.timeline.Timeline;

/**
 * Payees and terminals to which the wages of a round went, as people join and leave the round. Read
 * either for sure, or with everything unknown counted.
 */
final class Drains {

  private final BigDecimal drain;
  private final long terminalSpan;
  private final boolean perhaps;
  private final Map<Long, Collected> payees = new HashMap<>();
  private final TreeSet<Target> bestPayees = new TreeSet<>(Target.ORDER);
  private final Map<Long, TerminalDrain> terminals = new HashMap<>();
  private final Map<PaidMember, List<Runnable>> undo = new HashMap<>();

  /** What drained members sent to one payee, by household. */
  private static final class Collected {
    private final Map<Long, Integer> households = new HashMap<>();
    private long sum;

    void add(long household, long amount, int by) {
      households.merge(household, by, (now, more) -> now + more == 0 ? null : now + more);
      sum += by * amount;
    }
  }

  Drains(BigDecimal drain, long terminalSpan, boolean perhaps) {
    this.drain = drain;
    this.terminalSpan = terminalSpan;
    this.perhaps = perhaps;
  }

  /** Forgets what was said of a member. */
  void remove(PaidMember member) {
    List<Runnable> each = undo.remove(member);
    if (each != null) {
      each.forEach(Runnable::run);
    }
  }

  /** Takes a member as it stands in the round. */
  void add(PaidMember member, Outflow outflow) {
    long wage = member.wage();
    if (wage == Timeline.UNKNOWN_AMOUNT && !perhaps) {
      return;
    }
    long least = wage == Timeline.UNKNOWN_AMOUNT ? 0 : Wages.drainedFrom(wage, drain);
    List<Runnable> each = new ArrayList<>();
    outflow
        .toPayee()
        .forEach(
            (payee, entries) -> {
              long sum = sum(member.timeline(), entries, least);
              if (sum >= least && (perhaps || known(member.timeline(), entries))) {
                collect(payee, member.household(), sum, 1);
                each.add(() -> collect(payee, member.household(), sum, -1));
              }
            });
    List<Integer> nameless = outflow.atTerminal().getOrDefault(Keys.NONE, List.of());
    outflow
        .atTerminal()
        .forEach(
            (terminal, named) -> {
              List<Integer> entries = perhaps ? together(terminal, named, nameless) : named;
              boolean counts = terminal != Keys.NONE || perhaps;
              if (counts && sum(member.timeline(), entries, least) >= least) {
                TerminalDrain at =
                    terminals.computeIfAbsent(terminal, key -> new TerminalDrain(terminalSpan));
                at.add(member, draws(member.timeline(), entries, least), least);
                each.add(() -> at.remove(member));
              }
            });
    undo.put(member, each);
  }

  /** Withdrawals at a terminal, and those that may have been made there. */
  private static List<Integer> together(
      long terminal, List<Integer> named, List<Integer> nameless) {
    List<Integer> both = new ArrayList<>(named);
    if (terminal != Keys.NONE) {
      both.addAll(nameless);
    }
    return both;
  }

  /** Whether withdrawals that name no terminal count. */
  boolean nameless() {
    return terminals.containsKey(Keys.NONE);
  }

  private List<TerminalDrain.Draw> draws(Timeline timeline, List<Integer> entries, long least) {
    List<TerminalDrain.Draw> draws = new ArrayList<>();
    for (int entry : entries) {
      long amount = amount(timeline, entry, least);
      if (amount > 0) {
        draws.add(new TerminalDrain.Draw(timeline.time(entry), amount, true));
      } else {
        draws.add(new TerminalDrain.Draw(timeline.time(entry), 0, timeline.amountKnown(entry)));
      }
    }
    return draws;
  }

  private static boolean known(Timeline timeline, List<Integer> entries) {
    return entries.stream().allMatch(timeline::amountKnown);
  }

  private long sum(Timeline timeline, List<Integer> entries, long least) {
    long sum = 0;
    for (int entry : entries) {
      sum += amount(timeline, entry, least);
    }
    return sum;
  }

  /** An unknown amount counts as nothing for sure, and as enough perhaps. */
  private long amount(Timeline timeline, int entry, long least) {
    return timeline.amountKnown(entry) ? timeline.amount(entry) : perhaps ? Math.max(least, 1) : 0;
  }

  private void collect(long payee, long household, long sum, int by) {
    Collected collected = payees.computeIfAbsent(payee, key -> new Collected());
    bestPayees.remove(target(payee, collected));
    collected.add(household, sum, by);
    if (!collected.households.isEmpty()) {
      bestPayees.add(target(payee, collected));
    }
  }

  private static Target target(long payee, Collected collected) {
    return new Target(false, payee, collected.households.size(), collected.sum, 0);
  }

  /**
   * The place with the most households, or null if fewer than {@code least} have one in common.
   *
   * @param hub tells payees that everybody pays
   */
  Target best(int least, LongPredicate hub) {
    TreeSet<Target> found = new TreeSet<>(Target.ORDER);
    for (Target payee : bestPayees) {
      if (payee.households() < least) {
        break;
      }
      if (!hub.test(payee.key())) {
        found.add(payee);
        break;
      }
    }
    Set<Long> empty = new HashSet<>();
    TerminalDrain none = new TerminalDrain(terminalSpan);
    TerminalDrain nameless = terminals.getOrDefault(Keys.NONE, none);
    terminals.forEach(
        (terminal, drain) -> {
          Target target = drain.best(terminal, least, terminal == Keys.NONE ? none : nameless);
          if (target != null) {
            found.add(target);
          } else if (drain.isEmpty()) {
            empty.add(terminal);
          }
        });
    terminals.keySet().removeAll(empty);
    return found.isEmpty() ? null : found.first();
  }
}
