package org.nightscreen.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.Field;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import picocli.CommandLine;

class GenerateCommandTest {

  private static final List<FeedKind> WRITTEN =
      List.of(
          FeedKind.BANK_TRANSACTION,
          FeedKind.EXCHANGE_TRANSACTION,
          FeedKind.ACCOUNT_MASTER,
          FeedKind.CUSTOMER_MASTER,
          FeedKind.WATCHLIST,
          FeedKind.PARTY_REFERENCE,
          FeedKind.FX_RATE,
          FeedKind.ACCOUNT_PARTY,
          FeedKind.ACCESS_EVENT,
          FeedKind.WALLET_TRANSFER);

  @TempDir static Path directory;
  private static Path drop;

  @BeforeAll
  static void generateOnce() {
    drop =
        generated("drop", "--customers", "60", "--days", "100", "--seed", "7", "--positives", "6");
  }

  @Test
  void theSameSeedGivesTheSameBytes() {
    Path again =
        generated("again", "--customers", "60", "--days", "100", "--seed", "7", "--positives", "6");

    assertThat(hashes(again)).isEqualTo(hashes(drop)).hasSize(11);
  }

  @Test
  void anotherSeedGivesOtherMovements() {
    Path other =
        generated("other", "--customers", "60", "--days", "100", "--seed", "8", "--positives", "6");

    assertThat(hashes(other).get("bank_transaction.csv"))
        .isNotEqualTo(hashes(drop).get("bank_transaction.csv"));
    assertThat(hashes(other).get("labels.csv")).isNotEqualTo(hashes(drop).get("labels.csv"));
  }

  @Test
  void everyFileHasAllCanonicalColumnsAndReadsIntoCanonicalRecords() {
    for (FeedKind kind : WRITTEN) {
      Path file = drop.resolve(kind.feedName() + ".csv");
      assertThat(CanonicalText.header(file))
          .isEqualTo(kind.fields().stream().map(Field::name).toList());
      assertThat(CanonicalText.records(kind, file)).isNotEmpty();
    }
  }

  @Test
  void noMovementLiesOutsideThePeriodAndNoIdComesTwice() {
    List<NamedCsvRecord> rows = CanonicalText.lines(drop.resolve("bank_transaction.csv"));
    List<String> days =
        rows.stream().map(row -> row.getField("booking_datetime").substring(0, 10)).toList();

    assertThat(days.stream().min(String::compareTo)).contains("2025-12-22");
    assertThat(days.stream().max(String::compareTo)).contains("2026-03-31");
    assertThat(rows).extracting(row -> row.getField("transaction_id")).doesNotHaveDuplicates();
  }

  @Test
  void everyOwnSideIsAnAccountOfTheMaster() {
    Set<String> accounts = column("account_master.csv", "account_id");
    Set<String> own = new TreeSet<>();
    for (NamedCsvRecord row : CanonicalText.lines(drop.resolve("bank_transaction.csv"))) {
      for (String side : List.of("debtor", "creditor")) {
        if (row.getField(side + "_agent_id").isEmpty()
            && !row.getField(side + "_account_id").isEmpty()) {
          own.add(row.getField(side + "_account_id"));
        }
      }
    }

    assertThat(accounts).containsAll(own);
    assertThat(accounts).containsAll(column("exchange_transaction.csv", "account_id"));
    assertThat(column("customer_master.csv", "customer_id"))
        .containsAll(column("account_master.csv", "customer_id"));
  }

