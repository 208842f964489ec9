package org.nightscreen.typology.highriskwalletexposure;

import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Keys;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Listed;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Truth;

/** Transfers of one side with wallets that are listed themselves. */
final class DirectMeasures {

  private final Subject subject;
  private final Limits limits;
  private final Side side;
  private final Scale strict;
  private final Scale widest;
  private final Totals listed;
  private final Totals sanctioned;
  private final Totals gravest;

  /** Listed at the event or later. */
  private final Totals listedEver;

  private final Totals sanctionedEver;

  /** Entries to which a listing made afterwards adds something. */
  private final Totals later;

  /** Transfers whose wallet may be listed, for all that is known. */
  private final Totals open;

  /** Those whose wallet may be listed as SANCTIONED, whatever else is said of it. */
  private final Totals perhapsSanctioned;

  private final String missing;

  DirectMeasures(Subject subject, Limits limits, Side side) {
    this.subject = subject;
    this.limits = limits;
    this.side = side;
    this.strict = Scale.strict(limits);
    this.widest = strict.relaxed().countingUnknown();
    Timeline timeline = subject.timeline();
    boolean lists = subject.holder().coverage().watchlistKnown();
    this.missing = lists ? side.walletField() : "watchlist";
    Totals all = Totals.of(timeline, entry -> side.moves(timeline, entry));
    this.listed = all.where(entry -> timeline.is(entry, EntryFlag.RISK_WALLET));
    this.sanctioned = listed.where(entry -> timeline.is(entry, EntryFlag.SANCTIONED_WALLET));
    this.gravest = listed.where(entry -> timeline.is(entry, EntryFlag.GRAVEST_WALLET));
    this.listedEver = all.where(entry -> listedEver(timeline, entry));
    this.sanctionedEver = all.where(entry -> sanctionedEver(timeline, entry));
    this.later =
        all.where(
            entry ->
                listedEver(timeline, entry) && !timeline.is(entry, EntryFlag.RISK_WALLET)
                    || sanctionedEver(timeline, entry)
                        && !timeline.is(entry, EntryFlag.SANCTIONED_WALLET));
    Totals unseen = all.where(entry -> !lists || timeline.counterparty(entry) == Keys.NONE);
    this.open = unseen.where(entry -> !timeline.is(entry, EntryFlag.RISK_WALLET));
    this.perhapsSanctioned =
        unseen.where(entry -> !timeline.is(entry, EntryFlag.SANCTIONED_WALLET));
  }

  private static boolean listedEver(Timeline timeline, int entry) {
    return timeline.is(entry, EntryFlag.RISK_WALLET)
        || timeline.is(entry, EntryFlag.RISK_WALLET_LATER);
  }

  private static boolean sanctionedEver(Timeline timeline, int entry) {
    return timeline.is(entry, EntryFlag.SANCTIONED_WALLET)
        || timeline.is(entry, EntryFlag.SANCTIONED_WALLET_LATER);
  }

  /** Only a transfer with a listed wallet tells of exposure; those before it add to its sum. */
  void at(long anchor, FactSink sightings) {
    long from = anchor - limits.span("dust_d");
    if (listedEver.none(anchor - 1, anchor) && open.none(anchor - 1, anchor)) {
      return;
    }
    DirectExposure seen = seen(from, anchor);
    if (matters(seen, widest) || mattersLater(seen, strict)) {
      sightings.emit(seen);
    }
  }

  private static boolean matters(DirectExposure seen, Scale scale) {
    return scale.isSo(seen.sanctioned())
        || (scale.isSo(seen.listed()) && scale.atLeast(seen.direct(), "dust"));
  }

  private static boolean mattersLater(DirectExposure seen, Scale scale) {
    return seen.later() == Listed.LATER
        && (scale.isSo(seen.sanctionedWithLater())
            || scale.atLeast(seen.directWithLater(), "dust"));
  }

  private DirectExposure seen(long from, long anchor) {
    DirectExposure seen =
        new DirectExposure(
            null,
            strict,
            direct(from, anchor),
            sum(listedEver, from, anchor),
            any(listed, open, anchor - 1, anchor),
            any(sanctioned, perhapsSanctioned, anchor - 1, anchor),
            Truth.of(!sanctionedEver.none(anchor - 1, anchor)),
            any(gravest, open, from, anchor),
            later(from, anchor));
    Totals shown = !matters(seen, strict) && mattersLater(seen, strict) ? listedEver : listed;
    Evidence.Span span = new Evidence.Span(anchor, from, anchor);
    return new DirectExposure(
        new Evidence()
            .addLater(subject.timeline(), () -> shown.entries(from, anchor))
            .sighting(HighRiskWalletExposure.CODE, "DIRECT-" + side, span, shown.sum(from, anchor)),
        strict,
        seen.direct(),
        seen.directWithLater(),
        seen.listed(),
        seen.sanctioned(),
        seen.sanctionedWithLater(),
        seen.gravest(),
        seen.later());
  }

  /** Whether a listing made afterwards matters to a transfer whose wallet is listed by now. */
  private Listed later(long from, long anchor) {
    return listedEver.none(anchor - 1, anchor) || later.none(from, anchor)
        ? Listed.NO
        : Listed.LATER;
  }

  private Measure direct(long from, long anchor) {
    Measure known = sum(listed, from, anchor);
    if (!known.decided() || open.none(from, anchor)) {
      return known;
    }
    return open.known(from, anchor)
        ? Measure.between(
            known, Measure.amount(listed.sum(from, anchor) + open.sum(from, anchor)), missing)
        : Measure.seen(known, false, missing);
  }

  private static Measure sum(Totals of, long from, long to) {
    return of.known(from, to) ? Measure.amount(of.sum(from, to)) : Measure.unknown("fx_rate");
  }

  private Truth any(Totals of, Totals perhaps, long from, long anchor) {
    if (!of.none(from, anchor)) {
      return Truth.YES;
    }
    return perhaps.none(from, anchor) ? Truth.NO : Truth.unknown(missing);
  }
}
