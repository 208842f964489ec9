package org.nightscreen.path;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Timeline;

/** The entries of one account that a walk through it, or from or to it, could consist of. */
public final class Passages {

  private final Timeline timeline;
  private final WalkLimits limits;
  private final ShareRange shares;
  private final Terms terms;

  private Passages(Timeline timeline, Terms terms) {
    this.timeline = timeline;
    this.limits = terms.limits();
    this.shares = terms.shares();
    this.terms = terms;
  }

  /** What passages are told by; worked out once for all accounts. */
  public static final class Terms {

    private final WalkLimits limits;
    private final ShareRange shares;
    private final long floor;

    /**
     * @param limits the loosest limits in question
     */
    public Terms(WalkLimits limits) {
      this.limits = limits;
      this.shares = new ShareRange(limits.step());
      this.floor = limits.smallestPayment();
    }

    private WalkLimits limits() {
      return limits;
    }

    private ShareRange shares() {
      return shares;
    }
  }

  /** Names every payment that passes on what another brought, and that other one. */
  public static void through(Subject account, Terms terms, IntConsumer entries) {
    new Passages(account.timeline(), terms).name(entries);
  }

  /**
   * Names payments that a closed walk could begin with: to another own account, and followed by
   * money that comes back to the customer, as far as the customer's own accounts tell: of an
   * account with further owners, whatever follows.
   */
  public static void fromHome(Subject account, Terms terms, IntConsumer entries) {
    new Passages(account.timeline(), terms).nameDepartures(account, entries);
  }

  private void name(IntConsumer entries) {
    int[] in = legs(timeline::in);
    int[] out = in.length == 0 ? in : legs(timeline::out);
    if (out.length == 0) {
      return;
    }
    int[] passedOn = withoutHub(chosen(out, onwards(out, in)));
    BitSet funded = funding(in, passedOn);
    Arrays.stream(passedOn).forEach(entries);
    Arrays.stream(chosen(in, funded)).forEach(entries);
  }

  private int[] legs(IntPredicate direction) {
    return timeline.select(
        LegsOfAccount.TRANSFERS,
        entry -> direction.test(entry) && timeline.amount(entry) >= terms.floor);
  }

  private BitSet onwards(int[] out, int[] in) {
    Partners.Around before = new Partners.Around(-limits.step().span(), -1);
    return partners(out, timeline)
        .among(partners(in, timeline), before, shares::leastBefore, shares::mostBefore);
  }

  private BitSet funding(int[] in, int[] out) {
    Partners.Around after = new Partners.Around(1, limits.step().span());
    return partners(in, timeline)
        .among(partners(out, timeline), after, shares::least, shares::most);
  }

  private int[] withoutHub(int[] out) {
    return LegsOfAccount.withoutHub(timeline, out, limits.step().hub());
  }

  private void nameDepartures(Subject account, IntConsumer entries) {
    int[] out = withoutHub(timeline.select(LegsOfAccount.TRANSFERS, this::mayBegin));
    if (out.length == 0) {
      return;
    }
    if (account.account().terms().owners().size() > 1) {
      Arrays.stream(out).forEach(entries);
      return;
    }
    Timeline all = account.holder().transfers();
    int[] back = all.select(LegsOfAccount.TRANSFERS, all::in);
    Partners.Around after = new Partners.Around(1, limits.span());
    ShareRange whole = shares.after(limits.most() - 1);
    BitSet returned =
        partners(out, timeline)
            .among(
                partners(back, all),
                after,
                amount -> Math.min(whole.least(amount), shares.least(amount)),
                amount -> Math.max(whole.most(amount), shares.most(amount)));
    Arrays.stream(chosen(out, returned)).forEach(entries);
  }

  private boolean mayBegin(int entry) {
    return timeline.out(entry)
        && timeline.is(entry, EntryFlag.EXTERNAL)
        && timeline.is(entry, EntryFlag.OWN_PARTY)
        && !timeline.is(entry, EntryFlag.NO_INTERMEDIARY)
        && timeline.amount(entry) >= limits.amount();
  }

  private static Partners partners(int[] entries, Timeline timeline) {
    Partners partners = new Partners(entries.length);
    for (int entry : entries) {
      partners.add(timeline.time(entry), timeline.amount(entry));
    }
    return partners;
  }

  private static int[] chosen(int[] entries, BitSet places) {
    return places.stream().map(place -> entries[place]).toArray();
  }
}
