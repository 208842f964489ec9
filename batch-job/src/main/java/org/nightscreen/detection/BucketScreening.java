package org.nightscreen.detection;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.nightscreen.behaviour.Bucket;
import org.nightscreen.behaviour.Parcel;
import org.nightscreen.behaviour.Reference;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.policy.RulePack;
import org.nightscreen.screening.IdentifierScreener;
import org.nightscreen.screening.PathScreener;
import org.nightscreen.screening.Screener;
import org.nightscreen.screening.Span;
import org.nightscreen.spark.Shared;
import org.nightscreen.subject.Evaluation;
import org.nightscreen.subject.Holder;
import org.nightscreen.subject.HolderAssembly;
import org.nightscreen.timeline.EntryColumns;

/**
 * Screens one bucket: sorts its entries once and walks one customer after the other. What customers
 * contribute to groups and paths is noted on the way.
 */
final class BucketScreening implements FlatMapFunction<Iterator<Parcel>, BucketFindings> {

  private static final long serialVersionUID = 1L;

  private final Shared<Reference> reference;
  private final List<Shared<RulePack>> packs;
  private final Terms terms;

  /**
   * @param packs one for a night; two where a changed pack is compared with the current one in one
   *     walk
   */
  BucketScreening(Shared<Reference> reference, List<Shared<RulePack>> packs, Terms terms) {
    this.reference = reference;
    this.packs = List.copyOf(packs);
    this.terms = terms;
  }

  /** A pack at work on one bucket. */
  private record Reading(RulePack pack, Screener screener, BucketFindings findings) {}

  @Override
  public Iterator<BucketFindings> call(Iterator<Parcel> parcels) {
    Bucket bucket = new Bucket();
    parcels.forEachRemaining(bucket::add);
    List<Reading> readings = readings(bucket);
    Evaluation evaluation = terms.evaluation();
    Evaluation recently = terms.recentEvaluation();
    bucket.forEachCustomer(
        !terms.everyAnchor(),
        terms.recentSince(),
        (all, recent) -> {
          HolderAssembly.Assembled whole = all == null ? null : HolderAssembly.assemble(all);
          if (all != null) {
            Holder holder = holder(all, whole, evaluation, readings.get(0).findings());
            readings.forEach(reading -> reading.screener().screen(holder));
          }
          if (recent != null) {
            HolderAssembly.Assembled late = recent == all ? whole : HolderAssembly.assemble(recent);
            contribute(
                terms.holder(recent.customer[0], late, recently, reference.value()), readings);
          }
        });
    for (Reading reading : readings) {
      reading.screener().flush();
      reading.findings().facts = reading.screener().factsJudged();
      reading.findings().keepOnlyOfCustomersWithHits();
    }
    return readings.stream().map(Reading::findings).iterator();
  }

  private List<Reading> readings(Bucket bucket) {
    List<Reading> readings = new ArrayList<>();
    for (Shared<RulePack> pack : packs) {
      BucketFindings findings = new BucketFindings(readings.size());
      findings.entries = bucket.size();
      Screener screener =
          new Screener(pack.value(), reference.value().derivation().watchlist(), findings::note);
      readings.add(new Reading(pack.value(), screener, findings));
    }
    readings.get(0).findings().rows.add(bucket.tally());
    return readings;
  }

  private Holder holder(
      EntryColumns entries,
      HolderAssembly.Assembled assembled,
      Evaluation evaluation,
      BucketFindings findings) {
    findings.customers++;
    assembled
        .excludedRows()
        .forEach((reason, rows) -> findings.rows.exclude(FeedKind.BANK_TRANSACTION, reason, rows));
    Holder holder = terms.holder(entries.customer[0], assembled, evaluation, reference.value());
    for (Span span : terms.open().getOrDefault(holder.customer().customerId(), List.of())) {
      if (terms.again(span, holder)) {
        findings.judgedAgain.add(span);
      }
    }
    return holder;
  }

  private static void contribute(Holder holder, List<Reading> readings) {
    for (Reading reading : readings) {
      BucketFindings findings = reading.findings();
      findings.legs.addAll(PathScreener.legs(holder, reading.pack()));
      Set<Integer> interested = IdentifierScreener.interested(holder, reading.pack());
      if (!interested.isEmpty()) {
        findings.interested.put(holder.customer().customerId(), interested);
        findings.payees.addAll(IdentifierScreener.payees(holder, interested, reading.pack()));
        IdentifierScreener.usedBy(holder, interested, reading.pack())
            .forEach(key -> findings.users.addTo(key, 1));
      }
    }
  }
}
