package org.nightscreen.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.Night;
import org.nightscreen.spark.SharedSpark;

class HostileInputTest {

  private static final String GOOD = Drop.transfer("T1", "2026-03-02T10:00:00Z", "10");

  @TempDir Path root;
  private Drop drop;
  private Night night;

  @BeforeEach
  void openDrop() throws IOException {
    drop = new Drop(root);
    night = drop.night("2026-03-02");
  }

  private FeedReport accept() {
    ArrivalReport report =
        new Arrival(SharedSpark.session(), drop.database)
            .accept(night, FeedSet.canonicalDrop(drop.feeds, night), LoadPurpose.NIGHTLY);
    return report.feeds().stream()
        .filter(f -> f.kind() == FeedKind.BANK_TRANSACTION)
        .findFirst()
        .orElseThrow();
  }

  private void fails(FailureCode code, String message) {
    assertThatThrownBy(this::accept)
        .isInstanceOf(NightscreenException.class)
        .hasMessageContaining(message)
        .extracting(failure -> ((NightscreenException) failure).code())
        .isEqualTo(code);
  }

  private String rejects() throws IOException {
    return Files.readString(drop.staged(night, "rejects.csv"));
  }

  @Test
  void aTornGzipFileStopsTheRunAndCountsWhatCameBefore() throws IOException {
    StringBuilder text = new StringBuilder(Drop.BANK_HEADER + "\n");
    Random random = new Random(1);
    for (int i = 0; i < 5_000; i++) {
      text.append(
              Drop.transfer(
                  "T" + i, "2026-03-02T10:00:00Z", String.valueOf(1 + random.nextInt(9_999))))
          .append('\n');
    }
    drop.gzip("bank_transaction.csv.gz", text.toString(), 200);

    fails(
        FailureCode.CONTROL_BREAK,
        "(bank_transaction.csv.gz) ends in the middle of its data after 4");
    assertThat(rejects()).contains("FILE_BROKEN");
    assertThat(
            Ledger.of(SharedSpark.session(), drop.database, night)
                .known(FeedKind.BANK_TRANSACTION, LocalDate.MAX.minusDays(1)))
        .isFalse();
  }

  @Test
  void aWholeGzipFileIsReadThrough() throws IOException {
    drop.gzip("bank_transaction.csv.gz", Drop.BANK_HEADER + "\r\n" + GOOD + "\r\n", 0);
    assertThat(accept().accepted()).isEqualTo(1);
  }

  @Test
  void binaryGarbageIsAClearError() throws IOException {
    byte[] garbage = new byte[100_000];
    new Random(3).nextBytes(garbage);
    drop.bytes("bank_transaction.csv", garbage);
    fails(FailureCode.FEED_SCHEMA, "File 'bank_transaction.csv' ");
    Files.delete(drop.feeds.resolve("bank_transaction.csv"));
    drop.bytes("bank_transaction.csv.gz", garbage);
    fails(
        FailureCode.FEED_SCHEMA,
        "File 'bank_transaction.csv.gz' cannot be read or decompressed; deliver it again.");
    Files.delete(drop.feeds.resolve("bank_transaction.csv.gz"));
    drop.bytes("bank_transaction.parquet", garbage);
    fails(
        FailureCode.FEED_SCHEMA,
        "File 'bank_transaction.parquet' is not a readable Parquet file; deliver it again.");
  }

  @Test
  void binaryGarbageBetweenRowsIsQuarantined() throws IOException {
    byte[] head = (Drop.BANK_HEADER + "\n" + GOOD + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(head, head.length + 8);
    byte[] garbage = {(byte) 0xC3, 0x28, 0, 1, (byte) 0xFF, 'x', '\n', '\n'};
    System.arraycopy(garbage, 0, all, head.length, 8);
    drop.bytes("bank_transaction.csv", all);

    FeedReport report = accept();

    assertThat(report.rejectReasons()).isEqualTo(Map.of("ENCODING", 1L));
    assertThat(rejects()).contains(",3,ENCODING,").contains("hex:c3280001ff78");
  }

  @Test
  void aLineOfAHundredMegabytesIsRefusedAndTheNextOneRead() throws IOException {
    Path file = drop.feeds.resolve("bank_transaction.csv");
    byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write((Drop.BANK_HEADER + "\n").getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 100; i++) {
        out.write(block);
      }
      out.write(("\n" + GOOD + "\n").getBytes(StandardCharsets.UTF_8));
    }

    FeedReport report = accept();

    assertThat(report.rejectReasons()).isEqualTo(Map.of("LINE_TOO_LONG", 1L));
    assertThat(report.accepted()).isEqualTo(1);
    assertThat(rejects()).endsWith("," + "x".repeat(1_000) + "\n");
  }

