package org.nightscreen.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
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
import org.nightscreen.spark.SharedSpark;
import org.nightscreen.timeline.Keys;

class LimitRaisesTest {

  private static final String HEADER =
      Drop.ACCOUNT_HEADER + ",daily_transfer_limit,daily_cash_limit";

  @TempDir Path root;
  private SparkSession spark;
  private Drop drop;
  private Path declaration;

  @BeforeEach
  void openDrop() throws IOException {
    spark = SharedSpark.session();
    drop = new Drop(root);
    declaration =
        drop.file(
            "feeds.yaml",
            "feeds:",
            "  - {id: bank_transaction, kind: bank_transaction, file: bank_transaction.csv}",
            "  - {id: account_master, kind: account_master, file: account_master.csv, snapshot: delta}");
  }

  private static String account(String id, String transferLimit, String cashLimit) {
    return id + ",BANK,OWN,C1,CURRENT,USD,2020-01-01,ACTIVE," + transferLimit + "," + cashLimit;
  }

  private void deliver(String day, String... accounts) throws IOException {
    String[] lines = new String[accounts.length + 1];
    lines[0] = HEADER;
    System.arraycopy(accounts, 0, lines, 1, accounts.length);
    drop.file("account_master.csv", lines);
    drop.file(
        "bank_transaction.csv",
        Drop.BANK_HEADER,
        Drop.transfer("T" + day, day + "T10:00Z", "1.00"));
    Night night = drop.night(day);
    new Arrival(spark, drop.database)
        .accept(night, FeedSet.declared(declaration, drop.feeds, night), LoadPurpose.NIGHTLY);
  }

  private Ledger ledger() {
    return Ledger.of(spark, drop.database, drop.night("2026-03-04"));
  }

  private Map<Long, LocalDate> raises(String asOf) {
    return LimitRaises.read(ledger(), LocalDate.parse(asOf));
  }

  @Test
  void tellsTheNightOfTheLatestRaiseOfEitherLimit() throws IOException {
    deliver(
        "2026-03-02",
        account("A1", "100", "50"),
        account("A2", "100", "50"),
        account("A3", "100", "50"),
        account("A4", "100", "50"),
        account("A5", "100", "50"));
    deliver("2026-03-03", account("A1", "200", "50"), account("A2", "90", "40"));
    deliver("2026-03-04", account("A1", "150", "50"), account("A3", "100", "60"));

    assertThat(raises("2026-03-04"))
        .isEqualTo(
            Map.of(
                Keys.of("OWN", "A1"), LocalDate.parse("2026-03-03"),
                Keys.of("OWN", "A3"), LocalDate.parse("2026-03-04")));
    assertThat(raises("2026-03-03")).containsOnlyKeys(Keys.of("OWN", "A1"));
  }

  @Test
  void findsNoneInOneVersionAndNoneThatIsOld() throws IOException {
    deliver("2026-03-02", account("A1", "100", "50"));
    assertThat(raises("2026-03-02")).isEmpty();

    deliver("2026-03-03", account("A1", "200", "50"));
    assertThat(raises("2026-03-03")).hasSize(1);
    assertThat(raises("2026-04-30")).isEmpty();
  }
}
