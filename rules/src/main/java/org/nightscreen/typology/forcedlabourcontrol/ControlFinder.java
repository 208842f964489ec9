package org.nightscreen.typology.forcedlabourcontrol;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nightscreen.subject.Holder;
import org.nightscreen.subject.IdentifierKind;
import org.nightscreen.subject.SharedIdentifier;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.IdentifierFinder;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.PackLimits;

/** Looks at the wages of people who share an address, a phone or an introducer. */
final class ControlFinder implements IdentifierFinder {

  @Override
  public Set<IdentifierKind> identifiers() {
    return Set.of(IdentifierKind.ADDRESS, IdentifierKind.PHONE, IdentifierKind.INTRODUCER);
  }

  @Override
  public int sharedBy(PackLimits limits) {
    return own(limits).relaxedDown("n").intValue();
  }

  /** So many of the smallest group must be drained. */
  @Override
  public int activeNeeded(PackLimits limits) {
    BigDecimal drained =
        own(limits).relaxedDown("member_share").multiply(own(limits).relaxedDown("n"));
    return Math.max(1, drained.setScale(0, RoundingMode.CEILING).intValue());
  }

  /** A person one of whose wages left, as far as is known, to one payee or terminal. */
  @Override
  public boolean active(Holder holder, PackLimits limits) {
    if (!holder.customer().natural()) {
      return false;
    }
    Limits own = own(limits);
    Timeline timeline = holder.timeline();
    int[] wages = timeline.select(entry -> Wages.paid(timeline, entry));
    if (wages.length == 0) {
      return false;
    }
    Totals leaving = Totals.of(timeline, entry -> Wages.leaves(timeline, entry));
    for (int wage : wages) {
      long paid = timeline.time(wage);
      int[] outflow = leaving.entries(paid, paid + own.span("drain_h"));
      if (Outflow.of(timeline, outflow, holder.directory()).mayDrain(wage, own)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Set<Long> payees(Holder holder, PackLimits limits) {
    Timeline timeline = holder.timeline();
    Totals leaving = Totals.of(timeline, entry -> Wages.leaves(timeline, entry));
    Set<Long> payees = new HashSet<>();
    for (int wage : timeline.select(entry -> Wages.paid(timeline, entry))) {
      long paid = timeline.time(wage);
      for (int entry : leaving.entries(paid, paid + own(limits).span("drain_h"))) {
        if (Wages.couldCollect(timeline, entry, holder.directory())) {
          payees.add(timeline.counterparty(entry));
        }
      }
    }
    return payees;
  }

  @Override
  public Horizon horizon(PackLimits limits) {
    long around = own(limits).span("living_d");
    long forward = Math.max(around, own(limits).span("drain_h"));
    return new Horizon(own(limits).span("wage_h") + around, forward, 0);
  }

  @Override
  public void find(SharedIdentifier shared, PackLimits limits, FactSink sightings) {
    Limits own = own(limits);
    Map<Long, WageRounds> byPayer = new TreeMap<>();
    for (Holder member : shared.members()) {
      if (member.customer().natural()) {
        Person person = new Person(member);
        for (int wage : person.wages()) {
          byPayer
              .computeIfAbsent(
                  member.timeline().counterparty(wage), payer -> new WageRounds(shared, payer, own))
              .add(person, wage);
        }
      }
    }
    Horizon horizon = horizon(limits);
    byPayer.values().forEach(rounds -> rounds.each(horizon, sightings));
  }

  private static Limits own(PackLimits limits) {
    return limits.of(ForcedLabourControl.CODE);
  }
}
