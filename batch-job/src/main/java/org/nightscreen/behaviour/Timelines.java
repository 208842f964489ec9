package org.nightscreen.behaviour;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.arrival.Load;
import org.nightscreen.canonical.FeedKind;
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
   * @param sessionsSince sessions before this instant are not read
   */
  public JavaRDD<Parcel> parcels(
      Shared<Reference> reference, Instant since, Instant sessionsSince) {
    int buckets = buckets();
    ColumnBatches bank =
        ColumnBatches.of(Movements.bankColumns(rows(FeedKind.BANK_TRANSACTION, since)));
    ColumnBatches exchange =
        ColumnBatches.of(Movements.exchangeColumns(rows(FeedKind.EXCHANGE_TRANSACTION, since)));
    JavaPairRDD<Integer, Parcel> parcels =
        Packing.pack(
                bank.batches(),
                new Packing<>(
                    reference,
                    new BankRows(BankReader.shape(bank)),
                    scope(FeedKind.BANK_TRANSACTION, since, buckets)))
            .union(
                Packing.pack(
                    exchange.batches(),
                    new Packing<>(
                        reference,
                        new ExchangeRows(ExchangeReader.shape(exchange)),
                        scope(FeedKind.EXCHANGE_TRANSACTION, since, buckets))));
    if (ledger.known(FeedKind.ACCESS_EVENT, night.businessDate())) {
      ColumnBatches sessions =
          ColumnBatches.of(Movements.sessionColumns(rows(FeedKind.ACCESS_EVENT, sessionsSince)));
      parcels =
          parcels.union(
              Packing.pack(
                  sessions.batches(),
                  new Packing<>(
                      reference,
                      new SessionRows(SessionReader.shape(sessions)),
                      scope(FeedKind.ACCESS_EVENT, sessionsSince, buckets))));
    }
    return parcels.partitionBy(new BucketPartitioner(buckets)).values();
  }

  private Packing.Scope scope(FeedKind kind, Instant since, int buckets) {
    return new Packing.Scope(
        ChronoUnit.MICROS.between(Instant.EPOCH, since),
        arrived(kind),
        night.kind() == RunKind.NIGHTLY,
        buckets);
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
