package org.nightscreen.oracle;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountParty;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.ListEntryType;
import org.nightscreen.canonical.ListSeverity;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.PartyReference;
import org.nightscreen.canonical.PartyRole;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.canonical.WatchlistEntry;

/**
 * Reads the catalogue's fixtures: for each typology a small world that must hit and one that must
 * not.
 */
public final class Fixtures {

  private static final String INSTITUTION = "OWN";
  private static final Set<String> NO_ACCOUNT = Set.of("CASH", "POS", "BILL");
  private static final LocalDate RUN_FROM = LocalDate.of(2026, 2, 1);
  private static final LocalDate COVERAGE_FROM = LocalDate.of(2024, 1, 1);

  private Fixtures() {}

  /** One fixture; a positive may also fire what {@code alsoFires} names, and nothing else. */
  public record Fixture(
      String typology, boolean expectedHit, Set<String> alsoFires, String note, World world) {

    @Override
    public String toString() {
      return typology + (expectedHit ? " positive: " : " negative: ") + note;
    }
  }

  /**
   * All fixtures of a file, in its order. Only bank and exchange rows are read.
   *
   * @throws IOException if the file cannot be read
   */
  public static List<Fixture> read(Path file) throws IOException {
    ObjectMapper mapper =
        new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    List<Fixture> fixtures = new ArrayList<>();
    for (JsonNode node : mapper.readTree(file.toFile())) {
      Set<String> alsoFires = new TreeSet<>();
      node.get("also_fires").forEach(typology -> alsoFires.add(typology.asText()));
      fixtures.add(
          new Fixture(
              node.get("typology").asText(),
              node.get("expected_hit").asBoolean(),
              alsoFires,
              node.get("note").asText(),
              world(node)));
    }
    return fixtures;
  }

  private static World world(JsonNode node) {
    List<BankTransaction> bank = new ArrayList<>();
    List<ExchangeTransaction> exchange = new ArrayList<>();
    LocalDate lastDay = RUN_FROM;
    for (JsonNode row : node.get("rows")) {
      LocalDate day = LocalDate.parse(row.get("ts").asText().substring(0, 10));
      lastDay = day.isAfter(lastDay) ? day : lastDay;
      switch (row.get("tab").asText()) {
        case "B" -> bank.add(bankRow(row));
        case "X" -> exchange.add(exchangeRow(row));
        default -> {}
      }
    }
    return new World(
        bank,
        exchange,
        accounts(node),
        accountParties(node),
        customers(node),
        watchlist(node),
        parties(node),
        List.of(),
        Map.of(
            FeedKind.BANK_TRANSACTION, COVERAGE_FROM, FeedKind.EXCHANGE_TRANSACTION, COVERAGE_FROM),
        RUN_FROM,
        lastDay.plusDays(1),
        ZoneId.of("UTC"),
        "USD",
        INSTITUTION,
        Set.of(FeedKind.values()));
  }

  private static BankTransaction bankRow(JsonNode row) {
    return BankRow.of(
            row.get("id").asText(), instant(row), TransactionType.valueOf(row.get("type").asText()))
        .amount(row.get("amt").decimalValue(), "USD")
        .debtor(account(row, "dr"), null, null)
        .creditor(account(row, "cr"), null, null)
        .purpose(text(row, "x_purpose"))
        .remittance(text(row, "x_ref"))
        .terminal(text(row, "x_terminal"), text(row, "x_term_country"), null)
        .build();
  }

  private static ExchangeTransaction exchangeRow(JsonNode row) {
    return ExchangeRow.of(
            row.get("id").asText(), instant(row), EventType.valueOf(row.get("type").asText()))
        .account(row.get("acct").asText(), INSTITUTION)
        .amount(row.get("qty").decimalValue(), row.get("asset").asText())
        .fiat(row.get("amt").decimalValue(), "USD")
        .wallets(text(row, "x_net"), text(row, "x_frm"), text(row, "x_to"))
        .ownWallet(truth(row, "x_own"))
        .bank(text(row, "x_bank"), truth(row, "x_payer_match"))
        .build();
  }

