package org.nightscreen.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.Night;
import org.nightscreen.spark.SharedSpark;

class ArrivalTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  @TempDir Path root;
  private SparkSession spark;
  private Drop drop;

  @BeforeEach
  void openDrop() throws IOException {
    spark = SharedSpark.session();
    drop = new Drop(root);
  }

  private ArrivalReport accept(Night night, LoadPurpose purpose) {
    return new Arrival(spark, drop.database)
        .accept(night, FeedSet.canonicalDrop(drop.feeds, night, purpose), purpose);
  }

  private ArrivalReport acceptNight(String day) {
    return accept(drop.night(day), LoadPurpose.NIGHTLY);
  }

  private static FeedReport bank(ArrivalReport report) {
    return report.feeds().stream()
        .filter(f -> f.kind() == FeedKind.BANK_TRANSACTION)
        .findFirst()
        .orElseThrow();
  }

  private Ledger ledger() {
    return Ledger.of(spark, drop.database, drop.night("2026-03-02"));
  }

  private List<String> ids(LocalDate asOf) {
    return ledger()
        .transactions(FeedKind.BANK_TRANSACTION, asOf, null)
        .select("transaction_id", "entry_status")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0) + " " + row.getString(1))
        .sorted()
        .toList();
  }

  @Test
  void acceptsRowsWithTheirCanonicalTypesAndSums() throws IOException {
    drop.file(
        "bank_transaction.csv",
        Drop.BANK_HEADER,
        Drop.transfer("T1", "2026-03-02T10:15:30.5+07:00", "1250.10"),
        Drop.transfer("T2", "2026-03-02T11:00Z", "0.00001"));

    FeedReport report = bank(acceptNight("2026-03-02"));

    assertThat(report.amounts())
        .containsExactly(new AmountControl("USD", 2, "1250.10001", "1250.10001", "0", "0"));
    assertThat(List.of(report.read(), report.accepted(), report.rejected(), report.duplicate()))
        .containsExactly(2L, 2L, 0L, 0L);
    Row row =
        ledger()
            .transactions(FeedKind.BANK_TRANSACTION, DAY, null)
            .where("transaction_id = 'T1'")
            .select(
                "booking_datetime",
                "instructed_amount",
                "reversal_indicator",
                "uetr",
                "source_file",
                "source_line",
                "late")
            .first();
    assertThat(row.getInstant(0)).isEqualTo(Instant.parse("2026-03-02T03:15:30.500Z"));
    assertThat(row.getDecimal(1)).isEqualByComparingTo("1250.10");
    assertThat(row.getBoolean(2)).isFalse();
    assertThat(row.isNullAt(3)).isTrue();
    assertThat(row.getString(4)).isEqualTo("bank_transaction.csv");
    assertThat(row.getLong(5)).isEqualTo(2L);
    assertThat(row.getBoolean(6)).isFalse();
  }

  @Test
  void quarantinesARefusedRowWithFileLineReasonAndText() throws IOException {
    drop.file(
        "bank_transaction.csv",
        Drop.BANK_HEADER,
        Drop.transfer("T1", "2026-03-02T10:00:00Z", "10"),
        Drop.transfer("T2", "2026-03-02T10:00:00Z", "-5"));
    Night night = drop.night("2026-03-02");

    FeedReport report = bank(accept(night, LoadPurpose.NIGHTLY));

    assertThat(report.rejectReasons()).isEqualTo(Map.of("AMOUNT_NOT_POSITIVE", 1L));
    assertThat(report.amounts()).containsExactly(new AmountControl("USD", 2, "5", "10", "-5", "0"));
    assertThat(Files.readString(drop.staged(night, "rejects.csv")))
        .isEqualTo(
            "feed,file,line,reason,message,original\n"
                + "bank_transaction,bank_transaction.csv,3,AMOUNT_NOT_POSITIVE,Field"
                + " 'instructed_amount' must be more than zero,\""
                + Drop.transfer("T2", "2026-03-02T10:00:00Z", "-5")
                + "\"\n");
  }

  @Test
  void loadingTheSameFileTwiceAddsNothingAndSaysSo() throws IOException {
    drop.file(
        "bank_transaction.csv",
        Drop.BANK_HEADER,
        Drop.transfer("T1", "2026-03-01T10:00:00Z", "10"));
    accept(drop.night("2026-03-01"), LoadPurpose.HISTORY);

    ArrivalReport again = accept(drop.night("2026-03-01"), LoadPurpose.HISTORY);
    ArrivalReport nextNight = acceptNight("2026-03-02");

    assertThat(again.warnings())
        .extracting(ArrivalWarning::code)
        .containsExactly("ALREADY_LOADED", "ALREADY_LOADED");
    assertThat(bank(nextNight).duplicate()).isEqualTo(1);
    assertThat(bank(nextNight).accepted()).isZero();
    assertThat(nextNight.warnings())
        .extracting(ArrivalWarning::code)
        .containsExactly("ALREADY_LOADED");
    assertThat(ids(DAY)).containsExactly("T1 BOOK");
  }

  @Test
  void aBookedRowSupersedesAPendingOneInTheSameAndInALaterDelivery() throws IOException {
    drop.file(
        "2026-03-01/bank_transaction.csv",
        Drop.BANK_HEADER,
        Drop.bank("T1", "2026-03-01T10:00:00Z", "PDNG", "10"),
        Drop.bank("T2", "2026-03-01T10:00:00Z", "PDNG", "20"),
        Drop.bank("T2", "2026-03-01T11:00:00Z", "BOOK", "20"));
    drop.file(
        "2026-03-01/account_master.csv",
        Drop.ACCOUNT_HEADER,
        "A1,BANK,OWN,C1,CURRENT,USD,2020-01-01,ACTIVE");
    drop.file(
        "2026-03-02/bank_transaction.csv",
        Drop.BANK_HEADER,
        Drop.bank("T1", "2026-03-02T10:00:00Z", "BOOK", "11"));

    FeedReport first = bank(acceptNight("2026-03-01"));
    FeedReport second = bank(acceptNight("2026-03-02"));

    assertThat(first.superseded()).isEqualTo(1);
    assertThat(second.superseded()).isEqualTo(1);
    assertThat(second.accepted()).isEqualTo(1);
    assertThat(ids(LocalDate.parse("2026-03-01"))).containsExactly("T1 PDNG", "T2 BOOK", "T2 PDNG");
    assertThat(ids(DAY)).containsExactly("T1 BOOK", "T1 PDNG", "T2 BOOK", "T2 PDNG");
  }

  @Test
  void theSameIdWithOtherContentIsAConflictAndKeepsItsText() throws IOException {
    drop.file(
        "2026-03-01/bank_transaction.csv",
        Drop.BANK_HEADER,
        Drop.transfer("T1", "2026-03-01T10:00:00Z", "10"));
    drop.file(
        "2026-03-02/bank_transaction.csv",
        Drop.BANK_HEADER,
        Drop.transfer("T1", "2026-03-01T10:00:00Z", "10"),
        Drop.transfer("T1", "2026-03-01T10:00:00Z", "99"));
    accept(drop.night("2026-03-01"), LoadPurpose.HISTORY);
    Night night = drop.night("2026-03-02");
    drop.file(
        "2026-03-02/account_master.csv",
        Drop.ACCOUNT_HEADER,
        "A1,BANK,OWN,C1,CURRENT,USD,2020-01-01,ACTIVE");
    drop.file(
        "bank_transaction.csv",
        Drop.BANK_HEADER,
        Drop.transfer("T1", "2026-03-01T10:00:00Z", "10"));
    accept(drop.night("2026-03-01"), LoadPurpose.HISTORY);

    FeedReport report = bank(accept(night, LoadPurpose.NIGHTLY));

    assertThat(report.duplicate()).isEqualTo(1);
    assertThat(report.rejectReasons()).isEqualTo(Map.of("CONFLICTING_DUPLICATE", 1L));
    assertThat(Files.readString(drop.staged(night, "rejects.csv")))
        .contains("bank_transaction.csv,3,CONFLICTING_DUPLICATE,")
        .contains("\"" + Drop.transfer("T1", "2026-03-01T10:00:00Z", "99") + "\"");
  }

  @Test
  void aShuffledDeliveryInSeveralFilesEndsAlike() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      lines.add(Drop.transfer("T" + i % 190, "2026-03-02T10:00:00Z", String.valueOf(1 + i)));
    }
    lines.add(Drop.transfer("T5", "2026-03-02T10:00:00Z", "6"));
    List<Row> ordered = rowsAfter(lines);

    Collections.shuffle(lines, new Random(7));

    assertThat(rowsAfter(lines)).isEqualTo(ordered).hasSize(190);
  }

  private List<Row> rowsAfter(List<String> lines) throws IOException {
    Path sub = Files.createDirectories(root.resolve("shuffle" + lines.hashCode()));
    Drop other = new Drop(sub);
    List<String> file = new ArrayList<>(List.of(Drop.BANK_HEADER));
    file.addAll(lines);
    other.file("bank_transaction.csv", file.toArray(String[]::new));
    Night night = other.night("2026-03-02");
    new Arrival(spark, other.database)
        .accept(night, FeedSet.canonicalDrop(other.feeds, night), LoadPurpose.NIGHTLY);
    return Ledger.of(spark, other.database, night)
        .transactions(FeedKind.BANK_TRANSACTION, DAY, null)
        .select("transaction_id", "instructed_amount", "content_hash")
        .orderBy("transaction_id")
        .collectAsList();
  }

  @Test
  void marksLateRowsOfANightAndQuarantinesThoseBeyondTenDays() throws IOException {
    drop.file(
        "bank_transaction.csv",
        Drop.BANK_HEADER,
        Drop.transfer("T1", "2026-03-02T00:00:01Z", "1"),
        Drop.transfer("T2", "2026-03-01T23:59:59Z", "1"),
        Drop.transfer("T3", "2026-02-20T00:00:00Z", "1"),
        Drop.transfer("T4", "2026-02-19T23:59:59Z", "1"),
        Drop.transfer("T5", "2026-03-04T00:00:00Z", "1"),
        Drop.transfer("T6", "1969-12-31T23:59:59Z", "1"));

    FeedReport report = bank(acceptNight("2026-03-02"));

    assertThat(report.lateDays()).isEqualTo(Map.of(1, 1L, 10, 1L));
    assertThat(report.rejectReasons())
        .isEqualTo(Map.of("LATE_BEYOND_WINDOW", 1L, "EVENT_DATE_OUT_OF_RANGE", 2L));
    assertThat(report.accepted()).isEqualTo(3);
  }

  @Test
  void aLookbackLoadsTheWholeDropAndHistoryLeavesLaterRowsToTheNights() throws IOException {
    drop.file(
        "bank_transaction.csv",
        Drop.BANK_HEADER,
        Drop.transfer("T1", "2025-03-02T10:00:00Z", "1"),
        Drop.transfer("T2", "2026-03-03T00:00:00Z", "1"));

    FeedReport history = bank(accept(drop.night("2026-03-02"), LoadPurpose.HISTORY));
    FeedReport lookback =
        bank(accept(drop.lookback("2026-03-01", "2026-03-03"), LoadPurpose.LOOKBACK));

    assertThat(history.rejectReasons()).isEqualTo(Map.of("AFTER_RUN_END", 1L));
    assertThat(lookback.accepted()).isEqualTo(1);
    assertThat(lookback.duplicate()).isEqualTo(1);
    assertThat(ledger().coverageFrom(FeedKind.BANK_TRANSACTION, DAY))
        .isEqualTo(LocalDate.parse("2025-03-02"));
  }

  @Test
  void aRepeatedStepGivesTheSameReportBytes() throws IOException {
    drop.file(
        "bank_transaction.csv",
        Drop.BANK_HEADER,
        Drop.transfer("T1", "2026-03-02T10:00:00Z", "10"),
        "broken");
    Night night = drop.night("2026-03-02");

    String first = accept(night, LoadPurpose.NIGHTLY).toJson();
    String rejects = Files.readString(drop.staged(night, "rejects.csv"));
    String second = accept(night, LoadPurpose.NIGHTLY).toJson();

    assertThat(second).isEqualTo(first);
    assertThat(ArrivalReport.fromJson(first).toJson()).isEqualTo(first);
    assertThat(Files.readString(drop.staged(night, "rejects.csv"))).isEqualTo(rejects);
    assertThat(Files.readString(drop.staged(night, "arrival-report.json"))).isEqualTo(first);
  }

  @Test
  void stopsAboveTheRejectLimitAndLeavesNothingVisible() throws IOException {
    List<String> lines = new ArrayList<>(List.of(Drop.BANK_HEADER));
    for (int i = 0; i < 20; i++) {
      lines.add(Drop.transfer("T" + i, "2026-03-02T10:00:00Z", "0"));
    }
    drop.file("bank_transaction.csv", lines.toArray(String[]::new));

    assertThatThrownBy(() -> acceptNight("2026-03-02"))
        .isInstanceOf(NightscreenException.class)
        .hasMessageContaining(
            "Feed 'bank_transaction' (bank_transaction.csv) has 20 refused rows of 20")
        .extracting(failure -> ((NightscreenException) failure).code())
        .isEqualTo(FailureCode.REJECT_LIMIT);
    assertThat(ledger().known(FeedKind.ACCOUNT_MASTER, DAY)).isFalse();
  }

  @Test
  void comparesWithTheControlFile() throws IOException {
    drop.file(
        "bank_transaction.csv",
        Drop.BANK_HEADER,
        Drop.transfer("T1", "2026-03-02T10:00:00Z", "10"));
    drop.file("bank_transaction.control.csv", "rows,currency,amount", "1,USD,10.01");

    assertThatThrownBy(() -> acceptNight("2026-03-02"))
        .hasMessageContaining("The control file says 10.01 USD, 10 were read")
        .extracting(failure -> ((NightscreenException) failure).code())
        .isEqualTo(FailureCode.CONTROL_BREAK);

    drop.file("bank_transaction.control.csv", "rows,currency,amount", "1,USD,10.00");
    assertThat(bank(acceptNight("2026-03-02")).control())
        .isEqualTo(new ControlComparison("bank_transaction.control.csv", List.of()));
  }

  @Test
  void missesTheMandatoryFeeds() throws IOException {
    assertThatThrownBy(() -> acceptNight("2026-03-02"))
        .hasMessage(
            "No file for bank_transaction or exchange_transaction was found; deliver one or allow"
                + " it to be missing.")
        .extracting(failure -> ((NightscreenException) failure).code())
        .isEqualTo(FailureCode.INPUT_MISSING);
  }

  @Test
  void aFullSnapshotReplacesADeltaAddsAndAListingIsDatedByItsFirstNight() throws IOException {
    String list =
        "list_id,entry_id,entry_type,value,network,category,severity,effective_from,source_reference";
    String entry = ",WALLET,TX,TRON,SCAM,HIGH,2020-01-01T00:00:00Z,ref";
    for (String day : List.of("2026-03-01", "2026-03-02")) {
      drop.file(
          day + "/bank_transaction.csv",
          Drop.BANK_HEADER,
          Drop.transfer("T" + day, day + "T10:00:00Z", "1"));
      drop.file(
          day + "/account_master.csv",
          Drop.ACCOUNT_HEADER,
          "A" + day + ",BANK,OWN,C1,CURRENT,USD,2020-01-01,ACTIVE");
      drop.file(
          day + "/fx_rate.csv",
          "rate_date,asset_code,base_currency,rate",
          day + ",EUR,USD,1.1",
          "2026-02-28,EUR,USD,1." + day.charAt(9));
    }
    drop.file("2026-03-01/watchlist.csv", list, "L,E1" + entry);
    drop.file("2026-03-02/watchlist.csv", list, "L,E1" + entry, "L,E2" + entry);
    acceptNight("2026-03-01");
    acceptNight("2026-03-02");

    assertThat(ledger().snapshot(FeedKind.ACCOUNT_MASTER, DAY).select("account_id").collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("A2026-03-02");
    assertThat(ledger().snapshot(FeedKind.FX_RATE, DAY).orderBy("rate_date").collectAsList())
        .extracting(row -> row.getLocalDate(0) + " " + row.getDecimal(3).stripTrailingZeros())
        .containsExactly("2026-02-28 1.2", "2026-03-01 1.1", "2026-03-02 1.1");
    assertThat(
            ledger()
                .snapshot(FeedKind.WATCHLIST, DAY)
                .select("entry_id", "first_visible")
                .orderBy("entry_id")
                .collectAsList())
        .extracting(row -> row.getString(0) + " " + row.getLocalDate(1))
        .containsExactly("E1 2026-03-01", "E2 2026-03-02");
    assertThat(ledger().snapshot(FeedKind.CUSTOMER_MASTER, DAY).count()).isZero();
    assertThat(ledger().known(FeedKind.CUSTOMER_MASTER, DAY)).isFalse();
  }

  @Test
  void aColumnAndAFeedThatVanishAreCoverageLost() throws IOException {
    String login = "2026-03-01T10:00:00Z,A1,LOGIN";
    drop.file(
        "2026-03-01/bank_transaction.csv",
        Drop.BANK_HEADER,
        Drop.transfer("T1", "2026-03-01T10:00:00Z", "1"));
    drop.file(
        "2026-03-01/account_master.csv",
        Drop.ACCOUNT_HEADER,
        "A1,BANK,OWN,C1,CURRENT,USD,2020-01-01,ACTIVE");
    drop.file("2026-03-01/access_event.csv", "event_datetime,account_id,event_type", login, login);
    drop.file(
        "2026-03-02/bank_transaction.csv",
        Drop.BANK_HEADER.replace(",remittance_information", ",note"),
        Drop.transfer("T2", "2026-03-02T10:00:00Z", "1"));
    ArrivalReport before = acceptNight("2026-03-01");

    ArrivalReport report = acceptNight("2026-03-02");

    assertThat(before.feeds()).extracting(FeedReport::duplicate).containsExactly(0L, 0L, 1L);
    assertThat(report.incomplete()).isTrue();
    assertThat(report.warnings())
        .containsExactlyInAnyOrder(
            new ArrivalWarning(
                "COVERAGE_LOST",
                "access_event",
                "Feed 'access_event' used to arrive and is absent."),
            new ArrivalWarning(
                "FEED_ABSENT",
                "account_master",
                "Feed 'account_master' is absent; its last delivery holds."),
            new ArrivalWarning(
                "COVERAGE_LOST",
                "bank_transaction",
                "Feed 'bank_transaction' no longer has the column 'remittance_information'."));
    assertThat(bank(report).unknownColumns()).containsExactly("note");
  }

  @Test
  void aWithdrawnLoadIsInvisibleAndCanBeDeliveredAgain() throws IOException {
    drop.file(
        "bank_transaction.csv",
        Drop.BANK_HEADER,
        Drop.transfer("T1", "2026-03-02T10:00:00Z", "10"));
    FeedReport first = bank(acceptNight("2026-03-02"));

    ledger().withdraw(first.loadId(), DAY, "wrong extract");
    assertThat(ids(DAY)).isEmpty();

    assertThat(bank(acceptNight("2026-03-02"))).isEqualTo(first);
    assertThat(ids(DAY)).containsExactly("T1 BOOK");
  }

  @Test
  void readsParquetOfOtherTools() throws IOException {
    spark
        .sql(
            "select 'T1' transaction_id, timestamp_ntz'2026-03-02 10:00:00' booking_datetime,"
                + " 'BOOK' entry_status, false reversal_indicator, 'CREDIT_TRANSFER'"
                + " transaction_type, cast(12.5 as decimal(10,2)) instructed_amount, 'USD'"
                + " instructed_currency, 'A1' debtor_account_id, 'B1' creditor_account_id,"
                + " date'2026-03-02' value_date, cast(7.25 as double) debtor_balance_after")
        .write()
        .parquet(drop.feeds.resolve("bank_transaction.parquet").toString());

    FeedReport report = bank(acceptNight("2026-03-02"));

    assertThat(report.accepted()).isEqualTo(1);
    Row row =
        ledger()
            .transactions(FeedKind.BANK_TRANSACTION, DAY, Instant.parse("2026-03-02T10:00:00Z"))
            .select("booking_datetime", "instructed_amount", "value_date", "debtor_balance_after")
            .first();
    assertThat(row.getInstant(0)).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
    assertThat(row.getDecimal(1)).isEqualByComparingTo("12.5");
    assertThat(row.getLocalDate(2)).isEqualTo(DAY);
    assertThat(row.getDecimal(3)).isEqualByComparingTo("7.25");
  }
}
