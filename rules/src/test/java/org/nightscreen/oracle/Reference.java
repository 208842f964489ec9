package org.nightscreen.oracle;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.PartyClass;

/** What the reference data says of parties, households and account ids. */
record Reference(Book book) {

  /** Whether an account or its agent is known as of one of the classes. */
  boolean known(String accountId, String agentId, PartyClass... classes) {
    return Arrays.stream(classes)
        .anyMatch(
            partyClass -> book.known(accountId, partyClass) || book.known(agentId, partyClass));
  }

  /** The household's id; a customer without one is a household of one. */
  String household(String customerId) {
    return book.customer(customerId)
        .map(Customer::householdId)
        .filter(Objects::nonNull)
        .map(id -> "household " + id)
        .orElse("customer " + customerId);
  }

  Set<String> households(Collection<String> customerIds) {
    Set<String> households = new TreeSet<>();
    customerIds.forEach(customer -> households.add(household(customer)));
    return households;
  }

  /** Accounts of that id, of whatever kind. */
  List<Account> accounts(String accountId) {
    return book.world().accounts().stream()
        .filter(account -> account.accountId().equals(accountId))
        .toList();
  }
}