  private static List<Account> accounts(JsonNode node) {
    List<Account> accounts = new ArrayList<>();
    node.get("accounts")
        .fields()
        .forEachRemaining(
            field -> {
              JsonNode account = field.getValue();
              accounts.add(
                  new Account(
                      field.getKey(),
                      AccountKind.valueOf(account.get("kind").asText()),
                      INSTITUTION,
                      account.get("cust").asText(),
                      AccountType.valueOf(account.get("type").asText()),
                      "USD",
                      LocalDate.parse(account.get("opened").asText()),
                      null,
                      "ACTIVE",
                      null,
                      null,
                      null,
                      null,
                      null,
                      null,
                      null,
                      null,
                      null,
                      null,
                      null,
                      null));
            });
    return accounts;
  }

  private static List<AccountParty> accountParties(JsonNode node) {
    List<AccountParty> parties = new ArrayList<>();
    node.get("accounts")
        .fields()
        .forEachRemaining(
            field -> {
              JsonNode customer = node.get("customers").path(field.getValue().get("cust").asText());
              if (customer.has("director")) {
                parties.add(
                    new AccountParty(
                        field.getKey(),
                        customer.get("director").asText(),
                        PartyRole.DIRECTOR,
                        null,
                        null));
              }
            });
    return parties;
  }

  private static List<Customer> customers(JsonNode node) {
    Set<String> ids = new HashSet<>();
    node.get("accounts").forEach(account -> ids.add(account.get("cust").asText()));
    List<Customer> customers = new ArrayList<>();
    for (String id : new TreeSet<>(ids)) {
      JsonNode customer = node.get("customers").path(id);
      CustomerType type =
          "LEGAL".equals(customer.path("type").asText())
              ? CustomerType.LEGAL
              : CustomerType.NATURAL;
      String country = customer.path("country").asText("US");
      LocalDate born =
          customer.has("age") ? RUN_FROM.minusYears(customer.get("age").asInt()) : null;
      BigDecimal income =
          customer.has("income") ? new BigDecimal(customer.get("income").asText()) : null;
      customers.add(
          new Customer(
              id,
              type,
              id,
              null,
              null,
              null,
              born,
              null,
              country,
              null,
              type == CustomerType.LEGAL ? country : null,
              text(customer, "address"),
              null,
              null,
              text(customer, "household"),
              null,
              null,
              null,
              income,
              null,
              null,
              null,
              null,
              null,
              null,
              null));
    }
    return customers;
  }

  private static List<WatchlistEntry> watchlist(JsonNode node) {
    List<WatchlistEntry> entries = new ArrayList<>();
    for (JsonNode entry : node.get("watchlist")) {
      entries.add(
          new WatchlistEntry(
              "fixture",
              String.valueOf(entries.size()),
              ListEntryType.valueOf(entry.get("type").asText()),
              entry.get("value").asText(),
              text(entry, "network"),
              ListCategory.valueOf(entry.get("category").asText()),
              ListSeverity.HIGH,
              Instant.parse(entry.get("from").asText() + "T00:00:00Z"),
              null,
              "fixture"));
    }
    return entries;
  }

  private static List<PartyReference> parties(JsonNode node) {
    List<PartyReference> parties = new ArrayList<>();
    node.get("parties")
        .fields()
        .forEachRemaining(
            field ->
                parties.add(
                    new PartyReference(
                        field.getKey(),
                        PartyClass.valueOf(field.getValue().asText()),
                        null,
                        null)));
    return parties;
  }

  private static Instant instant(JsonNode row) {
    return OffsetDateTime.parse(row.get("ts").asText()).toInstant();
  }

  private static String account(JsonNode row, String field) {
    String account = text(row, field);
    return account == null || NO_ACCOUNT.contains(account) ? null : account;
  }

  private static String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : null;
  }

  private static Boolean truth(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asBoolean() : null;
  }
}
