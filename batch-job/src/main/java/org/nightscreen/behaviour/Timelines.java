package org.nightscreen.behaviour;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.arrival.Load;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.night.Night;
import org.nightscreen.night.RunKind;
import org.nightscreen.spark.Movements;

/** Lays the ledger's movements and sessions out as buckets of customers, ready to be walked. */
public final class Timelines {

  private static final int ROWS_PER_BUCKET = 250_000;
  private static final int MAX_BUCKETS = 4096;

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
      Broadcast<Reference> reference, Instant since, Instant sessionsSince) {
    int buckets = buckets();
    Dataset<Row> bank = Movements.bankColumns(rows(FeedKind.BANK_TRANSACTION, since));
    Dataset<Row> exchange = Movements.exchangeColumns(rows(FeedKind.EXCHANGE_TRANSACTION, since));
    JavaPairRDD<Integer, Parcel> parcels =
        packed(FeedKind.BANK_TRANSACTION, bank, new BankRows(bank.schema()), reference, buckets)
            .union(
                packed(
                    FeedKind.EXCHANGE_TRANSACTION,
                    exchange,
                    new ExchangeRows(exchange.schema()),
                    reference,
                    buckets));
    if (ledger.known(FeedKind.ACCESS_EVENT, night.businessDate())) {
      Dataset<Row> sessions = Movements.sessionColumns(rows(FeedKind.ACCESS_EVENT, sessionsSince));
      parcels =
          parcels.union(
              packed(
                  FeedKind.ACCESS_EVENT,
                  sessions,
                  new SessionRows(sessions.schema()),
                  reference,
                  buckets));
    }
    JavaSparkContext.fromSparkContext(spark.sparkContext())
        .setJobDescription("Pack entries into column blocks");
    return parcels.partitionBy(new BucketPartitioner(buckets)).values();
  }

  private JavaPairRDD<Integer, Parcel> packed(
      FeedKind kind,
      Dataset<Row> rows,
      Packing.RowDerivation derivation,
      Broadcast<Reference> reference,
      int buckets) {
    boolean touch = night.kind() == RunKind.NIGHTLY;
    return Packing.pack(
        Movements.internal(rows),
        new Packing(reference, derivation, arrived(kind), touch, buckets));
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
    return (int) Math.min(MAX_BUCKETS, Math.max(cores, rows / ROWS_PER_BUCKET + 1));
  }
}
