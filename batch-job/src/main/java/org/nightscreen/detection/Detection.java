package org.nightscreen.detection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.arrival.Load;
import org.nightscreen.behaviour.Parcel;
import org.nightscreen.behaviour.Reference;
import org.nightscreen.behaviour.RowTally;
import org.nightscreen.behaviour.Timelines;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.hit.Hit;
import org.nightscreen.night.Night;
import org.nightscreen.night.RunKind;
import org.nightscreen.policy.RulePack;
import org.nightscreen.screening.EvidenceIds;
import org.nightscreen.screening.Span;
import org.nightscreen.spark.Shared;
import org.nightscreen.subject.Coverage;
import org.nightscreen.timeline.Exclusion;
import org.nightscreen.typology.Typology;

/**
 * Detects the hits of a run: lays out timelines, screens every bucket, gathers what they came to.
 */
public final class Detection {

  private static final Comparator<Hit> HIT_ORDER =
      Comparator.comparing(Hit::typology)
          .thenComparing(Hit::subjectId)
          .thenComparing(Hit::windowFrom)
          .thenComparing(Hit::hitId);

  private final SparkSession spark;
  private final Ledger ledger;
  private final RulePack pack;

  public Detection(SparkSession spark, Ledger ledger, RulePack pack) {
    this.spark = spark;
    this.ledger = ledger;
    this.pack = pack;
  }

  /**
   * Screens the run and writes its staging.
   *
   * @param screenedFrom first day that any published run screened, or the run's own first day; a
   *     lookback judges its own days only
   * @param open episodes of open cases by customer id: those judged again are told apart
   */
  public DetectionReport detect(Night night, LocalDate screenedFrom, Map<String, List<Span>> open) {
    Reach reach = Reach.of(pack, night);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Reference.Read read = Reference.read(ledger, night, pack.tables(), reach.recentSince());
    Shared<Reference> reference = Shared.of(context, read.reference());
    Shared<RulePack> rules = Shared.of(context, pack);
    Terms terms = terms(night, reach, screenedFrom, open);
    JavaRDD<Parcel> parcels =
        new Timelines(spark, ledger, night)
            .parcels(reference, reach.readSince(), reach.recentSince());
    context.setJobDescription("Screen customers");
    List<BucketFindings> customers =
        parcels.mapPartitions(new BucketScreening(reference, List.of(rules), terms)).collect();
    context.setJobDescription(null);
    JointScreening joint =
        new JointScreening(context, ledger, night, pack, reach, terms, reference, rules, read);
    List<BucketFindings> all = new ArrayList<>(customers);
    all.addAll(joint.screen(parcels, customers));
    Findings findings = gather(night, reach.readSince(), all, joint.cuts());
    new DetectionStaging(night).write(findings);
    reference.release();
    return findings.report();
  }

  /**
   * Screens a range by two packs in one walk over the timelines and writes nothing. Only packs that
   * differ in their words or tables need the rows read twice.
   *
   * @param changed the pack to compare with this one
   * @return the hits by this pack, then those by the changed one, each in the order of a run
   */
  public List<List<Hit>> compare(Night night, RulePack changed) {
    if (!pack.tables().equals(changed.tables())) {
      return List.of(walk(night, List.of(pack)).get(0), walk(night, List.of(changed)).get(0));
    }
    return walk(night, List.of(pack, changed));
  }

  private List<List<Hit>> walk(Night night, List<RulePack> packs) {
    Reach reach = Reach.ofAll(packs, night);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Reference.Read read = Reference.read(ledger, night, packs.get(0).tables(), reach.recentSince());
    Shared<Reference> reference = Shared.of(context, read.reference());
    List<Shared<RulePack>> rules = packs.stream().map(one -> Shared.of(context, one)).toList();
    Terms terms = terms(night, reach, night.from(), Map.of());
    JavaRDD<Parcel> parcels =
        new Timelines(spark, ledger, night)
            .parcels(reference, reach.readSince(), reach.recentSince());
    List<BucketFindings> all =
        parcels.mapPartitions(new BucketScreening(reference, rules, terms)).collect();
    List<List<Hit>> hits = new ArrayList<>();
    for (int at = 0; at < packs.size(); at++) {
      int place = at;
      List<BucketFindings> ofPack = all.stream().filter(one -> one.pack == place).toList();
      JointScreening joint =
          new JointScreening(
              context, ledger, night, packs.get(at), reach, terms, reference, rules.get(at), read);
      List<Hit> found = new ArrayList<>();
      ofPack.forEach(one -> found.addAll(one.hits));
      joint.screen(parcels, ofPack).forEach(one -> found.addAll(one.hits));
      Set<String> colliding = CollidingIds.among(found, ledger, night, reach.readSince());
      hits.add(
          found.stream().map(hit -> EvidenceIds.named(hit, colliding)).sorted(HIT_ORDER).toList());
    }
    reference.release();
    return hits;
  }

  private Terms terms(
      Night night, Reach reach, LocalDate screenedFrom, Map<String, List<Span>> open) {
    LocalDate first = night.kind() == RunKind.LOOKBACK ? night.from() : screenedFrom;
    return new Terms(
        coverage(night),
        micros(reach.readSince()),
        micros(reach.recentSince()),
        micros(first.atStartOfDay(night.zone()).toInstant()),
        micros(night.end()),
        night.kind() == RunKind.LOOKBACK,
        night.zone().getId(),
        night.businessDate().toString(),
        open,
        reach.margins());
  }

