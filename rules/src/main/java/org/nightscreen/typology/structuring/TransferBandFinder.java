package org.nightscreen.typology.structuring;

import org.nightscreen.canonical.AccountKind;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Anchors;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.ThirdParty;
import org.nightscreen.typology.Truth;

/** Looks at every transfer of coins that is, or may be, just below the travel-rule amount. */
final class TransferBandFinder implements Finder {

  @Override
  public SubjectKind subjectKind() {
    return SubjectKind.ACCOUNT;
  }

  @Override
  public Horizon horizon(Limits limits) {
    return new Horizon(limits.span("va_h"), 0, 0);
  }

  @Override
  public boolean judges(Subject subject) {
    return subject.account().kind() == AccountKind.EXCHANGE;
  }

  @Override
  public void find(Subject subject, Limits limits, FactSink sightings) {
    Band band = Band.ofTransfers(limits);
    find(new Direction("VA-IN", EntryType.CRYPTO_DEPOSIT, band), subject, limits, sightings);
    find(new Direction("VA-OUT", EntryType.CRYPTO_WITHDRAWAL, band), subject, limits, sightings);
  }

  private record Direction(String mergeKey, EntryType type, Band band) {}

  private void find(Direction direction, Subject subject, Limits limits, FactSink sightings) {
    Timeline timeline = subject.timeline();
    Totals transfers =
        Totals.of(
            timeline,
            entry ->
                timeline.type(entry) == direction.type() && ThirdParty.booked(timeline, entry));
    Totals inBand = transfers.where(entry -> direction.band().holds(timeline, entry));
    Totals unknown = transfers.where(entry -> !timeline.amountKnown(entry));
    int[] anchors =
        transfers
            .where(entry -> direction.band().holds(timeline, entry) || !timeline.amountKnown(entry))
            .entries(Long.MIN_VALUE, Long.MAX_VALUE);
    Anchors.forEach(
        subject,
        horizon(limits),
        anchors,
        anchor ->
            look(direction, new Transfers(timeline, inBand, unknown), anchor, limits, sightings));
  }

  /** Transfers of one direction: those in the band, and those of unknown amount. */
  private record Transfers(Timeline timeline, Totals inBand, Totals unknown) {}

  private static void look(
      Direction direction, Transfers transfers, long anchor, Limits limits, FactSink sightings) {
    Scale strict = Scale.strict(limits);
    Scale widest = strict.relaxed().countingUnknown();
    long from = anchor - limits.span("va_h");
    boolean anyInBand = !transfers.inBand().none(anchor - 1, anchor);
    Truth itself = anyInBand ? Truth.YES : Truth.unknown("fx_rate");
    int known = transfers.inBand().count(from, anchor);
    int perhaps = known + transfers.unknown().count(from, anchor);
    Measure count = Measure.between(Measure.count(known), Measure.count(perhaps), "fx_rate");
    if (widest.isSo(itself) && widest.atLeast(count, "va_n")) {
      Evidence evidence =
          new Evidence().add(transfers.timeline(), transfers.inBand().entries(from, anchor));
      Evidence.Span span = new Evidence.Span(anchor, from, anchor);
      long amount = transfers.inBand().sum(from, anchor);
      sightings.emit(
          new TransferBand(
              evidence.sighting(Structuring.CODE, direction.mergeKey(), span, amount),
              strict,
              count,
              itself));
    }
  }
}
