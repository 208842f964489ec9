package org.nightscreen.path;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Timeline;

/** The entries of one account that a walk through it, or from or to it, could consist of. */
public final class Passages {

  private final Timeline timeline;
  private final WalkLimits limits;
  private final ShareRange shares;

  private Passages(Timeline timeline, WalkLimits limits) {
    this.timeline = timeline;
    this.limits = limits;
    this.shares = new ShareRange(limits.step());
  }

  /**
   * Names every payment that passes on what another brought, and that other one.
   *
   * @param limits the loosest limits in question
   */
  public static void through(Subject account, WalkLimits limits, IntConsumer entries) {
    new Passages(account.timeline(), limits).name(entries);
  }

  /**
   * Names payments that a closed walk could begin with: to another own account, and followed by
   * money that comes back to the customer, as far as the customer's own accounts tell: of an
   * account with further owners, whatever follows.
   *
   * @param limits the loosest limits in question
   */
  public static void fromHome(Subject account, WalkLimits limits, IntConsumer entries) {
    new Passages(account.timeline(), limits).nameDepartures(account, entries);
  }

  private void name(IntConsumer entries) {
    long floor = limits.smallestPayment();
    int[] legs =
        timeline.select(
            entry -> LegsOfAccount.isTransfer(timeline, entry) && timeline.amount(entry) >= floor);
    int[] in = Arrays.stream(legs).filter(timeline::in).toArray();
    int[] out = Arrays.stream(legs).filter(timeline::out).toArray();
    if (in.length == 0 || out.length == 0) {
      return;
    }
    int[] passedOn = withoutHub(chosen(out, onwards(out, in)));
    BitSet funded = funding(in, passedOn);
    Arrays.stream(passedOn).forEach(entries);
    Arrays.stream(chosen(in, funded)).forEach(entries);
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
    int[] out = withoutHub(timeline.select(this::mayBegin));
    if (out.length == 0) {
      return;
    }
    if (account.account().terms().owners().size() > 1) {
      Arrays.stream(out).forEach(entries);
      return;
    }
    Timeline all = account.holder().transfers();
    int[] back = all.select(entry -> all.in(entry) && LegsOfAccount.isTransfer(all, entry));
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
        && LegsOfAccount.isTransfer(timeline, entry)
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
