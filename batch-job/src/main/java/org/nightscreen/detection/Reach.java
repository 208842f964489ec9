package org.nightscreen.detection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nightscreen.night.Night;
import org.nightscreen.night.RunKind;
import org.nightscreen.path.LegsOfAccount;
import org.nightscreen.policy.RulePack;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.IdentifierFinder;
import org.nightscreen.typology.PathFinder;
import org.nightscreen.typology.Typology;

/**
 * How far back a run must read.
 *
 * @param readSince movements are read from here: the longest horizon of any rule
 * @param recentSince what groups, paths and sessions need begins here
 * @param margins how far behind an episode of a typology something may lie that changes it,
 *     microseconds
 */
record Reach(Instant readSince, Instant recentSince, Map<String, Long> margins) {

  /** How far before a night a late row may lie: its anchors need their own look-back. */
  private static final int LATE_DAYS = 10;

  /** Untouched anchors that far back are judged again, so that a growing episode is told whole. */
  private static final int EPISODE_DAYS = 31;

  /** A reversal may lie ten days behind its original. */
  private static final int REVERSAL_DAYS = 10;

  /** The farthest of all packs. */
  static Reach ofAll(List<RulePack> packs, Night night) {
    Reach farthest = of(packs.get(0), night);
    for (RulePack pack : packs) {
      Reach other = of(pack, night);
      Map<String, Long> margins = new HashMap<>(farthest.margins());
      other.margins().forEach((typology, margin) -> margins.merge(typology, margin, Math::max));
      farthest =
          new Reach(
              earlier(farthest.readSince(), other.readSince()),
              earlier(farthest.recentSince(), other.recentSince()),
              margins);
    }
    return farthest;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  static Reach of(RulePack pack, Night night) {
    long ofCustomers = 0;
    long together = 0;
    Map<String, Long> margins = new HashMap<>();
    for (Typology typology : pack.typologies()) {
      for (Finder finder : typology.finders()) {
        Horizon horizon = finder.horizon(pack.widest(typology.code()));
        ofCustomers = Math.max(ofCustomers, horizon.reach());
        together = horizon.sessions() ? Math.max(together, horizon.reach()) : together;
      }
      for (IdentifierFinder finder : typology.identifierFinders()) {
        long reach = finder.horizon(pack.defaultLimits()).reach();
        together = Math.max(together, reach + LegsOfAccount.HUB_SPAN);
      }
      for (PathFinder finder : typology.pathFinders()) {
        Horizon horizon = finder.horizon(pack.defaultLimits().of(typology.code()));
        together = Math.max(together, horizon.reach());
        margins.put(typology.code(), horizon.lookForward());
      }
    }
    int margin = night.kind() == RunKind.NIGHTLY ? LATE_DAYS + EPISODE_DAYS : 1;
    Instant begin = night.begin().minus(margin, ChronoUnit.DAYS);
    Instant recent = begin.minus(together, ChronoUnit.MICROS).minus(REVERSAL_DAYS, ChronoUnit.DAYS);
    Instant read = begin.minus(Math.max(ofCustomers, together), ChronoUnit.MICROS);
    return new Reach(earlier(read, recent), recent, margins);
  }
}
