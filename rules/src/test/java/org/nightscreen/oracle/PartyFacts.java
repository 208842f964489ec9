package org.nightscreen.oracle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.TransactionType;

/** What is known of the party on the other side of a bank entry, three-valued. */
record PartyFacts(Book book) {

  private static final Set<AccountType> COST_TAKERS =
      Set.of(AccountType.BILLER, AccountType.GOVERNMENT, AccountType.PAYROLL);
  private static final List<PartyClass> COST_CLASSES =
      List.of(PartyClass.SUPPLIER, PartyClass.BILLER, PartyClass.GOVERNMENT);

  /** Residence of a person, registration of a company. */
  Optional<String> home(String customerId) {
    return book.customer(customerId).map(PartyFacts::country);
  }

  private static String country(Customer customer) {
    return customer.customerType() == CustomerType.LEGAL && customer.countryOfRegistration() != null
        ? customer.countryOfRegistration()
        : customer.countryOfResidence();
  }

  /** Whether the other side is in a country other than the subject's home. */
  Truth abroad(Entry entry) {
    String named = entry.incoming() ? entry.bank().debtorCountry() : entry.bank().creditorCountry();
    Optional<String> country =
        named != null
            ? Optional.of(named)
            : Optional.ofNullable(entry.counterparty()).flatMap(own -> home(own.customerId()));
    Optional<String> home = home(entry.account().customerId());
    return country.isEmpty() || home.isEmpty() ? Truth.MISSING : Truth.of(!country.equals(home));
  }

  /**
   * Whether the other side is a natural person: an own holder's type first, then the row's word.
   */
  Truth privatePerson(Entry entry) {
    Account own = entry.counterparty();
    Truth holder = own == null ? Truth.MISSING : book.natural(own.customerId());
    Boolean told = entry.bank().counterpartyIsNaturalPerson();
    return holder != Truth.MISSING || told == null ? holder : Truth.of(told);
  }

  /** Wages, tax, cards, bills and suppliers: what a living business pays. */
  boolean runningCost(Entry entry) {
    if (entry.bank() == null || entry.incoming()) {
      return false;
    }
    Account own = entry.counterparty();
    return entry.is(TransactionType.CARD_PAYMENT, TransactionType.DIRECT_DEBIT)
        || entry.hasPurpose("SALA", "TAXS")
        || COST_CLASSES.stream().anyMatch(costs -> is(entry, costs))
        || (own != null && COST_TAKERS.contains(own.accountType()));
  }

  /** Whether a debit that is not cash goes to a VASP, a kiosk or abroad. */
  Truth toVaspOrAbroad(Entry entry) {
    if (entry.bank() == null || entry.incoming() || entry.cash()) {
      return Truth.FALSE;
    }
    Account own = entry.counterparty();
    boolean vasp =
        is(entry, PartyClass.VASP)
            || is(entry, PartyClass.KIOSK)
            || (own != null && own.accountType() == AccountType.VASP_FIAT);
    return vasp ? Truth.TRUE : abroad(entry);
  }

  boolean is(Entry entry, PartyClass partyClass) {
    return book.known(entry.counterpartyAccountId(), partyClass)
        || book.known(entry.counterpartyAgentId(), partyClass);
  }

  /** Sum of the debits that go to a VASP or abroad, without and with those of unknown country. */
  Range vaspOrAbroad(List<Entry> entries) {
    return Range.missing(
        Sum.of(Entries.where(entries, entry -> toVaspOrAbroad(entry) == Truth.TRUE)),
        Sum.of(Entries.where(entries, entry -> toVaspOrAbroad(entry) != Truth.FALSE)));
  }
}
