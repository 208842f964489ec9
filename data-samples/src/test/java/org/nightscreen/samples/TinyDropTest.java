package org.nightscreen.samples;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.Field;

class TinyDropTest {

  private static final Path TINY = Path.of("tiny");
  private static final Set<String> MEANT_TO_BE_REJECTED = Set.of("B0103");

  @ParameterizedTest
  @EnumSource(
      value = FeedKind.class,
      names = {"ACCESS_EVENT", "WALLET_TRANSFER", "CASE_FEEDBACK"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyFileHasOnlyCanonicalColumnsAndReadsIntoCanonicalRecords(FeedKind kind) {
    Path file = file(kind);

    assertThat(CanonicalText.header(file))
        .isSubsetOf(kind.fields().stream().map(Field::name).toList());
    assertThat(CanonicalText.header(file))
        .containsAll(kind.fields().stream().filter(Field::required).map(Field::name).toList());
    for (NamedCsvRecord line : CanonicalText.lines(file)) {
      if (!MEANT_TO_BE_REJECTED.contains(line.getField(0))) {
        assertThat(CanonicalText.record(kind, line)).isNotNull();
      }
    }
  }

  @Test
  void everyReferenceResolves() {
    Set<String> customers = column(FeedKind.CUSTOMER_MASTER, "customer_id");
    Set<String> accounts = column(FeedKind.ACCOUNT_MASTER, "account_id");

    assertThat(customers).containsAll(column(FeedKind.ACCOUNT_MASTER, "customer_id"));
    assertThat(customers).containsAll(column(FeedKind.ACCOUNT_PARTY, "customer_id"));
    assertThat(accounts).containsAll(column(FeedKind.ACCOUNT_PARTY, "account_id"));
    assertThat(accounts).containsAll(column(FeedKind.EXCHANGE_TRANSACTION, "account_id"));
    assertThat(accounts).containsAll(column(FeedKind.EXCHANGE_TRANSACTION, "bank_account_id"));
    for (NamedCsvRecord line : CanonicalText.lines(file(FeedKind.BANK_TRANSACTION))) {
      assertThat(ownSides(line))
          .as("own side of %s", line.getField(0))
          .isNotEmpty()
          .isSubsetOf(accounts);
    }
  }

  private static Set<String> ownSides(NamedCsvRecord line) {
    Set<String> own = new TreeSet<>();
    for (String side : List.of("debtor", "creditor")) {
      String account = line.getField(side + "_account_id");
      if (!account.isEmpty() && line.getField(side + "_agent_id").isEmpty()) {
        own.add(account);
      }
    }
    return own;
  }

  @Test
  void holdsOneDuplicateOneConflictAndOneBadCurrency() {
    Map<String, List<List<String>>> linesOfId =
        CanonicalText.lines(file(FeedKind.BANK_TRANSACTION)).stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.getField(0),
                    LinkedHashMap::new,
                    Collectors.mapping(NamedCsvRecord::getFields, Collectors.toList())));

    assertThat(linesOfId.values()).filteredOn(lines -> lines.size() > 1).hasSize(2);
    assertThat(Set.copyOf(linesOfId.get("B0101"))).hasSize(1);
    assertThat(Set.copyOf(linesOfId.get("B0102"))).hasSize(2);
    assertThat(column(FeedKind.BANK_TRANSACTION, "instructed_currency"))
        .containsExactly("KHR", "THB", "US$", "USD");
    assertThat(CanonicalText.lines(file(FeedKind.BANK_TRANSACTION))).hasSize(105);
  }

  @Test
  void theReturnedTransferIsAPair() {
    List<BankTransaction> pair =
        CanonicalText.lines(file(FeedKind.BANK_TRANSACTION)).stream()
            .filter(line -> line.getField("end_to_end_id").equals("E2E-4471"))
            .map(line -> (BankTransaction) CanonicalText.record(FeedKind.BANK_TRANSACTION, line))
            .toList();

    assertThat(pair).extracting(BankTransaction::reversalIndicator).containsExactly(false, true);
    assertThat(pair.get(0).debtorAccountId()).isEqualTo(pair.get(1).creditorAccountId());
    assertThat(pair.get(0).creditorAccountId()).isEqualTo(pair.get(1).debtorAccountId());
    assertThat(pair.get(0).instructedAmount()).isEqualByComparingTo(pair.get(1).instructedAmount());
  }

  @Test
  void everyExpectedHitNamesAKnownSubjectAndKnownRows() {
    Set<String> subjects = column(FeedKind.ACCOUNT_MASTER, "account_id");
    subjects.addAll(column(FeedKind.CUSTOMER_MASTER, "customer_id"));
    Set<String> rows = column(FeedKind.BANK_TRANSACTION, "transaction_id");
    rows.addAll(column(FeedKind.EXCHANGE_TRANSACTION, "exchange_transaction_id"));
    List<NamedCsvRecord> expected = CanonicalText.lines(TINY.resolve("expected/hits-expected.csv"));

    assertThat(expected).hasSize(13);
    assertThat(expected.stream().map(line -> line.getField("typology")).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "T01", "T02", "T03", "T04", "T05", "T06", "T10", "T11", "T12", "T16", "T28");
    for (NamedCsvRecord line : expected) {
      List<String> evidence = Arrays.asList(line.getField("transaction_ids").split("\\|"));
      assertThat(subjects).contains(line.getField("subject_id"));
      assertThat(rows).containsAll(evidence);
      assertThat(evidence).isSorted().doesNotHaveDuplicates();
    }
  }

  private static Path file(FeedKind kind) {
    Path file = TINY.resolve(kind.feedName() + ".csv");
    assertThat(Files.exists(file)).as("file of feed %s", kind.feedName()).isTrue();
    return file;
  }

  private static Set<String> column(FeedKind kind, String name) {
    Set<String> values = new TreeSet<>();
    for (NamedCsvRecord line : CanonicalText.lines(file(kind))) {
      if (!line.getField(name).isEmpty()) {
        values.add(line.getField(name));
      }
    }
    return values;
  }
}
