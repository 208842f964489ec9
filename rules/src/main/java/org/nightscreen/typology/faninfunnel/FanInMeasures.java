package org.nightscreen.typology.faninfunnel;

import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.nightscreen.subject.CustomerProfile;
import org.nightscreen.subject.Directory;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Keys;
import org.nightscreen.timeline.NoveltyInWindow;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.ThirdParty;
import org.nightscreen.typology.Truth;

/** The measures of one bank account, at its credits from strangers in time order. */
final class FanInMeasures {

  private final Subject subject;
  private final Limits limits;
  private final Timeline timeline;
  private final Scale strict;
  private final Scale widest;
  private final Totals credits;
  private final Totals debits;
  private final NoveltyInWindow senders;
  private final LargestPayees payees;

  FanInMeasures(Subject subject, Limits limits) {
    this.subject = subject;
    this.limits = limits;
    this.timeline = subject.timeline();
    this.strict = Scale.strict(limits);
    this.widest = strict.relaxed().countingUnknown();
    this.credits = timeline.totals(ThirdParty.CREDITS);
    this.debits = timeline.totals(ThirdParty.DEBITS);
    Totals anyCredits = Totals.of(timeline, this::anyCreditOfOthers);
    this.senders = new NoveltyInWindow(credits, anyCredits, timeline::counterparty);
    this.payees = new LargestPayees(timeline, debits);
  }

  /** A sender is known by any earlier credit, wages and cheques included. */
  private boolean anyCreditOfOthers(int entry) {
    return timeline.in(entry)
        && timeline.is(entry, EntryFlag.EXTERNAL)
        && ThirdParty.booked(timeline, entry);
  }

  /** The windows of one anchor: credits in (from, anchor], payments in [first credit, until]. */
  private record Core(long baseline, long from, long anchor, long firstCredit, long until) {
    long beforeFirstCredit() {
      return firstCredit - 1;
    }
  }

  void at(long anchor, FactSink sightings) {
    Core core = core(anchor);
    senders.moveTo(core.baseline(), core.from(), anchor);
    boolean many =
        widest.atLeast(Measure.count(senders.size()), "senders")
            && widest.atLeast(received(core), "min_in");
    if (many && widest.atLeast(novelty(core), "novelty")) {
      payees.moveTo(core.beforeFirstCredit(), core.until());
      if (widest.atLeast(largestPayeesShare(core), "out") && holderCouldBeAFunnel(anchor)) {
        sightings.emit(seen(core));
      }
    }
  }

  private Core core(long anchor) {
    long from = anchor - limits.span("window_h");
    return new Core(
        from - limits.span("nov_d"),
        from,
        anchor,
        credits.first(from, anchor),
        anchor + limits.span("out_h"));
  }

  private boolean holderCouldBeAFunnel(long anchor) {
    return widest.isSo(naturalPerson()) || widest.under(companyAge(anchor), "biz_age_d");
  }

  private Measure received(Core core) {
    return credits.known(core.from(), core.anchor())
        ? Measure.amount(credits.sum(core.from(), core.anchor()))
        : Measure.unknown("fx_rate");
  }

  private Measure novelty(Core core) {
    return subject.visibleSince(core.baseline())
        ? Measure.ratio(senders.unseen(), senders.size())
        : Measure.unknown(Measure.HISTORY);
  }

  private Measure largestPayeesShare(Core core) {
    boolean known =
        credits.known(core.from(), core.anchor())
            && debits.known(core.beforeFirstCredit(), core.until());
    return known
        ? Measure.ratio(
            payees.received(limits.count("ben")), credits.sum(core.from(), core.anchor()))
        : Measure.unknown("fx_rate");
  }

  private Truth naturalPerson() {
    CustomerProfile holder = subject.customer();
    return holder.type() == null ? Truth.unknown("customer_type") : Truth.of(holder.natural());
  }

  private Measure companyAge(long anchor) {
    CustomerProfile holder = subject.customer();
    if (holder.type() == null || holder.natural()) {
      return FanIn.NO_COMPANY;
    }
    return holder.born() == null
        ? Measure.unknown("incorporation_date")
        : Measure.count(ChronoUnit.DAYS.between(holder.born(), subject.dayOf(anchor)));
  }

  private FanIn seen(Core core) {
    Set<Long> largest = payees.keys(limits.count("ben"));
    int[] paidOut =
        IntStream.of(debits.entries(core.beforeFirstCredit(), core.until()))
            .filter(entry -> largest.contains(timeline.counterparty(entry)))
            .toArray();
    Evidence evidence =
        new Evidence()
            .add(timeline, credits.entries(core.from(), core.anchor()))
            .add(timeline, paidOut);
    return new FanIn(
        evidence.sighting(
            FanInFunnel.CODE,
            "",
            new Evidence.Span(core.anchor(), core.from(), core.until()),
            credits.sum(core.from(), core.anchor())),
        strict,
        Measure.count(senders.size()),
        received(core),
        novelty(core),
        largestPayeesShare(core),
        naturalPerson(),
        companyAge(core.anchor()),
        Truth.of(!share(subject.directory()::address) && !share(subject.directory()::employer)));
  }

  /** Whether all senders are own customers with one and the same attribute. */
  private boolean share(IntToLongFunction attribute) {
    Directory directory = subject.directory();
    long shared = Keys.NONE;
    for (long sender : senders.keys()) {
      int row = directory.find(sender);
      long own = row < 0 ? Keys.NONE : attribute.applyAsLong(row);
      if (own == Keys.NONE || (shared != Keys.NONE && own != shared)) {
        return false;
      }
      shared = own;
    }
    return shared != Keys.NONE;
  }
}
