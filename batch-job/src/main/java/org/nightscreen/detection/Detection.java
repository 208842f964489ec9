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
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.arrival.Load;
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
import org.nightscreen.subject.Coverage;
import org.nightscreen.timeline.Exclusion;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Typology;

/**
 * Detects the hits of a run: lays out timelines, screens every bucket, gathers what they came to.
 */
public final class Detection {

  /** How far before a night a late row may lie: its anchors need their own look-back. */
  private static final int LATE_DAYS = 10;

  /** Untouched anchors that far back are judged again, so that a growing episode is told whole. */
  private static final int EPISODE_DAYS = 31;

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
    Instant since = readSince(night);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<Reference> reference =
        context.broadcast(Reference.read(ledger, night, pack.feeWords()));
    Broadcast<RulePack> rules = context.broadcast(pack);
    BucketScreening screening =
        new BucketScreening(reference, rules, terms(night, since, screenedFrom, open));
    List<BucketFindings> buckets =
        new Timelines(spark, ledger, night)
            .parcels(reference, since)
            .mapPartitions(screening)
            .collect();
    Findings findings = gather(night, since, buckets);
    new DetectionStaging(night).write(findings);
    reference.destroy();
    return findings.report();
  }

  private Instant readSince(Night night) {
    long reach = 0;
    for (Typology typology : pack.typologies()) {
      for (Finder finder : typology.finders()) {
        reach = Math.max(reach, finder.horizon(pack.widest(typology.code())).reach());
      }
    }
    int margin = night.kind() == RunKind.NIGHTLY ? LATE_DAYS + EPISODE_DAYS : 1;
    return night.begin().minus(reach, ChronoUnit.MICROS).minus(margin, ChronoUnit.DAYS);
  }

  private BucketScreening.Terms terms(
      Night night, Instant since, LocalDate screenedFrom, Map<String, List<Span>> open) {
    LocalDate first = night.kind() == RunKind.LOOKBACK ? night.from() : screenedFrom;
    return new BucketScreening.Terms(
        coverage(night),
        micros(since),
        micros(first.atStartOfDay(night.zone()).toInstant()),
        micros(night.end()),
        night.kind() == RunKind.LOOKBACK,
        night.zone().getId(),
        night.businessDate().toString(),
        open);
  }

  private Coverage coverage(Night night) {
    return new Coverage(
        coverageSince(FeedKind.BANK_TRANSACTION, night),
        coverageSince(FeedKind.EXCHANGE_TRANSACTION, night),
        hasTimeOfDay(FeedKind.BANK_TRANSACTION, night),
        hasTimeOfDay(FeedKind.EXCHANGE_TRANSACTION, night),
        ledger.known(FeedKind.WATCHLIST, night.businessDate()));
  }

  private long coverageSince(FeedKind kind, Night night) {
    LocalDate from = ledger.coverageFrom(kind, night.businessDate());
    return from == null ? Long.MAX_VALUE : micros(startOf(from, night.zone()));
  }

  private boolean hasTimeOfDay(FeedKind kind, Night night) {
    return ledger.loads(kind, night.businessDate()).stream().noneMatch(Load::dayPrecision);
  }

  private Findings gather(Night night, Instant since, List<BucketFindings> buckets) {
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
    judgedAgain.sort(
        Comparator.comparing(Span::typology)
            .thenComparing(Span::subjectId)
            .thenComparing(Span::from));
    unevaluated.sort(
        Comparator.comparing(Unevaluated::customerId)
            .thenComparing(Unevaluated::subjectId)
            .thenComparing(Unevaluated::typology));
    return new Findings(
        named,
        judgedAgain,
        unevaluated,
        evaluation,
        report(night, since, buckets, rows, evaluation));
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
      EvaluationTable evaluation) {
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
        pack.name() + " " + pack.version() + " " + pack.sha256());
  }

  private static Instant startOf(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
