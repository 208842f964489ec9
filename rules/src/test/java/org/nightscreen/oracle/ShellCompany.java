package org.nightscreen.oracle;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.canonical.PartyRole;
import org.nightscreen.hit.Severity;

/** T26, read at one debit of a company. */
record ShellCompany(Book book, Entry entry) implements AccountAnchor {

  static List<ShellCompany> anchors(Book book, List<Entry> entries) {
    return Entries.where(entries, entry -> !entry.incoming()).stream()
        .filter(debit -> book.natural(debit.account().customerId()) != Truth.TRUE)
        .map(debit -> new ShellCompany(book, debit))
        .toList();
  }

  @Override
  public String typology() {
    return "T26";
  }

  @Override
  public Duration lookBack() {
    return book.days("T26", "d");
  }

  private List<Entry> window() {
    return Entries.trailing(entries(), at(), lookBack());
  }

  List<Entry> in() {
    return Entries.where(window(), entry -> entry.incoming() && entry.ext() && entry.xfer());
  }

  List<Entry> out() {
    return Entries.where(window(), entry -> !entry.incoming() && entry.ext());
  }

  List<Entry> runningCosts() {
    return Entries.where(window(), book.parties()::runningCost);
  }

  private Optional<Customer> company() {
    return book.customer(account().customerId());
  }

  /** Days since the account was opened or the company was registered, whichever is later. */
  private boolean young(Lens lens) {
    LocalDate since = account().openDate();
    LocalDate born = company().map(Customer::incorporationDate).orElse(null);
    return lens.daysAtMost(
        DAYS.between(born != null && born.isAfter(since) ? born : since, day()), limit("age_d"));
  }

  /** Other companies with a director or the address in common. */
  long sisters() {
    Set<String> directors = directors(account().customerId());
    String address = company().map(Customer::addressHash).orElse(null);
    return book.world().customers().stream()
        .filter(other -> other.customerType() == CustomerType.LEGAL)
        .filter(other -> !other.customerId().equals(account().customerId()))
        .filter(
            other ->
                (address != null && address.equals(other.addressHash()))
                    || directors(other.customerId()).stream().anyMatch(directors::contains))
        .map(Customer::customerId)
        .distinct()
        .count();
  }

  private Set<String> directors(String customerId) {
    LocalDate businessDate = book.world().evaluatedTo();
    Set<String> accounts =
        book.accountsOf(customerId).stream()
            .map(own -> own.accountId())
            .collect(Collectors.toSet());
    return book.world().accountParties().stream()
        .filter(party -> party.role() == PartyRole.DIRECTOR)
        .filter(party -> accounts.contains(party.accountId()))
        .filter(party -> party.fromDate() == null || !party.fromDate().isAfter(businessDate))
        .filter(party -> party.toDate() == null || !party.toDate().isBefore(businessDate))
        .map(party -> party.customerId())
        .collect(Collectors.toSet());
  }

  private boolean fedByPrivatePersons(Lens lens) {
    PartyFacts parties = book.parties();
    Range fromPersons =
        Range.missing(
            Sum.of(Entries.where(in(), credit -> parties.privatePerson(credit) == Truth.TRUE)),
            Sum.of(Entries.where(in(), credit -> parties.privatePerson(credit) != Truth.FALSE)));
    return fromPersons.ratioAtLeast(lens, Range.of(Sum.of(in())), limit("np"));
  }

  @Override
  public boolean holds(Lens lens) {
    Sum in = Sum.of(in());
    Sum out = Sum.of(out());
    boolean legal = company().isPresent() || lens.missing();
    return legal
        && young(lens)
        && lens.atLeast(in, limit("min_in"))
        && lens.ratioAtLeast(out, in, limit("out"))
        && lens.ratioAtMost(Sum.of(runningCosts()), in, limit("opex"))
        && book.parties().vaspOrAbroad(out()).ratioAtLeast(lens, Range.of(out), limit("vf"))
        && (lens.countAtLeast(sisters(), limit("shared")) || fedByPrivatePersons(lens));
  }

  @Override
  public Severity severity() {
    return Severity.HIGH;
  }

  @Override
  public Sum headline(Lens lens) {
    return Sum.of(in());
  }

  @Override
  public List<Entry> evidence(Lens lens) {
    return Entries.together(in(), out(), runningCosts());
  }
}
