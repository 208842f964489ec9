package org.nightscreen.behaviour;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.entry.EntryDerivation;
import org.nightscreen.night.Night;
import org.nightscreen.subject.CustomerProfile;
import org.nightscreen.subject.IdentifierKind;
import org.nightscreen.subject.Profiles;
import org.nightscreen.subject.Sharing;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Finds in the sessions which devices, addresses and networks several accounts share. */
public final class SharingReader {

  /** What more accounts than this share over all that is read is a hub whatever the window. */
  public static final int CERTAIN_HUB = 500;

  private static final String DEVICE = IdentifierKind.DEVICE.name();
  private static final String IP = IdentifierKind.IP.name();
  private static final String NETWORK = IdentifierKind.NETWORK.name();
  private static final Seq<String> KEY =
      CollectionConverters.asScala(List.of("kind", "value")).toSeq();

  private SharingReader() {}

  /**
   * Notes who shares what.
   *
   * @return how many identifiers were cut as certain hubs
   */
  public static long note(
      Ledger ledger, Night night, Instant since, Reference reference, Sharing sharing) {
    if (!ledger.known(FeedKind.ACCESS_EVENT, night.businessDate())) {
      return 0;
    }
    Dataset<Row> sessions =
        ledger
            .transactions(FeedKind.ACCESS_EVENT, night.businessDate(), since)
            .select(col("account_id"), col("device_id").as(DEVICE), col("ip_address").as(IP))
            .distinct();
    UDF1<String, String> network = EntryDerivation::network;
    Dataset<Row> pairs =
        sessions
            .withColumn(NETWORK, udf(network, DataTypes.StringType).apply(col(IP)))
            .unpivot(
                new Column[] {col("account_id")},
                new Column[] {col(DEVICE), col(IP), col(NETWORK)},
                "kind",
                "value")
            .where(col("value").isNotNull())
            .distinct();
    return note(pairs, reference, sharing);
  }

  /**
   * @param pairs which account had which identifier: {@code kind}, {@code value} and {@code
   *     account_id}, each once
   */
  private static long note(Dataset<Row> pairs, Reference reference, Sharing sharing) {
    Dataset<Row> sizes =
        pairs.groupBy("kind", "value").agg(count("*").as("accounts")).where(col("accounts").gt(1));
    Dataset<Row> hubs = sizes.where(col("accounts").gt(CERTAIN_HUB));
    List<Row> shared =
        pairs
            .join(sizes.where(col("accounts").leq(CERTAIN_HUB)), KEY)
            .select("kind", "value", "account_id")
            .union(hubs.select(col("kind"), col("value"), lit(null).cast("string")))
            .collectAsList();
    Profiles profiles = reference.profiles();
    long cut = 0;
    for (Row row : shared) {
      if (row.isNullAt(2)) {
        cut++;
        continue;
      }
      CustomerProfile holder = reference.derivation().holderOf(row.getString(2), profiles);
      if (holder != null) {
        IdentifierKind kind = IdentifierKind.valueOf(row.getString(0));
        sharing.add(kind, row.getString(1), holder.customerId());
      }
    }
    return cut;
  }
}
