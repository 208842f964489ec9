package org.nightscreen.arrival.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.arrival.row.ReasonCode;
import org.nightscreen.arrival.row.Refusal;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.Field;

class MappingTest {

  private static final String STATEMENT =
      """
      feeds:
        - id: statements
          kind: bank_transaction
          file: "st_{businessDate}.csv"
          separator: ";"
          zone: Asia/Bangkok
          columns:
            transaction_id: REF
            booking_datetime: {columns: [DAY, TIME], pattern: "dd.MM.yyyy HHmmss"}
            value_date: {column: VALUE, pattern: "yyyyMMdd"}
            entry_status: {constant: BOOK}
            reversal_indicator: {column: DC, values: {RD: "true", RC: "true"}, otherwise: "false"}
            transaction_type: {column: CODE, values: {TRF: CREDIT_TRANSFER, ATM: CASH_WITHDRAWAL}}
            instructed_amount: {column: AMOUNT, decimal: ",", grouping: ".", sign: ABSOLUTE}
            instructed_currency: CCY
          statement: {indicator: DC, debit: [D, RC], credit: [C, RD], account: ACC, otherAccount: OTHER, otherName: NAME}
      """;
  private static final List<String> HEADER =
      List.of(
          "REF", "DAY", "TIME", "VALUE", "DC", "CODE", "AMOUNT", "CCY", "ACC", "OTHER", "NAME",
          "BRANCH");

  @TempDir Path root;

  private Feed feed(String yaml) throws IOException {
    return FeedFile.read(Files.writeString(root.resolve("feeds.yaml"), yaml)).get(0);
  }

  private static Object value(Object[] row, String field) {
    List<String> names = FeedKind.BANK_TRANSACTION.fields().stream().map(Field::name).toList();
    return row[names.indexOf(field)];
  }

  private static String[] line(String mark, String amount) {
    return new String[] {
      "R1",
      "02.03.2026",
      "171500",
      "20260303",
      mark,
      "TRF",
      amount,
      "THB",
      "OWN1",
      "EXT1",
      "Somchai",
      "7"
    };
  }

  @Test
  void turnsADebitLineIntoATransactionFromTheOwnAccount() throws Exception {
    RowReader reader = new RowReader(feed(STATEMENT).mapping(), HEADER);

    Object[] row = reader.read(line("D", "-1.234,50"));

    assertThat(value(row, "debtor_account_id")).isEqualTo("OWN1");
    assertThat(value(row, "creditor_account_id")).isEqualTo("EXT1");
    assertThat(value(row, "creditor_name")).isEqualTo("Somchai");
    assertThat(value(row, "instructed_amount")).isEqualTo(new BigDecimal("1234.50"));
    assertThat(value(row, "booking_datetime"))
        .isEqualTo(Instant.parse("2026-03-02T10:15:00Z").toEpochMilli() * 1_000);
    assertThat(value(row, "value_date"))
        .isEqualTo((int) LocalDate.parse("2026-03-03").toEpochDay());
    assertThat(value(row, "entry_status")).isEqualTo("BOOK");
    assertThat(value(row, "transaction_type")).isEqualTo("CREDIT_TRANSFER");
    assertThat(value(row, "reversal_indicator")).isEqualTo(false);
    assertThat(reader.unknownColumns()).containsExactly("BRANCH");
    assertThat(reader.missingRequired()).isEmpty();
    assertThat(reader.missingOptional())
        .contains("uetr", "debtor_agent_id")
        .doesNotContain("debtor_account_id");
  }

  @Test
  void turnsACreditLineAroundAndKnowsReversals() throws Exception {
    RowReader reader = new RowReader(feed(STATEMENT).mapping(), HEADER);

    Object[] credit = reader.read(line("C", "5,00"));
    Object[] reversal = reader.read(line("RD", "5,00"));

    assertThat(value(credit, "debtor_account_id")).isEqualTo("EXT1");
    assertThat(value(credit, "creditor_account_id")).isEqualTo("OWN1");
    assertThat(value(reversal, "reversal_indicator")).isEqualTo(true);
    assertThat(value(reversal, "creditor_account_id")).isEqualTo("OWN1");
  }

  @Test
  void theSignSaysTheSideWhereNoMarkDoes() throws Exception {
    String yaml = STATEMENT.replace("indicator: DC, ", "").replace(", sign: ABSOLUTE", "");
    RowReader reader = new RowReader(feed(yaml).mapping(), HEADER);

    assertThat(value(reader.read(line("", "-5,00")), "debtor_account_id")).isEqualTo("OWN1");
    assertThat(value(reader.read(line("", "-5,00")), "instructed_amount"))
        .isEqualTo(new BigDecimal("5.00"));
    assertThat(value(reader.read(line("", "5,00-")), "debtor_account_id")).isEqualTo("OWN1");
    assertThat(value(reader.read(line("", "5,00")), "debtor_account_id")).isEqualTo("EXT1");
  }

  @Test
  void refusesLinesThatTheMappingDoesNotCover() throws Exception {
    RowReader reader = new RowReader(feed(STATEMENT).mapping(), HEADER);

    assertThat(catchThrowableOfType(Refusal.class, () -> reader.read(line("X", "5,00"))).reason())
        .isEqualTo(ReasonCode.INVALID_VALUE);
    assertThat(catchThrowableOfType(Refusal.class, () -> reader.read(line("D", "5,0,0"))).reason())
        .isEqualTo(ReasonCode.INVALID_DECIMAL);
    assertThat(catchThrowableOfType(Refusal.class, () -> reader.read(new String[] {"R1"})).reason())
        .isEqualTo(ReasonCode.FIELD_COUNT);
  }

  @Test
  void namesTheColumnsThatAreMissing() throws Exception {
    RowReader reader =
        new RowReader(feed(STATEMENT).mapping(), List.of("REF", "DAY", "DC", "CODE", "CCY", "ACC"));
    assertThat(reader.missingRequired()).containsExactly("AMOUNT", "NAME", "OTHER", "TIME");
  }

  @Test
  void anUnknownKeyFailsWithFileLineAndKey() {
    assertThatThrownBy(() -> feed(STATEMENT.replace("zone:", "zones:")))
        .hasMessage(
            "Feed file 'feeds.yaml' line 6 has the unknown key 'zones'; remove or correct it.");
    assertThatThrownBy(() -> feed(STATEMENT.replace("decimal:", "decimals:")))
        .hasMessageContaining("line 14 has the unknown key 'decimals'");
    assertThatThrownBy(() -> feed(STATEMENT.replace("value_date:", "valuedate:")))
        .hasMessageContaining("maps 'valuedate', which is no field of bank_transaction");
    assertThatThrownBy(() -> feed("feeds: [}")).hasMessageContaining("is not readable as YAML");
  }

  @Test
  void theExampleFeedFileIsReadable() {
    assertThat(FeedFile.read(Path.of("..", "ops", "feeds", "example-feeds.yaml")))
        .extracting(Feed::id)
        .containsExactly("core_payments", "branch_statements", "accounts", "rates");
  }
}
