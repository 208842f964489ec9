package org.nightscreen.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.arrival.Arrival;
import org.nightscreen.arrival.Drop;
import org.nightscreen.arrival.FeedSet;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.arrival.LoadPurpose;
import org.nightscreen.night.Night;
import org.nightscreen.night.RunKind;
import org.nightscreen.policy.RulePack;
import org.nightscreen.spark.Shared;
import org.nightscreen.spark.SharedSpark;
import org.nightscreen.timeline.Keys;

/** A night on a long history takes in old rows of those it touches, late rows of everybody. */
class LongHistoryTest {

  private static final Instant SINCE = Instant.parse("2025-03-01T00:00:00Z");
  private static final Instant EVERYBODY_SINCE = Instant.parse("2025-12-01T00:00:00Z");
  private static final String EXCHANGE_HEADER =
      "exchange_transaction_id,vasp_id,account_id,event_datetime,status,event_type,asset_code,"
          + "amount,blockchain_network,originator_wallet_address";
  private static final String CHAIN_HEADER =
      "transaction_hash,block_datetime,blockchain_network,from_address,to_address,asset_code,amount";
  private static final String LIST_HEADER =
      "list_id,entry_id,entry_type,value,category,severity,effective_from,source_reference";

  @TempDir Path root;
  private SparkSession spark;
  private Drop drop;

  /** Of each customer an old row and a late one; the exchange account is D's. */
  @BeforeEach
  void loadHistory() throws IOException {
    spark = SharedSpark.session();
    drop = new Drop(root);
    drop.file(
        "account_master.csv",
        Drop.ACCOUNT_HEADER,
        account("A1", "A"),
        account("B1", "B"),
        account("C1", "C"),
        account("D1", "D"),
        "X1,EXCHANGE,OWNX,D,EXCHANGE_RETAIL,USD,2020-01-01,ACTIVE");
    drop.file(
        "bank_transaction.csv",
        Drop.BANK_HEADER,
        paid("A-old", "2025-04-01", "A1", "OUTSIDE"),
        paid("B-old", "2025-04-01", "B1", "OUTSIDE"),
        paid("C-old", "2025-04-01", "C1", "OUTSIDE"),
        paid("D-old", "2025-04-01", "D1", "OUTSIDE"),
        paid("A-late", "2026-01-10", "A1", "OUTSIDE"),
        paid("B-late", "2026-01-10", "B1", "OUTSIDE"),
        paid("C-late", "2026-01-10", "OUTSIDE", "C1"),
        paid("D-late", "2026-01-10", "D1", "OUTSIDE"));
    drop.file(
        "exchange_transaction.csv",
        EXCHANGE_HEADER,
        "X-old,OWNX,X1,2025-04-02T10:00:00Z,SETTLED,CRYPTO_DEPOSIT,USDT,10,TRON,TWallet");
    accept("2026-03-01", LoadPurpose.HISTORY);
    drop.file("bank_transaction.csv", Drop.BANK_HEADER, paid("tonight", "2026-03-02", "A1", "C1"));
    drop.file("exchange_transaction.csv", EXCHANGE_HEADER);
  }

  private static String account(String id, String customer) {
    return id + ",BANK,OWN," + customer + ",CURRENT,USD,2020-01-01,ACTIVE";
  }

  private static String paid(String id, String day, String debtor, String creditor) {
    return String.join(
        ",",
        id,
        day + "T10:00:00Z",
        "BOOK",
        "false",
        "CREDIT_TRANSFER",
        "50",
        "USD",
        debtor,
        creditor,
        "rent");
  }

  private void accept(String day, LoadPurpose purpose) {
    Night night = drop.night(day);
    new Arrival(spark, drop.database)
        .accept(night, FeedSet.canonicalDrop(drop.feeds, night, purpose), purpose);
  }

  /** The ids of the entries that a run takes in, by customer. */
  private TreeMap<String, Set<String>> taken(RunKind kind) {
    Night nightly = drop.night("2026-03-02");
    Night night =
        new Night(
            "OWN",
            kind,
            nightly.from(),
            nightly.to(),
            1,
            nightly.zone(),
            "USD",
            nightly.home(),
            false);
    Ledger ledger = Ledger.of(spark, drop.database, night);
    Reference reference =
        Reference.read(ledger, night, RulePack.builtIn().tables(), EVERYBODY_SINCE).reference();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Bucket bucket = new Bucket();
    new Timelines(spark, ledger, night)
        .parcels(Shared.of(context, reference), SINCE, EVERYBODY_SINCE)
        .collect()
        .forEach(bucket::add);
    TreeMap<String, Set<String>> taken = new TreeMap<>();
    bucket.forEachCustomer(
        entries -> {
          String customer =
              Arrays.stream(new String[] {"A", "B", "C", "D"})
                  .filter(one -> Keys.of(one) == entries.customer[0])
                  .findFirst()
                  .orElseThrow();
          Set<String> ids = taken.computeIfAbsent(customer, any -> new TreeSet<>());
          for (int entry = 0; entry < entries.size(); entry++) {
            ids.add(entries.evidenceId(entry).substring(2));
          }
        });
    return taken;
  }

  @Test
  void oldRowsComeOnlyOfThoseWhomTheNightTouches() {
    accept("2026-03-02", LoadPurpose.NIGHTLY);

    TreeMap<String, Set<String>> taken = taken(RunKind.NIGHTLY);

    assertThat(taken.get("A")).containsExactly("A-late", "A-old", "tonight");
    assertThat(taken.get("B")).containsExactly("B-late");
    assertThat(taken.get("C")).containsExactly("C-late", "C-old", "tonight");
    assertThat(taken.get("D")).containsExactly("D-late");
  }

  @Test
  void aMovementOnChainTouchesWhoDealtWithItsWalletEver() throws IOException {
    drop.file(
        "wallet_transfer.csv",
        CHAIN_HEADER,
        "H1,2026-03-02T09:00:00Z,TRON,TOther,TWallet,USDT,100");
    accept("2026-03-02", LoadPurpose.NIGHTLY);

    TreeMap<String, Set<String>> taken = taken(RunKind.NIGHTLY);

    assertThat(taken.get("D")).containsExactly("D-late", "D-old", "X-old");
    assertThat(taken.get("B")).containsExactly("B-late");
  }

  @Test
  void aNewListingMayMatchAnythingEver() throws IOException {
    drop.file(
        "watchlist.csv", LIST_HEADER, "L,1,WALLET,TListed,SCAM,HIGH,2026-03-01T00:00:00Z,a source");
    accept("2026-03-02", LoadPurpose.NIGHTLY);

    assertThat(taken(RunKind.NIGHTLY).get("B")).containsExactly("B-late", "B-old");
  }

  @Test
  void aLookbackTakesInEverything() {
    accept("2026-03-02", LoadPurpose.NIGHTLY);

    TreeMap<String, Set<String>> taken = taken(RunKind.LOOKBACK);

    assertThat(taken.get("B")).containsExactly("B-late", "B-old");
    assertThat(taken.get("D")).containsExactly("D-late", "D-old", "X-old");
  }
}
