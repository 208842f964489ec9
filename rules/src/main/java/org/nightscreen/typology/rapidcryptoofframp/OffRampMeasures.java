package org.nightscreen.typology.rapidcryptoofframp;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.DaysSeen;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Keys;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Listed;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;

/** The measures of one exchange account, at any of its fiat withdrawals. */
final class OffRampMeasures {

  private static final String WALLET = "originator_wallet_address";

  private final Subject subject;
  private final Limits limits;
  private final Timeline timeline;
  private final Totals deposits;
  private final Totals sales;
  private final Totals withdrawals;
  private final Totals otherTrades;
  private final long window;
  private final SourceRhythm rhythm;

  /** Days on which the core held, and days on which it held or might have; found on first use. */
  private DaysSeen coreDays;

  private DaysSeen possibleDays;

  OffRampMeasures(Subject subject, Limits limits) {
    this.subject = subject;
    this.limits = limits;
    this.timeline = subject.timeline();
    this.deposits = Totals.of(timeline, entry -> OffRampFinder.deposit(timeline, entry));
    this.sales = Totals.of(timeline, entry -> OffRampFinder.sale(timeline, entry));
    this.otherTrades = Totals.of(timeline, entry -> OffRampFinder.otherTrade(timeline, entry));
    this.withdrawals =
        Totals.of(
            timeline,
            entry ->
                OffRampFinder.booked(timeline, entry)
                    && timeline.type(entry) == EntryType.FIAT_WITHDRAWAL);
    this.window = limits.span("window_h");
    this.rhythm = new SourceRhythm(subject, deposits);
  }

  /** The core of one anchor: where its parts lie and what they sum to. */
  private record Core(long from, long anchor, long firstDeposit, long firstSale) {
    long afterFirstDeposit() {
      return firstDeposit - 1;
    }

    long afterFirstSale() {
      return firstSale - 1;
    }
  }

  void at(long anchor, FactSink sightings) {
    Core core = core(anchor);
    if (core == null) {
      return;
    }
    if (holds(core, Scale.strict(limits).relaxed().countingUnknown())) {
      sightings.emit(episode(core, daysOfCore(anchor)));
    }
  }

  private Core core(long anchor) {
    long from = anchor - window;
    if (deposits.none(from, anchor)) {
      return null;
    }
    long firstDeposit = deposits.first(from, anchor);
    if (sales.none(firstDeposit - 1, anchor)) {
      return null;
    }
    return new Core(from, anchor, firstDeposit, sales.first(firstDeposit - 1, anchor));
  }

  private Measure deposited(Core core) {
    return deposits.known(core.from(), core.anchor())
        ? Measure.amount(deposits.sum(core.from(), core.anchor()))
        : Measure.unknown("fx_rate");
  }

  private Measure share(Totals part, long after, Core core) {
    boolean known = part.known(after, core.anchor()) && deposits.known(core.from(), core.anchor());
    return known
        ? Measure.ratio(part.sum(after, core.anchor()), deposits.sum(core.from(), core.anchor()))
        : Measure.unknown("fx_rate");
  }

  private OffRampEpisode episode(Core core, Measure days) {
    long lastWithdrawal = withdrawals.last(core.from(), core.anchor());
    return new OffRampEpisode(
        evidence(core)
            .sighting(
                RapidCryptoOffRamp.CODE,
                "",
                new Evidence.Span(core.anchor(), core.from(), core.anchor()),
                deposits.sum(core.from(), core.anchor())),
        Scale.strict(limits),
        deposited(core),
        share(sales, core.afterFirstDeposit(), core),
        share(withdrawals, core.afterFirstSale(), core),
        share(otherTrades, core.from(), core),
        sources(core),
        new Measure.Span(lastWithdrawal - core.firstDeposit(), Timeline.MINUTE),
        Measure.count(
            ChronoUnit.DAYS.between(subject.account().openDate(), subject.dayOf(core.anchor()))),
        days,
        listed(core, false),
        listed(core, true),
        counterIndicators(core));
  }

  private boolean holds(Core core, Scale scale) {
    Measure withdrawnShare = share(withdrawals, core.afterFirstSale(), core);
    return scale.atLeast(deposited(core), "min_dep")
        && scale.atLeast(share(sales, core.afterFirstDeposit(), core), "min_sell")
        && scale.atLeast(withdrawnShare, "wd_lo")
        && scale.atMost(withdrawnShare, "wd_hi")
        && scale.atMost(share(otherTrades, core.from(), core), "max_other");
  }

  private Measure daysOfCore(long anchor) {
    if (coreDays == null) {
      noteDays();
    }
    long since = anchor - limits.span("ep_days");
    Measure days = Measure.count(coreDays.within(since, anchor));
    return subject.visibleSince(since)
        ? Measure.between(days, Measure.count(possibleDays.within(since, anchor)), "fx_rate")
        : Measure.seen(days, false, Measure.HISTORY);
  }

  private void noteDays() {
    coreDays = new DaysSeen();
    possibleDays = new DaysSeen();
    Scale strict = Scale.strict(limits);
    for (int at = 0; at < withdrawals.size(); at++) {
      long anchor = timeline.time(withdrawals.entry(at));
      Core core = core(anchor);
      if (core != null && holds(core, strict.countingUnknown())) {
        possibleDays.add(anchor, subject.dayOf(anchor));
        if (holds(core, strict)) {
          coreDays.add(anchor, subject.dayOf(anchor));
        }
      }
    }
  }

  /** A deposit that names no wallet may come from one more. */
  private Measure sources(Core core) {
    Set<Long> wallets = new HashSet<>();
    int unnamed = 0;
    for (int entry : deposits.entries(core.from(), core.anchor())) {
      if (timeline.counterparty(entry) == Keys.NONE) {
        unnamed++;
      } else {
        wallets.add(timeline.counterparty(entry));
      }
    }
    return Measure.between(
        Measure.count(wallets.size()), Measure.count(wallets.size() + unnamed), WALLET);
  }

  private Listed listed(Core core, boolean sanctionedOnly) {
    Listed listed = Listed.start(subject.holder().coverage());
    for (int entry : deposits.entries(core.from(), core.anchor())) {
      if (timeline.counterparty(entry) == Keys.NONE) {
        listed = listed.max(Listed.UNKNOWN);
      }
      if (!sanctionedOnly || timeline.is(entry, EntryFlag.LISTED_SANCTIONED)) {
        listed = listed.max(Listed.of(timeline, entry));
      }
    }
    return listed;
  }

  private List<CounterIndicator> counterIndicators(Core core) {
    List<CounterIndicator> found = new ArrayList<>();
    int months = rhythm.earlierMonthsOfOnlySource(core.from(), core.anchor());
    if (months >= limits.count("rhythm_months")) {
      found.add(
          new CounterIndicator(
              "salary-source-wallet",
              "All coins came from one wallet that paid in earlier months too: a salary or invoices"
                  + " look the same.",
              Map.of("earlier_months", Integer.toString(months))));
    }
    if (subject.account().type() == AccountType.EXCHANGE_INSTITUTIONAL) {
      found.add(
          new CounterIndicator(
              "registered-desk",
              "The account is that of a registered desk, which trades for others.",
              Map.of()));
    }
    return found;
  }

  private Evidence evidence(Core core) {
    return new Evidence()
        .add(timeline, deposits.entries(core.from(), core.anchor()))
        .add(timeline, sales.entries(core.afterFirstDeposit(), core.anchor()))
        .add(timeline, otherTrades.entries(core.from(), core.anchor()))
        .add(timeline, withdrawals.entries(core.afterFirstSale(), core.anchor()));
  }
}
