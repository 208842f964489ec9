package org.nightscreen.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.arrival.feed.Feed;
import org.nightscreen.arrival.feed.FeedFile;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.night.Night;
import org.nightscreen.spark.SharedSpark;

/** Extracts with columns of their own, mapped by the declarations that come with the product. */
class DeclaredFeedsTest {

  private static final Path FEEDS = Path.of("..", "ops", "feeds");
  private static final LocalDate UNTIL = LocalDate.parse("2017-12-31");

  @TempDir Path root;

  private Ledger accept(Path declaration) throws IOException {
    Drop drop = new Drop(root);
    Files.delete(drop.feeds.resolve("account_master.csv"));
    drop.gzip(
        "transactions.csv.gz",
        """
        tran_id,orig_acct,bene_acct,tx_type,base_amt,tran_timestamp,is_sar,alert_id
        1,7,8,TRANSFER,301.44,2017-01-01T00:00:00Z,False,-1
        2,8,7,TRANSFER,703.25,2017-01-02T00:00:00Z,True,3
        """,
        0);
    drop.gzip(
        "accounts.csv.gz",
        """
        acct_id,dsply_nm,type,acct_stat,acct_rptng_crncy,open_dt
        7,C_7,I,A,USD,0
        8,C_8,O,A,USD,0
        """,
        0);
    Night night = drop.lookback("2017-01-01", "2017-12-31");
    new Arrival(SharedSpark.session(), drop.database)
        .accept(night, FeedSet.declared(declaration, drop.feeds, night), LoadPurpose.LOOKBACK);
    return Ledger.of(SharedSpark.session(), drop.database, night);
  }

  @Test
  void twoKindsOfMasterComeFromOneFileOfTheSimulator() throws IOException {
    Ledger ledger = accept(FEEDS.resolve("amlsim.yaml"));

    assertThat(
            ledger
                .transactions(FeedKind.BANK_TRANSACTION, UNTIL, null)
                .select(
                    "transaction_id",
                    "debtor_account_id",
                    "creditor_account_id",
                    "transaction_type",
                    "instructed_amount")
                .orderBy("transaction_id")
                .collectAsList())
        .map(Object::toString)
        .containsExactly("[1,7,8,CREDIT_TRANSFER,301.44000]", "[2,8,7,CREDIT_TRANSFER,703.25000]");
    assertThat(
            ledger
                .snapshot(FeedKind.ACCOUNT_MASTER, UNTIL)
                .select("account_id", "customer_id", "account_type", "open_date")
                .orderBy("account_id")
                .collectAsList())
        .map(Object::toString)
        .containsExactly("[7,C_7,CURRENT,2016-01-01]", "[8,C_8,BUSINESS,2016-01-01]");
    assertThat(
            ledger
                .snapshot(FeedKind.CUSTOMER_MASTER, UNTIL)
                .select("customer_id", "customer_type")
                .orderBy("customer_id")
                .collectAsList())
        .map(Object::toString)
        .containsExactly("[C_7,NATURAL]", "[C_8,LEGAL]");
    assertThat(ledger.coverageFrom(FeedKind.BANK_TRANSACTION, UNTIL))
        .isEqualTo(LocalDate.parse("2017-01-01"));
  }

  @Test
  void timesThatAreAllMidnightTellTheDayOnly() throws IOException {
    assertThat(accept(FEEDS.resolve("amlsim.yaml")).loads(FeedKind.BANK_TRANSACTION, UNTIL))
        .extracting(Load::dayPrecision)
        .containsExactly(true);
  }

  @Test
  void midnightIsTakenAtItsWordWhereTheFeedIsDeclaredExact() throws IOException {
    String exact =
        Files.readString(FEEDS.resolve("amlsim.yaml"))
            .replace("kind: bank_transaction\n", "kind: bank_transaction\n    precision: SECOND\n");
    Path declaration = Files.writeString(root.resolve("exact.yaml"), exact);

    assertThat(accept(declaration).loads(FeedKind.BANK_TRANSACTION, UNTIL))
        .extracting(Load::dayPrecision)
        .containsExactly(false);
  }

  @Test
  void theShippedExampleIsReadable() {
    assertThat(FeedFile.read(FEEDS.resolve("example-feeds.yaml")))
        .extracting(Feed::id)
        .isEqualTo(List.of("core_payments", "branch_statements", "accounts", "rates"));
  }
}
