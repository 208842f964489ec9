package org.nightscreen.typology.p2potcmerchantusdt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.DistinctInWindow;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Keys;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;

/** The measures of one exchange account, at its trades with other people in time order. */
final class PeerTradingMeasures {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private final Subject subject;
  private final Limits limits;
  private final Timeline timeline;
  private final Scale strict;
  private final Scale widest;
  private final Totals trades;
  private final Totals withoutPartner;
  private final Totals withoutBank;
  private final Totals sales;
  private final Totals mismatching;
  private final Totals payerUnknown;
  private final Totals offPrice;
  private final Totals priceUnknown;
  private final RecalledCredits recalled;
  private final DistinctInWindow partners;
  private final DistinctInWindow banks;

  PeerTradingMeasures(Subject subject, Limits limits) {
    this.subject = subject;
    this.limits = limits;
    this.timeline = subject.timeline();
    this.strict = Scale.strict(limits);
    this.widest = strict.relaxed().countingUnknown();
    this.trades = Totals.of(timeline, entry -> PeerTradingFinder.trade(timeline, entry));
    this.withoutPartner = trades.where(entry -> timeline.counterparty(entry) == Keys.NONE);
    this.withoutBank = trades.where(entry -> timeline.place(entry) == Keys.NONE);
    this.sales = trades.where(entry -> PeerTradingFinder.sale(timeline, entry));
    this.mismatching = sales.where(entry -> timeline.is(entry, EntryFlag.PAYER_MISMATCH));
    this.payerUnknown = sales.where(entry -> timeline.is(entry, EntryFlag.PAYER_UNKNOWN));
    long gap = leastGap(limits);
    this.offPrice = trades.where(entry -> timeline.detailKnown(entry) && gap(entry) >= gap);
    this.priceUnknown = trades.where(entry -> !timeline.detailKnown(entry));
    this.recalled = new RecalledCredits(subject);
    this.partners = new DistinctInWindow(trades, timeline::counterparty);
    this.banks = new DistinctInWindow(trades, timeline::place);
  }

  /** The smallest gap to the reference price that is off, in millionths. */
  private static long leastGap(Limits limits) {
    return limits
        .value("price")
        .multiply(MILLION)
        .setScale(0, RoundingMode.CEILING)
        .longValueExact();
  }

  private long gap(int trade) {
    return Math.abs(timeline.detail(trade) - MILLION.longValueExact());
  }

  /** The window of one trade: (from, anchor]. */
  private record Window(long from, long anchor) {
    int count(Totals of) {
      return of.count(from, anchor);
    }
  }

  void at(long anchor, FactSink sightings) {
    Window window = new Window(anchor - limits.span("h"), anchor);
    partners.moveTo(window.from(), anchor);
    banks.moveTo(window.from(), anchor);
    boolean core =
        widest.atLeast(partners(window), "cps") && widest.atLeast(turnover(window), "turnover");
    boolean sign =
        core
            && (widest.atLeast(mismatchShare(window), "mismatch")
                || widest.atLeast(offPriceShare(window), "price_share")
                || widest.atLeast(bankAccounts(window), "banks"));
    if (sign) {
      sightings.emit(seen(window));
    }
  }

  /** A trade that does not name its partner may have had one more. */
  private Measure partners(Window window) {
    return orMore(partners.size(), window.count(withoutPartner), "p2p_counterparty_account_id");
  }

  private Measure bankAccounts(Window window) {
    return orMore(banks.size(), window.count(withoutBank), "bank_account_id");
  }

  private static Measure orMore(int known, int unnamed, String missing) {
    return Measure.between(Measure.count(known), Measure.count(known + unnamed), missing);
  }

  private Measure turnover(Window window) {
    return trades.known(window.from(), window.anchor())
        ? Measure.amount(trades.sum(window.from(), window.anchor()))
        : Measure.unknown("fx_rate");
  }

  private Measure mismatchShare(Window window) {
    return share(
        window.count(mismatching),
        window.count(payerUnknown),
        window.count(sales),
        "payer_name_match");
  }

  private Measure offPriceShare(Window window) {
    return share(window.count(offPrice), window.count(priceUnknown), window.count(trades), "price");
  }

  private static Measure share(int known, int unknown, int all, String missing) {
    return Measure.between(Measure.ratio(known, all), Measure.ratio(known + unknown, all), missing);
  }

  private PeerTrading seen(Window window) {
    Evidence evidence =
        new Evidence().addLater(timeline, () -> trades.entries(window.from(), window.anchor()));
    return new PeerTrading(
        evidence.sighting(
            P2pOtcMerchantUsdt.CODE,
            "",
            new Evidence.Span(window.anchor(), window.from(), window.anchor()),
            trades.sum(window.from(), window.anchor())),
        strict,
        partners(window),
        turnover(window),
        mismatchShare(window),
        offPriceShare(window),
        bankAccounts(window),
        recalled.on(banks.keys(), window.from(), window.anchor()),
        counterIndicators(window));
  }

  private List<CounterIndicator> counterIndicators(Window window) {
    boolean desk =
        subject.account().type() == AccountType.EXCHANGE_P2P_MERCHANT
            && Boolean.TRUE.equals(subject.account().terms().merchantRegistered());
    if (!desk) {
      return List.of();
    }
    return List.of(
        new CounterIndicator(
            "registered-desk",
            "The account is that of a registered merchant, who trades with many people by trade.",
            Map.of(
                "trades",
                Integer.toString(window.count(trades)),
                "sales_with_other_payer",
                Integer.toString(window.count(mismatching)))));
  }
}