  @Test
  void anotherEncodingIsQuarantinedLineByLine() throws IOException {
    String umlaut = GOOD.replace("rent", "M\u00fcnchen");
    drop.bytes(
        "bank_transaction.csv",
        (Drop.BANK_HEADER + "\n" + umlaut + "\n" + GOOD + "\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    FeedReport report = accept();
    assertThat(report.rejectReasons()).isEqualTo(Map.of("ENCODING", 1L));
    assertThat(report.accepted()).isEqualTo(1);
    drop.bytes(
        "bank_transaction.csv", (Drop.BANK_HEADER + "\n" + GOOD).getBytes(StandardCharsets.UTF_16));
    fails(
        FailureCode.FEED_SCHEMA,
        "has a header row that is not plain UTF-8 text; check encoding and compression.");
  }

  @Test
  void formulasAndScriptsAreTextAndNeutralWhereASpreadsheetReadsThem() throws IOException {
    drop.file(
        "bank_transaction.csv",
        Drop.BANK_HEADER,
        GOOD.replace("rent", "<script>alert(1)</script>"),
        "=cmd|' /C calc'!A0," + GOOD);

    assertThat(accept().accepted()).isEqualTo(1);
    assertThat(rejects()).contains(",\"'=cmd|' /C calc'!A0,").doesNotContain(",\"=cmd");
    assertThat(
            Ledger.of(SharedSpark.session(), drop.database, night)
                .transactions(FeedKind.BANK_TRANSACTION, night.businessDate(), null)
                .select("remittance_information")
                .first()
                .getString(0))
        .isEqualTo("<script>alert(1)</script>");
  }

  @Test
  void absurdAmountsAndDatesAreQuarantined() throws IOException {
    drop.file(
        "bank_transaction.csv",
        Drop.BANK_HEADER,
        GOOD,
        Drop.transfer("T2", "2026-03-02T10:00:00Z", "99999999999999999999999999"),
        Drop.transfer("T3", "2026-03-02T10:00:00Z", "900000000000001"),
        Drop.transfer("T4", "9999-12-31T00:00:00Z", "1"),
        Drop.transfer("T5", "0001-01-01T00:00:00Z", "1"));
    assertThat(accept().rejectReasons())
        .isEqualTo(Map.of("AMOUNT_OUT_OF_RANGE", 2L, "EVENT_DATE_OUT_OF_RANGE", 2L));
  }

  @Test
  void aHeaderAloneIsAnEmptyNightAndAnEmptyFileIsAnError() throws IOException {
    drop.file("bank_transaction.csv", Drop.BANK_HEADER);
    assertThat(accept().read()).isZero();
    Ledger ledger = Ledger.of(SharedSpark.session(), drop.database, night);
    assertThat(ledger.known(FeedKind.BANK_TRANSACTION, night.businessDate())).isTrue();
    assertThat(ledger.transactions(FeedKind.BANK_TRANSACTION, night.businessDate(), null).count())
        .isZero();

    drop.bytes("bank_transaction.csv", new byte[0]);
    fails(
        FailureCode.FEED_SCHEMA, "File 'bank_transaction.csv' is empty, without even a header row");
  }

  @Test
  void aMissingColumnIsNamedWithFeedAndFile() throws IOException {
    drop.file(
        "bank_transaction.csv", Drop.BANK_HEADER.replace("instructed_amount", "betrag"), GOOD);
    String message =
        "File 'bank_transaction.csv' of feed 'bank_transaction' lacks the required column"
            + " 'instructed_amount'; deliver or map them.";
    fails(FailureCode.FEED_SCHEMA, message);
    assertThat(FeedSet.canonicalDrop(drop.feeds, night).check()).containsExactly(message);
  }

  @Test
  void aStrayQuoteCostsOneLine() throws IOException {
    drop.file(
        "bank_transaction.csv",
        Drop.BANK_HEADER,
        "\"" + Drop.transfer("T0", "2026-03-02T10:00:00Z", "1"),
        GOOD);
    FeedReport report = accept();
    assertThat(report.rejectReasons()).isEqualTo(Map.of("MALFORMED_QUOTES", 1L));
    assertThat(report.accepted()).isEqualTo(1);
  }
}
