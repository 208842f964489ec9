package org.nightscreen.typology.structuring;

import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Truth;

/**
 * Measures of deposits just below the threshold. A deposit of unknown amount may be in the band.
 */
final class CashBandMeasures {

  private final Limits limits;
  private final Timeline timeline;
  private final Scale strict;
  private final Scale widest;
  private final Totals deposits;
  private final Totals inBand;
  private final Totals unknown;

  CashBandMeasures(Subject subject, Limits limits, Totals deposits) {
    this.limits = limits;
    this.timeline = subject.timeline();
    this.strict = Scale.strict(limits);
    this.widest = strict.relaxed().countingUnknown();
    this.deposits = deposits;
    Band band = Band.ofCash(limits);
    this.inBand = deposits.where(entry -> band.holds(timeline, entry));
    this.unknown = deposits.where(entry -> !timeline.amountKnown(entry));
  }

  /** Deposits that are in the band or may be. */
  int[] anchors() {
    Band band = Band.ofCash(limits);
    return deposits
        .where(entry -> band.holds(timeline, entry) || !timeline.amountKnown(entry))
        .entries(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  void at(long anchor, FactSink sightings) {
    long from = anchor - limits.span("days");
    Truth itself = inBand.none(anchor - 1, anchor) ? Truth.unknown("fx_rate") : Truth.YES;
    boolean holds =
        widest.isSo(itself)
            && widest.atLeast(count(from, anchor), "n")
            && widest.atLeast(sum(from, anchor), "ctr")
            && widest.atLeast(share(anchor), "share");
    if (holds) {
      Evidence evidence = new Evidence().add(timeline, inBand.entries(from, anchor));
      sightings.emit(
          new CashBand(
              evidence.sighting(
                  Structuring.CODE,
                  "BAND",
                  new Evidence.Span(anchor, from, anchor),
                  inBand.sum(from, anchor)),
              strict,
              count(from, anchor),
              sum(from, anchor),
              share(anchor),
              itself));
    }
  }

  private Measure count(long from, long anchor) {
    int known = inBand.count(from, anchor);
    return Measure.between(
        Measure.count(known), Measure.count(known + unknown.count(from, anchor)), "fx_rate");
  }

  private Measure sum(long from, long anchor) {
    return Measure.seen(
        Measure.amount(inBand.sum(from, anchor)), unknown.none(from, anchor), "fx_rate");
  }

  private Measure share(long anchor) {
    long from = anchor - limits.span("share_d");
    int known = inBand.count(from, anchor);
    int all = deposits.count(from, anchor);
    return Measure.between(
        Measure.ratio(known, all),
        Measure.ratio(known + unknown.count(from, anchor), all),
        "fx_rate");
  }
}
