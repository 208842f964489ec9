package org.nightscreen.detection;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.nightscreen.behaviour.Bucket;
import org.nightscreen.behaviour.Parcel;
import org.nightscreen.behaviour.Reference;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.hit.Outcome;
import org.nightscreen.policy.RulePack;
import org.nightscreen.screening.Screener;
import org.nightscreen.screening.Span;
import org.nightscreen.screening.SubjectResult;
import org.nightscreen.subject.Coverage;
import org.nightscreen.subject.Evaluation;
import org.nightscreen.subject.Holder;
import org.nightscreen.subject.HolderAssembly;
import org.nightscreen.timeline.EntryColumns;

/** Screens one bucket: sorts its entries once and walks one customer after the other. */
final class BucketScreening implements FlatMapFunction<Iterator<Parcel>, BucketFindings> {

  private static final long serialVersionUID = 1L;

  private final Broadcast<Reference> reference;
  private final Broadcast<RulePack> pack;
  private final Terms terms;

  /**
   * What a run judges by.
   *
   * @param coverage how far back the feeds reach
   * @param readSince first instant read, microseconds
   * @param screenedFrom first instant screened so far, microseconds
   * @param until first instant after the evaluated days, microseconds
   * @param everyAnchor a lookback
   * @param zone name of the institution's zone
   * @param businessDate ISO date
   * @param open episodes of open cases by customer id
   */
  record Terms(
      Coverage coverage,
      long readSince,
      long screenedFrom,
      long until,
      boolean everyAnchor,
      String zone,
      String businessDate,
      Map<String, List<Span>> open)
      implements java.io.Serializable {

    Evaluation evaluation() {
      return new Evaluation(
          readSince,
          screenedFrom,
          until,
          everyAnchor,
          java.time.ZoneId.of(zone),
          java.time.LocalDate.parse(businessDate));
    }
  }

  BucketScreening(Broadcast<Reference> reference, Broadcast<RulePack> pack, Terms terms) {
    this.reference = reference;
    this.pack = pack;
    this.terms = terms;
  }

  @Override
  public Iterator<BucketFindings> call(Iterator<Parcel> parcels) {
    Bucket bucket = new Bucket();
    parcels.forEachRemaining(bucket::add);
    BucketFindings findings = new BucketFindings();
    findings.rows.add(bucket.tally());
    findings.entries = bucket.size();
    Evaluation evaluation = terms.evaluation();
    Screener screener =
        new Screener(
            pack.value(),
            reference.value().derivation().watchlist(),
            result -> note(result, findings));
    bucket.forEachCustomer(
        !terms.everyAnchor(), entries -> screener.screen(holder(entries, evaluation, findings)));
    screener.flush();
    findings.facts = screener.factsJudged();
    keepOnlyOfCustomersWithHits(findings);
    return List.of(findings).iterator();
  }

  private Holder holder(EntryColumns entries, Evaluation evaluation, BucketFindings findings) {
    findings.customers++;
    long customer = entries.customer[0];
    HolderAssembly.Assembled assembled = HolderAssembly.assemble(entries);
    assembled
        .excludedRows()
        .forEach((reason, rows) -> findings.rows.exclude(FeedKind.BANK_TRANSACTION, reason, rows));
    Holder holder =
        new Holder(
            reference.value().profiles().customer(customer),
            reference.value().profiles().accounts(customer),
            assembled.timeline(),
            terms.coverage(),
            evaluation,
            reference.value().derivation().directory());
    noteJudgedAgain(holder, findings);
    return holder;
  }

  private void noteJudgedAgain(Holder holder, BucketFindings findings) {
    for (Span span : terms.open().getOrDefault(holder.customer().customerId(), List.of())) {
      boolean again =
          terms.everyAnchor()
              ? span.from() >= terms.readSince()
                  && span.to() > terms.screenedFrom()
                  && span.to() <= terms.until()
              : holder.timeline().touchedWithin(span.from(), span.to())
                  && span.from() >= terms.readSince();
      if (again) {
        findings.judgedAgain.add(span);
      }
    }
  }

  private static void note(SubjectResult result, BucketFindings findings) {
    findings.evaluation.add(result.typology(), result.outcome(), result.reason());
    findings.hits.addAll(result.hits());
    if (result.outcome() == Outcome.NOT_EVALUATED
        || result.outcome() == Outcome.INSUFFICIENT_HISTORY) {
      findings.unevaluated.add(
          new Unevaluated(
              result.customerId(),
              result.subjectId(),
              result.typology(),
              result.outcome(),
              result.reason()));
    }
  }

  private static void keepOnlyOfCustomersWithHits(BucketFindings findings) {
    Set<String> withHits = new HashSet<>();
    findings.hits.forEach(hit -> withHits.addAll(hit.customerIds()));
    findings.unevaluated.removeIf(one -> !withHits.contains(one.customerId()));
  }
}
