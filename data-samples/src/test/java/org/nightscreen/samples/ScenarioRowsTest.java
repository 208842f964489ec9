package org.nightscreen.samples;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The rows under the labels say what the labels say. */
class ScenarioRowsTest {

  private static final Set<String> CHAINS = Set.of("T07", "T08", "T22");

  @TempDir static Path drop;

  @BeforeAll
  static void generateOnce() {
    String[] options = {"--customers", "40", "--days", "100", "--positives", "8", "--out"};
    List<String> all = new ArrayList<>(List.of(options));
    all.add(drop.toString());
    CommandLine command = new CommandLine(new GenerateCommand());
    command.setOut(new PrintWriter(new StringWriter()));
    assertThat(command.execute(all.toArray(String[]::new))).isZero();
  }

  @Test
  void theRowsOfAPathLeadFromAccountToAccountAndLater() {
    Map<String, NamedCsvRecord> rows = byKey("bank_transaction", "transaction_id");
    for (NamedCsvRecord label : labels("positive")) {
      if (CHAINS.contains(label.getField("typology"))) {
        List<NamedCsvRecord> path =
            ids(label).stream()
                .map(rows::get)
                .sorted(Comparator.comparing(row -> row.getField("booking_datetime")))
                .toList();
        assertThat(path)
            .extracting(row -> row.getField("booking_datetime"))
            .doesNotHaveDuplicates();
        assertThat(stops(path)).as(label.getField("scenario_id")).isEqualTo(wayOf(label));
      }
    }
  }

  private static List<String> wayOf(NamedCsvRecord label) {
    List<String> way = new ArrayList<>(List.of(label.getField("subject_id").split(" > ")));
    if (label.getField("typology").equals("T08") && ids(label).size() == way.size()) {
      way.add(way.get(0));
    }
    return way;
  }

  private static List<String> stops(List<NamedCsvRecord> path) {
    List<String> stops = new ArrayList<>(List.of(path.get(0).getField("debtor_account_id")));
    path.forEach(row -> stops.add(row.getField("creditor_account_id")));
    return stops;
  }

  @Test
  void noAmountIsZeroOrLess() {
    assertThat(lines("bank_transaction"))
        .noneMatch(row -> row.getField("instructed_amount").matches("0(\\.0*)?|-.*"));
    assertThat(lines("exchange_transaction"))
        .noneMatch(row -> row.getField("fiat_value").matches("0(\\.0*)?|-.*"));
    assertThat(lines("wallet_transfer"))
        .noneMatch(row -> row.getField("fiat_value").matches("0(\\.0*)?|-.*"));
  }

  @Test
  void aSharedPhoneIsOnlyThatOfTheLabelledCustomers() {
    Map<String, List<String>> byPhone =
        lines("customer_master").stream()
            .filter(row -> !row.getField("phone_hash").isEmpty())
            .collect(
                Collectors.groupingBy(
                    row -> "PHONE " + row.getField("phone_hash"),
                    Collectors.mapping(row -> row.getField("customer_id"), Collectors.toList())));

    assertThat(
            labels("positive").stream()
                .filter(row -> row.getField("subject_id").startsWith("PHONE")))
        .isNotEmpty()
        .allSatisfy(
            label ->
                assertThat(byPhone.get(label.getField("subject_id")))
                    .containsExactlyInAnyOrder(label.getField("customer_id").split("\\|")));
  }

  @Test
  void theHubDeviceIsUsedByMoreThanFiftyCustomers() {
    Map<String, Long> accounts =
        lines("access_event").stream()
            .collect(
                Collectors.groupingBy(
                    row -> "DEVICE " + row.getField("device_id"),
                    Collectors.collectingAndThen(
                        Collectors.mapping(row -> row.getField("account_id"), Collectors.toSet()),
                        set -> (long) set.size())));

    assertThat(labels("hard_negative"))
        .filteredOn(row -> row.getField("scenario_id").equals("T14-N-1"))
        .singleElement()
        .satisfies(label -> assertThat(accounts.get(label.getField("subject_id"))).isEqualTo(52));
  }

  @Test
  void slicesAreCreditedAtTheExchangeUnderTheChainsHash() {
    Map<String, NamedCsvRecord> onChain = byKey("wallet_transfer", "transaction_hash");
    List<NamedCsvRecord> credited =
        lines("exchange_transaction").stream()
            .filter(row -> row.getField("transaction_hash").startsWith("ch"))
            .toList();

    assertThat(credited)
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(onChain.get(row.getField("transaction_hash")).getField("to_address"))
                    .isEqualTo(row.getField("beneficiary_wallet_address")));
  }

  private static List<String> ids(NamedCsvRecord label) {
    return List.of(label.getField("transaction_ids").split("\\|"));
  }

  private static Collection<NamedCsvRecord> labels(String kind) {
    return CanonicalText.lines(drop.resolve("labels.csv")).stream()
        .filter(label -> label.getField("kind").equals(kind))
        .toList();
  }

  private static List<NamedCsvRecord> lines(String feed) {
    return CanonicalText.lines(drop.resolve(feed + ".csv"));
  }

  private static Map<String, NamedCsvRecord> byKey(String feed, String column) {
    return lines(feed).stream()
        .collect(Collectors.toMap(row -> row.getField(column), Function.identity()));
  }
}
