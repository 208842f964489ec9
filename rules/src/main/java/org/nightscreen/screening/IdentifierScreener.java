package org.nightscreen.screening;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.nightscreen.entry.Watchlist;
import org.nightscreen.hit.Outcome;
import org.nightscreen.policy.RulePack;
import org.nightscreen.subject.Holder;
import org.nightscreen.subject.IdentifierKind;
import org.nightscreen.subject.SharedIdentifier;
import org.nightscreen.timeline.Keys;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.IdentifierFinder;
import org.nightscreen.typology.PackLimits;
import org.nightscreen.typology.Typology;

/** Screens identifiers that customers share, one after the other. Not thread-safe. */
public final class IdentifierScreener {

  private final RulePack pack;
  private final Docket docket;

  public IdentifierScreener(RulePack pack, Watchlist watchlist, Consumer<SubjectResult> results) {
    this.pack = pack;
    this.docket = new Docket(pack, watchlist, results);
  }

  /** The finders of a pack, by their place in {@link #finders}. */
  public static List<IdentifierFinder> finders(RulePack pack) {
    return pack.identifierFinders();
  }

  /** The places of the finders that an active member of a group would interest. */
  public static Set<Integer> interested(Holder holder, RulePack pack) {
    Set<Integer> interested = new HashSet<>();
    List<IdentifierFinder> finders = finders(pack);
    for (int at = 0; at < finders.size(); at++) {
      if (finders.get(at).active(holder, pack.defaultLimits())) {
        interested.add(at);
      }
    }
    return interested;
  }

  /** Payees of the customer whose distinct senders the interested finders will ask for. */
  public static Set<Long> payees(Holder holder, Set<Integer> interested, RulePack pack) {
    Set<Long> payees = new HashSet<>();
    List<IdentifierFinder> finders = finders(pack);
    interested.forEach(at -> payees.addAll(finders.get(at).payees(holder, pack.defaultLimits())));
    return payees;
  }

  /** Keys of what the customer's sessions show of the kinds that the interested finders look at. */
  public static LongSet usedBy(Holder holder, Set<Integer> interested, RulePack pack) {
    Timeline sessions = holder.sessions();
    LongSet used = new LongOpenHashSet();
    for (IdentifierKind kind : IdentifierKind.OF_SESSIONS) {
      if (interested.stream().anyMatch(at -> finders(pack).get(at).identifiers().contains(kind))) {
        for (int session = 0; session < sessions.size(); session++) {
          used.add(kind.inSession(sessions, session));
        }
      }
    }
    used.remove(Keys.NONE);
    return used;
  }

  /** Looks at one identifier. */
  public void screen(SharedIdentifier shared) {
    PackLimits limits = pack.defaultLimits();
    for (Typology typology : pack.typologies()) {
      for (IdentifierFinder finder : typology.identifierFinders()) {
        if (finder.identifiers().contains(shared.identifier())) {
          look(shared, typology, finder, limits);
        }
      }
    }
  }

  private void look(
      SharedIdentifier shared, Typology typology, IdentifierFinder finder, PackLimits limits) {
    if (finder.needsTimeOfDay() && !shared.coverage().bankHasTime()) {
      docket.conclude(shared, typology, Outcome.NOT_EVALUATED, "time");
      return;
    }
    List<Fact> found = new ArrayList<>();
    finder.find(shared, limits, found::add);
    docket.add(shared, typology, finder.horizon(limits), found);
  }

  /** Judges everything seen so far; call it after the last identifier. */
  public void flush() {
    docket.flush();
  }

  /** How many facts were judged so far. */
  public long factsJudged() {
    return docket.factsJudged();
  }
}
