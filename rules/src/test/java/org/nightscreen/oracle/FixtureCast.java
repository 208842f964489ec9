package org.nightscreen.oracle;

import static org.nightscreen.oracle.Fixtures.RUN_FROM;
import static org.nightscreen.oracle.Fixtures.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountParty;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.ListEntryType;
import org.nightscreen.canonical.ListSeverity;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.PartyReference;
import org.nightscreen.canonical.PartyRole;
import org.nightscreen.canonical.WatchlistEntry;

/** The reference data of one fixture: accounts, persons, lists and known parties. */
record FixtureCast(JsonNode node) {

  private static final String ZONE_OF_T18 = "Asia/Bangkok";

  /** A customer without an account gets one, so that a director can stand beside it. */
  List<Account> accounts() {
    List<Account> accounts = new ArrayList<>();
    Set<String> holders = new TreeSet<>();
    fields("accounts")
        .forEach(
            (id, account) -> {
              accounts.add(account(id, account));
              holders.add(account.get("cust").asText());
            });
    for (String customer : fields("customers").keySet()) {
      if (!holders.contains(customer)) {
        accounts.add(
            AccountRow.of("ACCOUNT-" + customer, AccountKind.BANK, customer)
                .type(AccountType.BUSINESS)
                .build());
      }
    }
    return accounts;
  }

  private Account account(String id, JsonNode account) {
    String limit = text(account, "daily_limit");
    String address = text(account, "deposit_address");
    return AccountRow.of(
            id, AccountKind.valueOf(account.get("kind").asText()), account.get("cust").asText())
        .type(AccountType.valueOf(account.get("type").asText()))
        .opened(LocalDate.parse(account.get("opened").asText()))
        .dailyLimits(limit == null ? null : new BigDecimal(limit), null)
        .depositAddresses(address == null ? List.of() : List.of(address))
        .timeZone("T18".equals(node.get("typology").asText()) ? ZONE_OF_T18 : null)
        .build();
  }

  List<AccountParty> accountParties() {
    List<AccountParty> parties = new ArrayList<>();
    for (Account account : accounts()) {
      String director = text(node.get("customers").path(account.customerId()), "director");
      if (director != null) {
        parties.add(
            new AccountParty(account.accountId(), director, PartyRole.DIRECTOR, null, null));
      }
    }
    return parties;
  }

  List<Customer> customers() {
    Set<String> ids = new TreeSet<>();
    accounts().forEach(account -> ids.add(account.customerId()));
    return ids.stream().map(id -> customer(id, node.get("customers").path(id))).toList();
  }

  /** Whether a fixture says so of the customer or of an account. */
  private boolean legal(String id) {
    return "LEGAL".equals(node.get("customers").path(id).path("type").asText())
        || fields("accounts").values().stream()
            .anyMatch(
                account ->
                    account.get("cust").asText().equals(id) && account.path("legal").asBoolean());
  }

  private Customer customer(String id, JsonNode customer) {
    String income = text(customer, "income");
    return CustomerRow.of(
            id,
            legal(id) ? CustomerType.LEGAL : CustomerType.NATURAL,
            customer.path("country").asText("US"))
        .born(customer.has("age") ? RUN_FROM.minusYears(customer.get("age").asInt()) : null)
        .address(text(customer, "address"))
        .household(text(customer, "household"))
        .income(income == null ? null : new BigDecimal(income))
        .build();
  }

  List<WatchlistEntry> watchlist() {
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

  List<PartyReference> parties() {
    return fields("parties").entrySet().stream()
        .map(
            party ->
                new PartyReference(
                    party.getKey(), PartyClass.valueOf(party.getValue().asText()), null, null))
        .toList();
  }

  private Map<String, JsonNode> fields(String name) {
    Map<String, JsonNode> fields = new TreeMap<>();
    node.get(name).fields().forEachRemaining(field -> fields.put(field.getKey(), field.getValue()));
    return fields;
  }
}
