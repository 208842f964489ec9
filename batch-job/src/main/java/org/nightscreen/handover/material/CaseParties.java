package org.nightscreen.handover.material;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountParty;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.spark.RecordRows;

/** The persons and accounts of all cases of a run, as of its business date. */
record CaseParties(
    List<CaseScope> scopes,
    Map<String, Account> accounts,
    List<AccountParty> parties,
    Map<String, Customer> customers) {

  static CaseParties read(Ledger ledger, LocalDate asOf, List<CaseScope> scopes) {
    TreeSet<String> persons = new TreeSet<>();
    TreeSet<String> accountIds = new TreeSet<>();
    scopes.forEach(
        scope -> {
          persons.add(scope.record().customerId());
          accountIds.addAll(scope.accounts());
        });
    Map<String, Account> accounts = new TreeMap<>();
    RecordRows.collect(
            ledger
                .snapshot(FeedKind.ACCOUNT_MASTER, asOf)
                .where(
                    col("account_id")
                        .isin(accountIds.toArray())
                        .or(col("customer_id").isin(persons.toArray()))),
            Account.class)
        .stream()
        .sorted(Comparator.comparing(Account::accountId).thenComparing(Account::institutionId))
        .forEach(account -> accounts.putIfAbsent(account.accountId(), account));
    List<AccountParty> parties =
        RecordRows.collect(
                ledger
                    .snapshot(FeedKind.ACCOUNT_PARTY, asOf)
                    .where(col("account_id").isin(accounts.keySet().toArray())),
                AccountParty.class)
            .stream()
            .sorted(
                Comparator.comparing(AccountParty::accountId)
                    .thenComparing(AccountParty::customerId)
                    .thenComparing(AccountParty::role))
            .toList();
    scopes.forEach(scope -> persons.addAll(scope.persons()));
    accounts.values().forEach(account -> persons.add(account.customerId()));
    parties.forEach(party -> persons.add(party.customerId()));
    return new CaseParties(
        owning(scopes, accounts.values()), accounts, parties, customers(ledger, asOf, persons));
  }

  private static Map<String, Customer> customers(Ledger ledger, LocalDate asOf, Set<String> ids) {
    Map<String, Customer> customers = new TreeMap<>();
    RecordRows.collect(
            ledger
                .snapshot(FeedKind.CUSTOMER_MASTER, asOf)
                .where(col("customer_id").isin(ids.toArray())),
            Customer.class)
        .stream()
        .sorted(
            Comparator.comparing(Customer::customerId).thenComparing(Customer::primaryIdentifier))
        .forEach(customer -> customers.putIfAbsent(customer.customerId(), customer));
    return customers;
  }

  private static List<CaseScope> owning(List<CaseScope> scopes, Collection<Account> accounts) {
    Map<String, Set<String>> owned =
        accounts.stream()
            .collect(
                Collectors.groupingBy(
                    Account::customerId,
                    Collectors.mapping(Account::accountId, Collectors.toCollection(TreeSet::new))));
    return scopes.stream()
        .map(scope -> scope.with(owned.getOrDefault(scope.record().customerId(), Set.of())))
        .toList();
  }

  /** What a refused line would hold if it concerned the case: account and customer ids. */
  Set<String> namesOf(CaseScope scope) {
    TreeSet<String> names = new TreeSet<>(scope.accounts());
    names.addAll(scope.persons());
    return names;
  }

  CaseMaterial material(CaseScope scope, Collection<CaseTransaction> rows, QualityFacts quality) {
    TreeSet<String> persons = new TreeSet<>(scope.persons());
    List<Account> held =
        scope.accounts().stream().map(accounts::get).filter(a -> a != null).toList();
    List<AccountParty> further =
        parties.stream().filter(party -> scope.accounts().contains(party.accountId())).toList();
    held.forEach(account -> persons.add(account.customerId()));
    further.forEach(party -> persons.add(party.customerId()));
    return new CaseMaterial(
        persons.stream().map(customers::get).filter(c -> c != null).toList(),
        held,
        further,
        rows.stream().sorted(CaseTransaction.ORDER).toList(),
        quality);
  }
}
