package org.nightscreen.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.entry.Watchlist;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.policy.RulePack;
import org.nightscreen.subject.AccountProfile;
import org.nightscreen.subject.Holder;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.IdentifierFinder;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.PathFinder;
import org.nightscreen.typology.Typology;

/**
 * Screens one customer after the other: every finder of the pack walks the customer's subjects, and
 * what they saw is judged. Not thread-safe.
 */
public final class Screener {

  private final RulePack pack;
  private final Docket docket;
  private final Map<Group, List<Watch>> watchesOf = new HashMap<>();

  /**
   * @param pack the compiled rules and their thresholds
   * @param watchlist the lists that entries were matched with
   * @param results takes one result for each subject and typology
   */
  public Screener(RulePack pack, Watchlist watchlist, Consumer<SubjectResult> results) {
    this.pack = pack;
    this.docket = new Docket(pack, watchlist, results);
  }

  /** Looks at a customer and at each of its accounts. */
  public void screen(Holder holder) {
    if (!holder.evaluation().everyAnchor() && !holder.touched()) {
      return;
    }
    Timeline all = holder.timeline();
    Subject customer =
        new Subject(SubjectKind.CUSTOMER, holder.customer().customerId(), holder, null, all);
    look(customer);
    for (AccountProfile account : holder.accounts()) {
      Subject one = holder.subject(account);
      if (one.timeline().size() > 0 || one.sessions().size() > 0) {
        look(one);
        noteTimelessPaths(one);
      }
    }
    noteBlindGroups(customer);
  }

  private void look(Subject subject) {
    String country = subject.customer() == null ? null : subject.customer().country();
    Group group = new Group(subject.kind(), pack.segmentOf(subject), country);
    boolean hasTimeOfDay = hasTimeOfDay(subject);
    for (Watch watch : watchesOf.computeIfAbsent(group, this::watches)) {
      if (watch.finder().judges(subject)) {
        look(subject, watch, hasTimeOfDay);
      }
    }
  }

  /** Subjects that the same finders walk by the same numbers. */
  private record Group(SubjectKind kind, String segment, String country) {}

  /** A finder at work on a group. */
  private record Watch(
      Typology typology, Finder finder, Limits limits, Horizon horizon, boolean needsTimeOfDay) {}

  /** In the order of typologies. */
  private List<Watch> watches(Group group) {
    List<Watch> watches = new ArrayList<>();
    for (Typology typology : pack.typologies()) {
      Limits limits = pack.limits(typology.code(), group.segment(), group.country());
      for (Finder finder : typology.finders()) {
        if (finder.subjectKind() == group.kind()) {
          watches.add(
              new Watch(typology, finder, limits, finder.horizon(limits), finder.needsTimeOfDay()));
        }
      }
    }
    return List.copyOf(watches);
  }

  private void look(Subject subject, Watch watch, boolean hasTimeOfDay) {
    if (watch.needsTimeOfDay() && !hasTimeOfDay) {
      docket.conclude(subject, watch.typology(), Outcome.NOT_EVALUATED, "time");
      return;
    }
    List<Fact> found = new ArrayList<>();
    watch.finder().find(subject, watch.limits(), found::add);
    docket.add(subject, watch.typology(), watch.horizon(), found);
  }

  /** Without a time of day nobody can tell what came before what on a path. */
  private void noteTimelessPaths(Subject account) {
    if (account.account().kind() != AccountKind.BANK
        || account.holder().coverage().bankHasTime()
        || account.timeline().size() == 0) {
      return;
    }
    for (Typology typology : pack.typologies()) {
      for (PathFinder finder : typology.pathFinders()) {
        if (finder.needsTimeOfDay()) {
          docket.conclude(account, typology, Outcome.NOT_EVALUATED, "time");
        }
      }
    }
  }

  private static boolean hasTimeOfDay(Subject subject) {
    for (AccountProfile account : subject.accounts()) {
      boolean bank = account.kind() == AccountKind.BANK;
      if (bank
          ? !subject.holder().coverage().bankHasTime()
          : !subject.holder().coverage().exchangeHasTime()) {
        return false;
      }
    }
    return true;
  }

  /** Without sessions nobody can tell whom an active customer shares a device with. */
  private void noteBlindGroups(Subject customer) {
    if (customer.holder().coverage().sessionsKnown()) {
      return;
    }
    for (Typology typology : pack.typologies()) {
      for (IdentifierFinder finder : typology.identifierFinders()) {
        if (!finder.neededFeed().isEmpty()
            && finder.active(customer.holder(), pack.defaultLimits())) {
          docket.conclude(customer, typology, Outcome.NOT_EVALUATED, finder.neededFeed());
        }
      }
    }
  }

  /** Judges everything seen so far; call it after the last customer. */
  public void flush() {
    docket.flush();
  }

  /** How many facts were judged so far. */
  public long factsJudged() {
    return docket.factsJudged();
  }
}
