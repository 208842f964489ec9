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

/** Lays the ledger's movements out as buckets of customers, ready to be walked. */
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
   * The parcels of every bucket, one Spark partition a bucket.
   *
   * @param reference what rows are derived with
   * @param since rows before this instant are not read
   */
  public JavaRDD<Parcel> parcels(Broadcast<Reference> reference, Instant since) {
    int buckets = buckets();
    Dataset<Row> bank = Movements.bankColumns(movements(FeedKind.BANK_TRANSACTION, since));
    Dataset<Row> exchange =
        Movements.exchangeColumns(movements(FeedKind.EXCHANGE_TRANSACTION, since));
    boolean touch = night.kind() == RunKind.NIGHTLY;
    JavaPairRDD<Integer, Parcel> bankParcels =
        Packing.pack(
            Movements.internal(bank),
            new Packing(
                reference,
                new BankRows(bank.schema()),
                arrived(FeedKind.BANK_TRANSACTION),
                touch,
                buckets));
    JavaPairRDD<Integer, Parcel> exchangeParcels =
        Packing.pack(
            Movements.internal(exchange),
            new Packing(
                reference,
                new ExchangeRows(exchange.schema()),
                arrived(FeedKind.EXCHANGE_TRANSACTION),
                touch,
                buckets));
    JavaSparkContext.fromSparkContext(spark.sparkContext())
        .setJobDescription("Pack entries into column blocks");
    return bankParcels.union(exchangeParcels).partitionBy(new BucketPartitioner(buckets)).values();
  }

  private Dataset<Row> movements(FeedKind kind, Instant since) {
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
        new FeedKind[] {FeedKind.BANK_TRANSACTION, FeedKind.EXCHANGE_TRANSACTION}) {
      for (Load load : ledger.loads(kind, night.businessDate())) {
        rows += load.accepted();
      }
    }
    int cores = spark.sparkContext().defaultParallelism();
    return (int) Math.min(MAX_BUCKETS, Math.max(cores, rows / ROWS_PER_BUCKET + 1));
  }
}
