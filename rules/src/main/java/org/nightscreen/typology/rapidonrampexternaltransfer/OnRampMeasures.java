package org.nightscreen.typology.rapidonrampexternaltransfer;

import java.time.temporal.ChronoUnit;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Keys;
import org.nightscreen.timeline.Occurrences;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.ThirdParty;
import org.nightscreen.typology.Truth;

/** The measures of one exchange account, at any of its withdrawals to outside wallets. */
final class OnRampMeasures {

  private final Subject subject;
  private final Limits limits;
  private final Timeline timeline;
  private final Scale strict;
  private final Scale widest;
  private final Totals deposits;
  private final Totals mismatched;
  private final Totals payerUnknown;
  private final Totals buys;
  private final Totals withdrawals;
  private final Occurrences destinations;
  private final FundingAccounts funding;

  OnRampMeasures(Subject subject, Limits limits) {
    this.subject = subject;
    this.limits = limits;
    this.timeline = subject.timeline();
    this.strict = Scale.strict(limits);
    this.widest = strict.relaxed().countingUnknown();
    this.deposits = Totals.of(timeline, entry -> is(entry, EntryType.FIAT_DEPOSIT));
    this.mismatched = deposits.where(entry -> timeline.is(entry, EntryFlag.PAYER_MISMATCH));
    this.payerUnknown = deposits.where(entry -> timeline.is(entry, EntryFlag.PAYER_UNKNOWN));
    this.buys =
        Totals.of(
            timeline, entry -> is(entry, EntryType.TRADE_BUY) || is(entry, EntryType.P2P_BUY));
    this.withdrawals = Totals.of(timeline, entry -> OnRampFinder.toOutside(timeline, entry));
    this.destinations =
        Occurrences.ofCounterparties(timeline, entry -> is(entry, EntryType.CRYPTO_WITHDRAWAL));
    this.funding = new FundingAccounts(subject.holder());
  }

  private boolean is(int entry, EntryType type) {
    return timeline.type(entry) == type && ThirdParty.booked(timeline, entry);
  }

  /** The core of one anchor: where its parts lie, and the account that funded it. */
  private record Core(long from, long anchor, long firstDeposit, long firstBuy, long fundedBy) {
    long afterFirstDeposit() {
      return firstDeposit - 1;
    }

    long afterFirstBuy() {
      return firstBuy - 1;
    }
  }

  void at(int withdrawal, FactSink sightings) {
    Core core = core(timeline.time(withdrawal));
    if (core != null
        && widest.atLeast(fiat(core), "min_fd")
        && widest.atLeast(share(buys, core.afterFirstDeposit(), core), "min_buy")
        && widest.atLeast(share(withdrawals, core.afterFirstBuy(), core), "min_wd")) {
      sightings.emit(seen(core, withdrawal));
    }
  }

  private Core core(long anchor) {
    long from = anchor - limits.span("window_h");
    if (deposits.none(from, anchor)) {
      return null;
    }
    int first = deposits.entry(deposits.firstAfter(from));
    long firstDeposit = timeline.time(first);
    if (buys.none(firstDeposit - 1, anchor)) {
      return null;
    }
    long firstBuy = buys.first(firstDeposit - 1, anchor);
    return new Core(from, anchor, firstDeposit, firstBuy, timeline.counterparty(first));
  }

  private Measure fiat(Core core) {
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

  private long freshFrom(Core core) {
    return core.firstDeposit() - limits.span("fresh_h");
  }

  private Measure fresh(Core core) {
    String missing = funding.missing(core.fundedBy());
    if (!missing.isEmpty()) {
      return Measure.unknown(missing);
    }
    Totals credits = funding.credits(core.fundedBy());
    return credits.known(freshFrom(core), core.firstDeposit())
        ? Measure.amount(credits.sum(freshFrom(core), core.firstDeposit()))
        : Measure.unknown("fx_rate");
  }

  private Measure freshShare(Core core) {
    if (fresh(core) instanceof Measure.Amount fresh) {
      return deposits.known(core.from(), core.anchor())
          ? Measure.ratio(fresh.tenThousandths(), deposits.sum(core.from(), core.anchor()))
          : Measure.unknown("fx_rate");
    }
    return fresh(core);
  }

  /** The window itself is not the past: coins may go to a new wallet in several withdrawals. */
  private Truth newDestination(int withdrawal, Core core) {
    long wallet = timeline.counterparty(withdrawal);
    if (wallet == Keys.NONE) {
      return Truth.unknown("beneficiary_wallet_address");
    }
    if (destinations.within(wallet, Long.MIN_VALUE, core.from() - 1)) {
      return Truth.NO;
    }
    long opened = subject.startOf(subject.account().openDate());
    return subject.visibleSince(opened, AccountKind.EXCHANGE)
        ? Truth.YES
        : Truth.unknown(Measure.HISTORY);
  }

  private Truth payerMismatch(Core core) {
    if (!mismatched.none(core.from(), core.anchor())) {
      return Truth.YES;
    }
    return payerUnknown.none(core.from(), core.anchor())
        ? Truth.NO
        : Truth.unknown("payer_name_match");
  }

  private OnRamp seen(Core core, int withdrawal) {
    Evidence.Span span = new Evidence.Span(core.anchor(), core.from(), core.anchor());
    return new OnRamp(
        evidence(core, withdrawal)
            .sighting(
                RapidOnRampExternalTransfer.CODE,
                "",
                span,
                deposits.sum(core.from(), core.anchor())),
        strict,
        fiat(core),
        share(buys, core.afterFirstDeposit(), core),
        share(withdrawals, core.afterFirstBuy(), core),
        fresh(core),
        freshShare(core),
        accountAge(core),
        newDestination(withdrawal, core),
        payerMismatch(core),
        Truth.YES);
  }

  /** Fresh credits are evidence where they are what makes the rule true, or nearly true. */
  private boolean showsFresh(Core core, int withdrawal) {
    Scale decisive = hitsWithoutFresh(core, withdrawal) ? strict : strict.relaxed();
    return decisive.atLeast(freshShare(core), "fresh");
  }

  private boolean hitsWithoutFresh(Core core, int withdrawal) {
    return strict.atLeast(fiat(core), "min_fd")
        && strict.atLeast(share(buys, core.afterFirstDeposit(), core), "min_buy")
        && strict.atLeast(share(withdrawals, core.afterFirstBuy(), core), "min_wd")
        && (strict.isSo(payerMismatch(core))
            || (strict.isSo(newDestination(withdrawal, core))
                && strict.atMost(accountAge(core), "young_d")));
  }

  private Measure accountAge(Core core) {
    return Measure.count(
        ChronoUnit.DAYS.between(subject.account().openDate(), subject.dayOf(core.anchor())));
  }

  private Evidence evidence(Core core, int withdrawal) {
    Evidence evidence =
        new Evidence()
            .add(timeline, deposits.entries(core.from(), core.anchor()))
            .add(timeline, buys.entries(core.afterFirstDeposit(), core.anchor()))
            .add(timeline, withdrawals.entries(core.afterFirstBuy(), core.anchor()));
    if (showsFresh(core, withdrawal)) {
      Totals credits = funding.credits(core.fundedBy());
      evidence.add(
          subject.holder().timeline(), credits.entries(freshFrom(core), core.firstDeposit()));
    }
    return evidence;
  }
}
