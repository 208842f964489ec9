package org.nightscreen.behaviour;

import java.io.Serializable;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.timeline.Exclusion;
import org.nightscreen.timeline.Timeline;

/**
 * Counts the rows that arrived for this run: screened, or excluded and why. Rows of earlier nights
 * are history and not counted again.
 */
public final class RowTally implements Serializable {

  /** The key of rows that are screened. */
  public static final String SCREENED = "SCREENED";

  private static final long serialVersionUID = 1L;

  private final TreeMap<String, TreeMap<String, long[]>> byFeed = new TreeMap<>();
  private final TreeMap<String, Long> missingRates = new TreeMap<>();

  /** The counts noted last: row after row falls to the same. */
  private transient long[] last;

  private transient FeedKind lastFeed;
  private transient Exclusion lastExclusion;

  /**
   * Notes one arrived row.
   *
   * @param exclusion why it is not screened, or null if it is
   * @param amount base currency in 1/10,000, or {@link Timeline#UNKNOWN_AMOUNT}: its rate is
   *     missing
   * @param asset currency or asset that the rate is of
   */
  void arrived(FeedKind feed, Exclusion exclusion, long amount, String asset) {
    boolean known = amount != Timeline.UNKNOWN_AMOUNT;
    if (last == null || feed != lastFeed || exclusion != lastExclusion) {
      last = sums(feed.feedName(), exclusion == null ? SCREENED : exclusion.name());
      lastFeed = feed;
      lastExclusion = exclusion;
    }
    last[0]++;
    last[1] = Math.addExact(last[1], known ? amount : 0);
    if (!known) {
      missingRates.merge(asset, 1L, Long::sum);
    }
  }

  /** Takes screened rows of a feed for excluded after all. */
  public void exclude(FeedKind feed, Exclusion exclusion, long rows) {
    add(feed.feedName(), SCREENED, -rows, 0);
    add(feed.feedName(), exclusion.name(), rows, 0);
  }

  /** Counts rows that were not read at all under a reason. */
  public void unread(FeedKind feed, Exclusion exclusion, long rows) {
    if (rows > 0) {
      add(feed.feedName(), exclusion.name(), rows, 0);
    }
  }

  /** Adds the counts of another tally. */
  public void add(RowTally other) {
    other.byFeed.forEach(
        (feed, reasons) -> reasons.forEach((reason, sums) -> add(feed, reason, sums[0], sums[1])));
    other.missingRates.forEach((asset, rows) -> missingRates.merge(asset, rows, Long::sum));
  }

  private long[] sums(String feed, String reason) {
    return byFeed
        .computeIfAbsent(feed, name -> new TreeMap<>())
        .computeIfAbsent(reason, name -> new long[2]);
  }

  private void add(String feed, String reason, long rows, long amount) {
    long[] sums = sums(feed, reason);
    sums[0] += rows;
    sums[1] = Math.addExact(sums[1], amount);
  }

  /** Rows by feed and reason. */
  public SortedMap<String, SortedMap<String, Long>> rows() {
    return counted(0);
  }

  /** Base amounts by feed and reason, 1/10,000. */
  public SortedMap<String, SortedMap<String, Long>> amounts() {
    return counted(1);
  }

  private SortedMap<String, SortedMap<String, Long>> counted(int which) {
    SortedMap<String, SortedMap<String, Long>> counted = new TreeMap<>();
    byFeed.forEach(
        (feed, reasons) -> {
          SortedMap<String, Long> byReason = new TreeMap<>();
          reasons.forEach((reason, sums) -> byReason.put(reason, sums[which]));
          counted.put(feed, byReason);
        });
    return counted;
  }

  /** Rows without a rate, by currency or asset. */
  public SortedMap<String, Long> missingRates() {
    return new TreeMap<>(missingRates);
  }
}
