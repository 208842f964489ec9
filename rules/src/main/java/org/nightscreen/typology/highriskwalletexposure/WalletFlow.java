package org.nightscreen.typology.highriskwalletexposure;

import java.util.Arrays;
import org.nightscreen.subject.OnChain;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.Measure;

/** What moved on one side of an outside wallet, as running sums. */
final class WalletFlow {

  private final OnChain chain;
  private final Side side;
  private final int[] hops;
  private final long[] times;
  private final Running all;
  private final Running tainted;
  private final Running taintedEver;

  WalletFlow(OnChain chain, Side side, long wallet) {
    this.chain = chain;
    this.side = side;
    this.hops = side.hops(chain, wallet);
    this.times = Arrays.stream(hops).mapToLong(hop -> chain.transfer(hop).time()).toArray();
    this.all = new Running(hops.length);
    this.tainted = new Running(hops.length);
    this.taintedEver = new Running(hops.length);
    for (int at = 0; at < hops.length; at++) {
      OnChain.Transfer hop = chain.transfer(hops[at]);
      OnChain.Risk risk = side.farRisk(hop);
      all.add(at, hop.amount(), true);
      tainted.add(at, hop.amount(), risk == OnChain.Risk.AT_EVENT);
      taintedEver.add(at, hop.amount(), risk != OnChain.Risk.NONE);
    }
  }

  /** Sums and counts before each place. */
  private static final class Running {
    private final long[] sum;
    private final int[] unknown;
    private final int[] count;

    Running(int size) {
      sum = new long[size + 1];
      unknown = new int[size + 1];
      count = new int[size + 1];
    }

    void add(int at, long amount, boolean counts) {
      boolean known = amount != Timeline.UNKNOWN_AMOUNT;
      sum[at + 1] = Math.addExact(sum[at], counts && known ? amount : 0);
      unknown[at + 1] = unknown[at] + (counts && !known ? 1 : 0);
      count[at + 1] = count[at] + (counts ? 1 : 0);
    }

    long sum(int begin, int end) {
      return sum[end] - sum[begin];
    }

    boolean known(int begin, int end) {
      return unknown[end] == unknown[begin];
    }

    int count(int begin, int end) {
      return count[end] - count[begin];
    }
  }

  /** The sums over (from, to]. */
  Sums within(long from, long to) {
    return new Sums(firstAfter(from), firstAfter(to));
  }

  /** The sums between two places. */
  final class Sums {
    private final int begin;
    private final int end;

    private Sums(int begin, int end) {
      this.begin = begin;
      this.end = Math.max(begin, end);
    }

    Measure tainted() {
      return amount(tainted);
    }

    Measure share() {
      return share(tainted);
    }

    Measure taintedEver() {
      return amount(taintedEver);
    }

    Measure shareEver() {
      return share(taintedEver);
    }

    /** Without any list, nothing or everything may be tainted. */
    Measure possiblyTainted() {
      Measure most = amount(all);
      return most.decided() ? Measure.between(Measure.amount(0), most, "watchlist") : most;
    }

    Measure possibleShare() {
      Measure most = share(all);
      long sum = all.sum(begin, end);
      return most.decided() ? Measure.between(Measure.ratio(0, sum), most, "watchlist") : most;
    }

    long taintedAmount() {
      return tainted.sum(begin, end);
    }

    long everAmount() {
      return taintedEver.sum(begin, end);
    }

    int laterCount() {
      return taintedEver.count(begin, end) - tainted.count(begin, end);
    }

    private Measure amount(Running of) {
      return of.known(begin, end) ? Measure.amount(of.sum(begin, end)) : Measure.unknown("fx_rate");
    }

    private Measure share(Running of) {
      return all.known(begin, end)
          ? Measure.ratio(of.sum(begin, end), all.sum(begin, end))
          : Measure.unknown("fx_rate");
    }
  }

  /** Names the tainted transfers in (from, to], and with {@code ever} those listed afterwards. */
  void name(long from, long to, boolean ever, Evidence.Outside outside) {
    for (int at = firstAfter(from); at < firstAfter(to); at++) {
      OnChain.Transfer hop = chain.transfer(hops[at]);
      OnChain.Risk risk = side.farRisk(hop);
      if (risk == OnChain.Risk.AT_EVENT || (ever && risk == OnChain.Risk.LATER)) {
        outside.add("W:" + hop.hash(), side.farListing(hop));
      }
    }
  }

  private int firstAfter(long instant) {
    int low = 0;
    int high = times.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[middle] <= instant) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