  private Coverage coverage(Night night) {
    return new Coverage(
        coverageSince(FeedKind.BANK_TRANSACTION, night),
        coverageSince(FeedKind.EXCHANGE_TRANSACTION, night),
        hasTimeOfDay(FeedKind.BANK_TRANSACTION, night),
        hasTimeOfDay(FeedKind.EXCHANGE_TRANSACTION, night),
        ledger.known(FeedKind.WATCHLIST, night.businessDate()),
        coverageSince(FeedKind.ACCESS_EVENT, night),
        coverageSince(FeedKind.WALLET_TRANSFER, night));
  }

  private long coverageSince(FeedKind kind, Night night) {
    LocalDate from = ledger.coverageFrom(kind, night.businessDate());
    return from == null ? Long.MAX_VALUE : micros(startOf(from, night.zone()));
  }

  private boolean hasTimeOfDay(FeedKind kind, Night night) {
    return ledger.loads(kind, night.businessDate()).stream().noneMatch(Load::dayPrecision);
  }

  private Findings gather(
      Night night, Instant since, List<BucketFindings> buckets, SortedMap<String, Long> cuts) {
    RowTally rows = new RowTally();
    EvaluationTable evaluation = new EvaluationTable();
    List<Hit> hits = new ArrayList<>();
    List<Span> judgedAgain = new ArrayList<>();
    List<Unevaluated> unevaluated = new ArrayList<>();
    evaluation.include(pack.typologies().stream().map(Typology::code).toList());
    for (BucketFindings bucket : buckets) {
      rows.add(bucket.rows);
      evaluation.add(bucket.evaluation);
      hits.addAll(bucket.hits);
      judgedAgain.addAll(bucket.judgedAgain);
      unevaluated.addAll(bucket.unevaluated);
    }
    countUnread(night, since, rows);
    Set<String> colliding = CollidingIds.among(hits, ledger, night, since);
    List<Hit> named =
        hits.stream().map(hit -> EvidenceIds.named(hit, colliding)).sorted(HIT_ORDER).toList();
    List<Span> again =
        judgedAgain.stream()
            .distinct()
            .sorted(
                Comparator.comparing(Span::typology)
                    .thenComparing(Span::subjectId)
                    .thenComparing(Span::from))
            .toList();
    unevaluated.sort(
        Comparator.comparing(Unevaluated::customerId)
            .thenComparing(Unevaluated::subjectId)
            .thenComparing(Unevaluated::typology));
    return new Findings(
        named,
        again,
        unevaluated,
        evaluation,
        report(night, since, buckets, rows, evaluation, cuts));
  }

  /**
   * Rows of this run's loads that lie before everything any rule looks at are accepted but not
   * screened.
   */
  private void countUnread(Night night, Instant since, RowTally rows) {
    Timelines timelines = new Timelines(spark, ledger, night);
    for (FeedKind kind : List.of(FeedKind.BANK_TRANSACTION, FeedKind.EXCHANGE_TRANSACTION)) {
      Set<String> arrived = timelines.arrived(kind);
      Instant earliest =
          ledger.loads(kind, night.businessDate()).stream()
              .filter(load -> arrived.contains(load.loadId()) && load.firstEvent() != null)
              .map(Load::firstEvent)
              .min(Comparator.naturalOrder())
              .orElse(since);
      if (earliest.isBefore(since)) {
        String time = kind == FeedKind.BANK_TRANSACTION ? "booking_datetime" : "event_datetime";
        long unread =
            ledger
                .transactions(kind, night.businessDate(), Instant.EPOCH)
                .where(functions.col("load_id").isInCollection(arrived))
                .where(functions.col(time).lt(functions.lit(since)))
                .count();
        rows.unread(kind, Exclusion.BEFORE_HORIZON, unread);
      }
    }
  }

  private DetectionReport report(
      Night night,
      Instant since,
      List<BucketFindings> buckets,
      RowTally rows,
      EvaluationTable evaluation,
      SortedMap<String, Long> cuts) {
    SortedMap<String, Long> excluded = new TreeMap<>();
    rows.rows()
        .values()
        .forEach(
            reasons ->
                reasons.forEach((reason, count) -> excluded.merge(reason, count, Long::sum)));
    Long screened = excluded.remove(RowTally.SCREENED);
    return new DetectionReport(
        screened == null ? 0 : screened,
        excluded,
        rows.rows(),
        rows.amounts(),
        rows.missingRates(),
        buckets.stream().mapToLong(bucket -> bucket.entries).sum(),
        buckets.stream().mapToLong(bucket -> bucket.customers).sum(),
        buckets.stream().mapToLong(bucket -> bucket.facts).sum(),
        evaluation.byTypology(),
        since,
        ledger.coverageFrom(FeedKind.BANK_TRANSACTION, night.businessDate()),
        ledger.coverageFrom(FeedKind.EXCHANGE_TRANSACTION, night.businessDate()),
        cuts,
        pack.name() + " " + pack.version() + " " + pack.sha256());
  }

  private static Instant startOf(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
