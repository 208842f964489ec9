package org.nightscreen.behaviour;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.arrival.Load;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.spark.RecordRows;
import org.nightscreen.timeline.Keys;

/** Finds in the versions of the account master which accounts had a limit raised lately. */
final class LimitRaises {

  /** A raise longer ago explains no spending of these days. */
  private static final int DAYS = 45;

  /** The latest limits of the accounts that came several times, as far as versions were read. */
  private final Long2ObjectOpenHashMap<Limits> latest = new Long2ObjectOpenHashMap<>();

  private final Map<Long, LocalDate> raised = new HashMap<>();

  private LimitRaises() {}

  /** What a version of the master says of an account's limits. Public to whoever reads columns. */
  public record Limits(
      String institutionId,
      String accountId,
      BigDecimal dailyTransferLimit,
      BigDecimal dailyCashLimit) {

    long key() {
      return Keys.of(institutionId, accountId);
    }

    boolean raisedFrom(Limits before) {
      return raised(before.dailyTransferLimit, dailyTransferLimit)
          || raised(before.dailyCashLimit, dailyCashLimit);
    }

    private static boolean raised(BigDecimal before, BigDecimal now) {
      return before != null && now != null && now.compareTo(before) > 0;
    }
  }

  /** The business date of the latest raise by account key; accounts without one are left out. */
  static Map<Long, LocalDate> read(Ledger ledger, LocalDate asOf) {
    List<Load> versions =
        ledger.loads(FeedKind.ACCOUNT_MASTER, asOf).stream()
            .filter(load -> load.businessDate().isAfter(asOf.minusDays(DAYS)))
            .sorted(Comparator.comparing(Load::businessDate).thenComparing(Load::loadId))
            .toList();
    LimitRaises raises = new LimitRaises();
    if (versions.stream().map(Load::businessDate).distinct().count() > 1) {
      LongPredicate again = severalTimes(ledger, asOf, versions);
      for (Load version : versions) {
        raises.take(limits(ledger, asOf, version), again, version.businessDate());
      }
    }
    return raises.raised;
  }

  /**
   * Which accounts may have come several times. Where one version is the whole book and the others
   * are what changed, few of the book need to be kept: those that are in another version too.
   */
  private static LongPredicate severalTimes(Ledger ledger, LocalDate asOf, List<Load> versions) {
    Load largest = versions.stream().max(Comparator.comparingLong(Load::accepted)).orElseThrow();
    List<Load> others = versions.stream().filter(version -> version != largest).toList();
    if (others.stream().mapToLong(Load::accepted).sum() >= largest.accepted()) {
      return any -> true;
    }
    LongOpenHashSet again = new LongOpenHashSet();
    others.forEach(
        version -> limits(ledger, asOf, version).forEach(limits -> again.add(limits.key())));
    return again::contains;
  }

  private static List<Limits> limits(Ledger ledger, LocalDate asOf, Load version) {
    return RecordRows.collect(
        ledger.ofLoads(FeedKind.ACCOUNT_MASTER, asOf, Set.of(version.loadId())), Limits.class);
  }

  /** Takes in the next version. */
  private void take(List<Limits> version, LongPredicate again, LocalDate since) {
    for (Limits now : version) {
      long key = now.key();
      if (again.test(key)) {
        Limits before = latest.put(key, now);
        if (before != null && now.raisedFrom(before)) {
          raised.put(key, since);
        }
      }
    }
  }
}
