package org.nightscreen.behaviour;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.entry.EntryDerivation;
import org.nightscreen.night.Night;
import org.nightscreen.spark.RowsById;
import org.nightscreen.spark.Shared;
import org.nightscreen.subject.IdentifierKind;
import org.nightscreen.subject.Profiles;
import org.nightscreen.subject.Sharing;

/** Tells what some devices, addresses and networks were delivered as: entries carry their keys. */
public final class IdentifierValues {

  private final Ledger ledger;
  private final Night night;
  private final Instant since;

  /**
   * @param since sessions before this instant are not read
   */
  public IdentifierValues(Ledger ledger, Night night, Instant since) {
    this.ledger = ledger;
    this.night = night;
    this.since = since;
  }

  /**
   * Notes which customers share which devices, addresses and networks.
   *
   * @param accounts keys of the accounts that share an identifier, by its key
   */
  public void note(Map<Long, long[]> accounts, Profiles profiles, Sharing sharing) {
    for (Sharing.Identifier identifier : named(accounts, profiles)) {
      for (long account : accounts.get(identifier.key())) {
        sharing.add(identifier.kind(), identifier.value(), profiles.holderOf(account).customerId());
      }
    }
  }

  /** Reads the sessions of one account of each identifier. */
  private Set<Sharing.Identifier> named(Map<Long, long[]> accounts, Profiles profiles) {
    if (accounts.isEmpty()) {
      return Set.of();
    }
    Set<String> oneOfEach = new HashSet<>();
    accounts.values().forEach(keys -> oneOfEach.add(profiles.account(keys[0]).accountId()));
    Dataset<Row> sessions =
        ledger
            .transactions(FeedKind.ACCESS_EVENT, night.businessDate(), since)
            .select("account_id", "device_id", "ip_address");
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(sessions.sparkSession().sparkContext());
    context.setJobDescription("Read what is shared");
    Named named = new Named(Shared.of(context, new LongOpenHashSet(accounts.keySet())));
    Set<Sharing.Identifier> found =
        new HashSet<>(
            RowsById.of(sessions, "account_id", oneOfEach)
                .select("device_id", "ip_address")
                .toJavaRDD()
                .mapPartitions(named)
                .collect());
    context.setJobDescription(null);
    return found;
  }

  /** Finds the identifiers of one partition. */
  private record Named(Shared<LongOpenHashSet> keys)
      implements FlatMapFunction<Iterator<Row>, Sharing.Identifier> {

    @Override
    public Iterator<Sharing.Identifier> call(Iterator<Row> rows) {
      Set<Sharing.Identifier> found = new HashSet<>();
      while (rows.hasNext()) {
        Row row = rows.next();
        note(IdentifierKind.DEVICE, row.getString(0), found);
        note(IdentifierKind.IP, row.getString(1), found);
        note(IdentifierKind.NETWORK, EntryDerivation.network(row.getString(1)), found);
      }
      return found.iterator();
    }

    private void note(IdentifierKind kind, String value, Set<Sharing.Identifier> found) {
      if (keys.value().contains(kind.key(value))) {
        found.add(new Sharing.Identifier(kind, value));
      }
    }
  }
}
