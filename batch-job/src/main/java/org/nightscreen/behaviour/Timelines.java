package org.nightscreen.behaviour;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.arrival.Load;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.entry.EntryDerivation;
import org.nightscreen.night.Night;
import org.nightscreen.night.RunKind;
import org.nightscreen.spark.BankReader;
import org.nightscreen.spark.ColumnBatches;
import org.nightscreen.spark.ExchangeReader;
import org.nightscreen.spark.Movements;
import org.nightscreen.spark.SessionReader;
import org.nightscreen.spark.Shared;

/** Lays the ledger's movements and sessions out as buckets of customers, ready to be walked. */
public final class Timelines {

  /** Small enough that a bucket stays in the processor's cache while it is walked. */
  private static final int ROWS_PER_BUCKET = 100_000;

  private static final int MAX_BUCKETS = 4096;

  /** The Spark setting that fixes the number of buckets. */
  public static final String BUCKETS = "spark.nightscreen.buckets";

  private final SparkSession spark;
  private final Ledger ledger;
  private final Night night;

  public Timelines(SparkSession spark, Ledger ledger, Night night) {
    this.spark = spark;
    this.ledger = ledger;
    this.night = night;
  }

  /**
   * The parcels of every bucket, one Spark partition a bucket. What is shuffled once can be walked
   * several times.
   *
   * @param reference what rows are derived with
   * @param since movements before this instant are not read
   * @param everybodySince sessions before this instant are not read; of movements not later than
   *     it, a night takes in only those of customers that it touched
   */
  public JavaRDD<Parcel> parcels(
      Shared<Reference> reference, Instant since, Instant everybodySince) {
    int buckets = buckets();
    Touched touched = touched(reference, since, everybodySince);
    return pack(
            reference,
            kind -> rows(kind, from(kind, since, everybodySince)),
            kind -> scope(kind, from(kind, since, everybodySince), touched, buckets))
        .partitionBy(new BucketPartitioner(buckets))
        .values();
  }

  private static Instant from(FeedKind kind, Instant since, Instant everybodySince) {
    return kind == FeedKind.ACCESS_EVENT ? everybodySince : since;
  }

  /** Whom a night touches; everybody where the ledger does not reach back far enough to matter. */
  private Touched touched(Shared<Reference> reference, Instant since, Instant everybodySince) {
    EntryDerivation derivation = reference.value().derivation();
    if (night.kind() != RunKind.NIGHTLY
        || !reachesBackTo(everybodySince)
        || derivation.watchlist().grown()) {
      return Touched.everybody();
    }
    boolean anyExchange = derivation.chain().touched();
    spark.sparkContext().setJobDescription("Look whom the night touches");
    Touched touched =
        Touched.by(
            pack(
                    reference,
                    kind ->
                        kind == FeedKind.EXCHANGE_TRANSACTION && anyExchange
                            ? rows(kind, since)
                            : ledger.ofLoads(kind, night.businessDate(), arrived(kind)),
                    kind -> scope(kind, since, Touched.everybody(), 1))
                .values(),
            micros(everybodySince));
    spark.sparkContext().setJobDescription(null);
    return touched;
  }

  private boolean reachesBackTo(Instant instant) {
    return Stream.of(FeedKind.BANK_TRANSACTION, FeedKind.EXCHANGE_TRANSACTION)
        .flatMap(kind -> ledger.loads(kind, night.businessDate()).stream())
        .anyMatch(load -> load.firstEvent() != null && !load.firstEvent().isAfter(instant));
  }

  /** Packs the rows of all feeds that are known. */
  private JavaPairRDD<Integer, Parcel> pack(
      Shared<Reference> reference,
      Function<FeedKind, Dataset<Row>> rows,
      Function<FeedKind, Packing.Scope> scopes) {
    ColumnBatches bank =
        ColumnBatches.of(Movements.bankColumns(rows.apply(FeedKind.BANK_TRANSACTION)));
    ColumnBatches exchange =
        ColumnBatches.of(Movements.exchangeColumns(rows.apply(FeedKind.EXCHANGE_TRANSACTION)));
    JavaPairRDD<Integer, Parcel> parcels =
        Packing.pack(
                bank.batches(),
                new Packing<>(
                    reference,
                    new BankRows(BankReader.shape(bank)),
                    scopes.apply(FeedKind.BANK_TRANSACTION)))
            .union(
                Packing.pack(
                    exchange.batches(),
                    new Packing<>(
                        reference,
                        new ExchangeRows(ExchangeReader.shape(exchange)),
                        scopes.apply(FeedKind.EXCHANGE_TRANSACTION))));
    if (!ledger.known(FeedKind.ACCESS_EVENT, night.businessDate())) {
      return parcels;
    }
    ColumnBatches sessions =
        ColumnBatches.of(Movements.sessionColumns(rows.apply(FeedKind.ACCESS_EVENT)));
    return parcels.union(
        Packing.pack(
            sessions.batches(),
            new Packing<>(
                reference,
                new SessionRows(SessionReader.shape(sessions)),
                scopes.apply(FeedKind.ACCESS_EVENT))));
  }

  private Packing.Scope scope(FeedKind kind, Instant since, Touched touched, int buckets) {
    return new Packing.Scope(
        micros(since), touched, arrived(kind), night.kind() == RunKind.NIGHTLY, buckets);
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  private Dataset<Row> rows(FeedKind kind, Instant since) {
    return ledger.transactions(kind, night.businessDate(), since);
  }

  /** The loads that came for this run. */
  public Set<String> arrived(FeedKind kind) {
    Set<String> arrived = new HashSet<>();
    LocalDate date = night.businessDate();
    for (Load load : ledger.loads(kind, date)) {
      if (load.businessDate().equals(date)) {
        arrived.add(load.loadId());
      }
    }
    return arrived;
  }

  private int buckets() {
    long rows = 0;
    for (FeedKind kind :
        new FeedKind[] {
          FeedKind.BANK_TRANSACTION, FeedKind.EXCHANGE_TRANSACTION, FeedKind.ACCESS_EVENT
        }) {
      for (Load load : ledger.loads(kind, night.businessDate())) {
        rows += load.accepted();
      }
    }
    int cores = spark.sparkContext().defaultParallelism();
    long wanted = Math.min(MAX_BUCKETS, Math.max(cores, rows / ROWS_PER_BUCKET + 1));
    return Integer.parseInt(spark.conf().get(BUCKETS, Long.toString(wanted)));
  }
}
