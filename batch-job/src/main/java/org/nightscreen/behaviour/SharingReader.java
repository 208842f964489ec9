package org.nightscreen.behaviour;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.udf;

import java.time.Instant;
import java.util.List;
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

/** Finds in the sessions which devices, addresses and networks several accounts share. */
public final class SharingReader {

  /** What more accounts than this share over all that is read is a hub whatever the window. */
  public static final int CERTAIN_HUB = 500;

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
            .select("account_id", "device_id", "ip_address")
            .distinct();
    UDF1<String, String> network = EntryDerivation::network;
    Dataset<Row> networks =
        sessions.withColumn("network", udf(network, DataTypes.StringType).apply(col("ip_address")));
    return note(IdentifierKind.DEVICE, sessions, "device_id", reference, sharing)
        + note(IdentifierKind.IP, sessions, "ip_address", reference, sharing)
        + note(IdentifierKind.NETWORK, networks, "network", reference, sharing);
  }

  private static long note(
      IdentifierKind kind,
      Dataset<Row> sessions,
      String column,
      Reference reference,
      Sharing sharing) {
    Dataset<Row> pairs =
        sessions
            .where(col(column).isNotNull())
            .select(col(column).as("value"), col("account_id"))
            .distinct();
    Dataset<Row> sizes =
        pairs.groupBy("value").agg(count("*").as("accounts")).where(col("accounts").gt(1));
    List<Row> shared =
        pairs.join(sizes.where(col("accounts").leq(CERTAIN_HUB)), "value").collectAsList();
    Profiles profiles = reference.profiles();
    for (Row row : shared) {
      CustomerProfile holder =
          reference.derivation().holderOf(row.getString(row.fieldIndex("account_id")), profiles);
      if (holder != null) {
        sharing.add(kind, row.getString(row.fieldIndex("value")), holder.customerId());
      }
    }
    return sizes.where(col("accounts").gt(CERTAIN_HUB)).count();
  }
}
