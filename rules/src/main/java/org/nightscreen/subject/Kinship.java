package org.nightscreen.subject;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountParty;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.canonical.PartyRole;
import org.nightscreen.timeline.Keys;

/** Who owns an account beside its holder, and which companies are sisters. */
final class Kinship {

  private final Map<String, Set<Long>> ownersOfAccount = new HashMap<>();
  private final Map<String, Set<String>> directorsOf = new HashMap<>();
  private final Map<String, Set<String>> directedBy = new HashMap<>();
  private final Map<String, Integer> companiesAt = new HashMap<>();
  private final Map<String, String> addressOf = new HashMap<>();

  Kinship(
      Collection<Account> accounts,
      Collection<Customer> customers,
      Collection<AccountParty> parties,
      LocalDate businessDate) {
    List<AccountParty> holding =
        parties.stream().filter(party -> holds(party, businessDate)).toList();
    Map<String, String> holders = holders(accounts, holding);
    Set<String> asked = new HashSet<>(holders.values());
    Set<String> persons = new HashSet<>();
    for (Customer customer : customers) {
      if (customer.customerType() == CustomerType.LEGAL) {
        addressOf.put(customer.customerId(), customer.addressHash());
        if (customer.addressHash() != null) {
          companiesAt.merge(customer.addressHash(), 1, Integer::sum);
        }
      } else if (asked.contains(customer.customerId())) {
        persons.add(customer.customerId());
      }
    }
    for (AccountParty party : holding) {
      String holder = holders.get(party.accountId());
      note(party, persons.contains(holder) ? null : holder);
    }
  }

  /** The holders of those accounts that have further persons: few of a large master have. */
  private static Map<String, String> holders(
      Collection<Account> accounts, List<AccountParty> holding) {
    Set<String> named = new HashSet<>();
    holding.forEach(party -> named.add(party.accountId()));
    Map<String, String> holders = new HashMap<>();
    for (Account account : accounts) {
      if (named.contains(account.accountId())) {
        holders.put(account.accountId(), account.customerId());
      }
    }
    return holders;
  }

  private static boolean holds(AccountParty party, LocalDate day) {
    return (party.fromDate() == null || !party.fromDate().isAfter(day))
        && (party.toDate() == null || !party.toDate().isBefore(day));
  }

  /**
   * @param company the holder of the account, if it is not a natural person, or null
   */
  private void note(AccountParty party, String company) {
    PartyRole role = party.role();
    if (role == PartyRole.OWNER || role == PartyRole.JOINT || role == PartyRole.UBO) {
      ownersOfAccount
          .computeIfAbsent(party.accountId(), any -> new HashSet<>())
          .add(Keys.of(party.customerId()));
    }
    if (role == PartyRole.DIRECTOR && company != null) {
      directorsOf.computeIfAbsent(company, any -> new HashSet<>()).add(party.customerId());
      if (addressOf.containsKey(company)) {
        directedBy.computeIfAbsent(party.customerId(), any -> new HashSet<>()).add(company);
      }
    }
  }

  Set<Long> ownersOf(Account account) {
    Set<Long> others = ownersOfAccount.get(account.accountId());
    if (others == null) {
      return Set.of(Keys.of(account.customerId()));
    }
    Set<Long> owners = new HashSet<>(others);
    owners.add(Keys.of(account.customerId()));
    return owners;
  }

  /** Other companies with the same director or address; none of a natural person. */
  int sistersOf(String company) {
    String address = addressOf.get(company);
    Set<String> elsewhere = new HashSet<>();
    for (String director : directorsOf.getOrDefault(company, Set.of())) {
      for (String other : directedBy.getOrDefault(director, Set.of())) {
        if (!other.equals(company)
            && (address == null || !Objects.equals(addressOf.get(other), address))) {
          elsewhere.add(other);
        }
      }
    }
    int neighbours = address == null ? 0 : companiesAt.get(address) - 1;
    return neighbours + elsewhere.size();
  }
}