  @Test
  void everyLabelNamesKnownCustomersAndRowsOfTheLastThirtyDaysOrItsLadder() {
    Set<String> customers = column("customer_master.csv", "customer_id");
    Set<String> rows = column("bank_transaction.csv", "transaction_id");
    rows.addAll(column("exchange_transaction.csv", "exchange_transaction_id"));
    rows.addAll(column("wallet_transfer.csv", "transaction_hash"));

    for (NamedCsvRecord label : CanonicalText.lines(drop.resolve("labels.csv"))) {
      assertThat(customers).containsAll(List.of(label.getField("customer_id").split("\\|")));
      assertThat(rows).containsAll(List.of(label.getField("transaction_ids").split("\\|")));
      LocalDate last = LocalDate.parse(label.getField("last_event").substring(0, 10));
      assertThat(last).isBetween(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 31));
    }
  }

  @Test
  void everyLabelledSubjectIsFoundInTheFeeds() {
    Set<String> subjects = column("account_master.csv", "account_id");
    subjects.addAll(column("customer_master.csv", "customer_id"));
    for (String side : List.of("debtor_account_id", "creditor_account_id")) {
      subjects.addAll(column("bank_transaction.csv", side));
    }
    for (String side : List.of("from_address", "to_address")) {
      subjects.addAll(column("wallet_transfer.csv", side));
    }
    Set<String> identifiers = column("access_event.csv", "device_id");
    identifiers.addAll(column("access_event.csv", "ip_address"));
    identifiers.addAll(column("account_master.csv", "opening_device_id"));
    for (String hash : List.of("phone_hash", "address_hash", "introducer_id")) {
      identifiers.addAll(column("customer_master.csv", hash));
    }

    for (NamedCsvRecord label : CanonicalText.lines(drop.resolve("labels.csv"))) {
      String subject = label.getField("subject_id");
      if (label.getField("subject_kind").equals("IDENTIFIER")) {
        String value = subject.substring(subject.indexOf(' ') + 1).replaceFirst("\\.0/24$", ".");
        assertThat(identifiers).anyMatch(identifier -> identifier.startsWith(value));
      } else {
        assertThat(subjects).containsAll(List.of(subject.split(" > ")));
      }
    }
  }

  @Test
  void everyTypologyHasItsPositivesAndHardNegatives() {
    Map<String, Long> labels =
        CanonicalText.lines(drop.resolve("labels.csv")).stream()
            .collect(
                Collectors.groupingBy(
                    label -> label.getField("typology") + " " + label.getField("kind"),
                    TreeMap::new,
                    Collectors.counting()));

    assertThat(labels.keySet()).hasSize(56);
    assertThat(labels).containsEntry("T01 positive", 6L).containsEntry("T05 positive", 8L);
    assertThat(labels).containsEntry("T22 positive", 7L).containsEntry("T14 positive", 6L);
    assertThat(labels)
        .containsEntry("T28 hard_negative", 6L)
        .containsEntry("T12 hard_negative", 6L);
  }

  @Test
  void compressedFilesHoldTheSameRows() throws IOException {
    Path zipped =
        generated(
            "zipped",
            "--customers",
            "60",
            "--days",
            "100",
            "--seed",
            "7",
            "--positives",
            "6",
            "--format",
            "csv.gz");

    for (FeedKind kind : WRITTEN) {
      Path file = zipped.resolve(kind.feedName() + ".csv.gz");
      try (InputStream rows = new GZIPInputStream(Files.newInputStream(file))) {
        assertThat(rows.readAllBytes())
            .isEqualTo(Files.readAllBytes(drop.resolve(kind.feedName() + ".csv")));
      }
    }
  }

  @Test
  void writesAboutAsManyRowsAsAskedFor() {
    Path scaled =
        generated(
            "scaled", "--customers", "400", "--days", "60", "--rows", "60000", "--positives", "0");

    assertThat(CanonicalText.lines(scaled.resolve("bank_transaction.csv")).size())
        .isBetween(54_000, 66_000);
  }

  @Test
  void theNightlyLayoutHoldsTheSameMovementsDayByDay() throws IOException {
    String[] sizes = {"--customers", "20", "--days", "60", "--positives", "1"};
    Path whole = generated("whole", sizes);
    Path nightly = generated("nightly", with(sizes, "--layout", "nightly"));
    Set<String> ids = new TreeSet<>();
    try (Stream<Path> nights = Files.list(nightly).filter(Files::isDirectory)) {
      for (Path night : nights.toList()) {
        assertThat(night.resolve("account_master.csv")).exists();
        if (Files.exists(night.resolve("bank_transaction.csv"))) {
          for (NamedCsvRecord row : CanonicalText.lines(night.resolve("bank_transaction.csv"))) {
            assertThat(row.getField("booking_datetime")).startsWith(night.getFileName().toString());
            ids.add(row.getField("transaction_id"));
          }
        }
      }
    }

    assertThat(ids)
        .isEqualTo(
            CanonicalText.lines(whole.resolve("bank_transaction.csv")).stream()
                .map(row -> row.getField("transaction_id"))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void refusesAHistoryTooShortForItsLabels() {
    GenerateCommand command = new GenerateCommand();
    new CommandLine(command)
        .parseArgs("--customers", "10", "--days", "59", "--out", directory.toString());

    assertThatThrownBy(command::call)
        .isInstanceOfSatisfying(
            NightscreenException.class,
            failure -> assertThat(failure.code()).isEqualTo(FailureCode.BAD_ARGUMENTS))
        .hasMessage("--days must be at least 60, or the labelled histories do not fit");
  }

  private static Path generated(String name, String... options) {
    Path out = directory.resolve(name);
    StringWriter console = new StringWriter();
    CommandLine command = new CommandLine(new GenerateCommand());
    command.setOut(new PrintWriter(console));
    assertThat(command.execute(with(options, "--out", out.toString()))).isZero();
    assertThat(console.toString()).contains("bank_transaction");
    return out;
  }

  private static String[] with(String[] options, String... more) {
    return Stream.concat(Stream.of(options), Stream.of(more)).toArray(String[]::new);
  }

  private static Set<String> column(String file, String name) {
    return CanonicalText.lines(drop.resolve(file)).stream()
        .map(row -> row.getField(name))
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> hashes(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      Map<String, String> hashes = new TreeMap<>();
      for (Path file : files.toList()) {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        hashes.put(file.getFileName().toString(), HexFormat.of().formatHex(digest));
      }
      return hashes;
    } catch (IOException | NoSuchAlgorithmException cause) {
      throw new IllegalStateException(cause);
    }
  }
}
