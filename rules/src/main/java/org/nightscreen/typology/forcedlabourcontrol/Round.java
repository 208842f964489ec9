package org.nightscreen.typology.forcedlabourcontrol;

import java.util.HashMap;
import java.util.Map;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;

/** Everybody whom one payer paid within the round: households, wages, where they went, spending. */
final class Round {

  private final long drainSpan;
  private final Drains sure;
  private final Drains perhaps;
  private final Map<Long, Integer> households = new HashMap<>();
  private final Map<PaidMember, Long> wageOf = new HashMap<>();
  private long wages;
  private int unknownWages;
  private long living;
  private int unknownLiving;

  /**
   * @param doubtful whether anything is unknown that could matter
   */
  Round(Limits limits, boolean doubtful) {
    this.drainSpan = limits.span("drain_h");
    long terminalSpan = limits.span("term_min");
    this.sure = new Drains(limits.value("drain"), terminalSpan, false);
    this.perhaps = doubtful ? new Drains(limits.value("drain"), terminalSpan, true) : sure;
  }

  /** Takes a member anew, as its wages stand now. */
  void refresh(PaidMember member) {
    leave(member);
    if (member.paid()) {
      join(member);
    }
  }

  private void leave(PaidMember member) {
    Long wage = wageOf.remove(member);
    if (wage == null) {
      return;
    }
    sure.remove(member);
    perhaps.remove(member);
    households.computeIfPresent(
        member.household(), (household, count) -> count == 1 ? null : count - 1);
    pay(wage, -1);
    spend(member, -1);
  }

  private void join(PaidMember member) {
    long wage = member.wage();
    wageOf.put(member, wage);
    households.merge(member.household(), 1, Integer::sum);
    pay(wage, 1);
    spend(member, 1);
    Outflow outflow = member.person().outflow(member.wages(), drainSpan);
    sure.add(member, outflow);
    if (perhaps != sure) {
      perhaps.add(member, outflow);
    }
  }

  private void pay(long wage, int by) {
    if (wage == Timeline.UNKNOWN_AMOUNT) {
      unknownWages += by;
    } else {
      wages += by * wage;
    }
  }

  private void spend(PaidMember member, int by) {
    living += by * member.livingSum();
    unknownLiving += by * member.livingUnknown();
  }

  /** A member's spending enters the span around the round or leaves it. */
  void spend(PaidMember member, int entry, int by) {
    boolean present = wageOf.containsKey(member);
    if (present) {
      spend(member, -1);
    }
    member.spend(entry, by);
    if (present) {
      spend(member, 1);
    }
  }

  int households() {
    return households.size();
  }

  /** The known part of the wages. */
  long wages() {
    return wages;
  }

  Measure livingShare() {
    return unknownWages > 0 || unknownLiving > 0
        ? Measure.unknown("fx_rate")
        : Measure.ratio(living, wages);
  }

  Drains sure() {
    return sure;
  }

  Drains perhaps() {
    return perhaps;
  }
}
