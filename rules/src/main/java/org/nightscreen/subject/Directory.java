package org.nightscreen.subject;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.timeline.Keys;

/**
 * Which accounts are the institution's own and whose they are, as primitive columns: small enough
 * to stand in every worker's memory (about 100 bytes an account, half of them the index).
 */
public final class Directory implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final AccountType[] TYPES = AccountType.values();
  private static final CustomerType[] HOLDER_TYPES = CustomerType.values();
  private static final int NOBODY = -1;

  /**
   * Facts of a row: its key, its customer's key, and from the highest bits down its type, its kind,
   * its holder's type and the numbers of its currency and its country in one.
   */
  private static final int KEY = 0;

  private static final int CUSTOMER = 1;
  private static final int KINDS = 2;
  private static final int WIDTH = 4;

  /** Bits of an enum's value, and of the number of a text. */
  private static final int SMALL = 8;

  private static final int LARGE = 20;

  private static final Comparator<Account> ORDER =
      Comparator.comparing(Account::accountKind)
          .thenComparing(Account::institutionId)
          .thenComparing(Account::accountId);

  private final Set<String> bankInstitutions = new HashSet<>();
  private final Set<String> exchangeInstitutions = new HashSet<>();

  /** Rows by the key of (institution, id), and of ("", id) for rows that name no agent. */
  private final Long2IntOpenHashMap rowOf;

  /** What every row is asked lies together: an account is one look into memory, not eight. */
  private final long[] facts;

  private final long[] address;
  private final long[] employer;

  /** Countries and currencies by the numbers that facts hold; none is 0. */
  private final String[] texts;

  /**
   * @param accounts the account master as of the business date
   * @param customers the customer master as of the business date
   * @param ownInstitution the institution that an empty agent means
   */
  public Directory(
      Collection<Account> accounts, Collection<Customer> customers, String ownInstitution) {
    Map<String, Customer> byId = new HashMap<>(customers.size() * 2);
    customers.forEach(customer -> byId.putIfAbsent(customer.customerId(), customer));
    Account[] rows = accounts.toArray(Account[]::new);
    facts = new long[rows.length * WIDTH];
    address = new long[rows.length];
    employer = new long[rows.length];
    bankInstitutions.add(ownInstitution);
    rowOf = new Long2IntOpenHashMap(rows.length * 2);
    rowOf.defaultReturnValue(NOBODY);
    Map<String, Integer> numbers = new HashMap<>();
    numbers.put(null, 0);
    for (int row = 0; row < rows.length; row++) {
      fill(row, rows[row], byId.get(rows[row].customerId()), numbers);
      claim(key(row), row, rows);
      claim(Keys.of("", rows[row].accountId()), row, rows);
    }
    texts = new String[numbers.size()];
    numbers.forEach((text, number) -> texts[number] = text);
  }

  /** Of several accounts with one key the first in order has it: bank accounts come first. */
  private void claim(long key, int row, Account[] rows) {
    int before = rowOf.putIfAbsent(key, row);
    if (before != NOBODY && ORDER.compare(rows[row], rows[before]) < 0) {
      rowOf.put(key, row);
    }
  }

  private void fill(int row, Account account, Customer holder, Map<String, Integer> numbers) {
    (account.accountKind() == AccountKind.BANK ? bankInstitutions : exchangeInstitutions)
        .add(account.institutionId());
    String home = null;
    CustomerType holderType = null;
    if (holder != null) {
      home = homeOf(holder);
      holderType = holder.customerType();
      address[row] = Keys.of(holder.addressHash());
      employer[row] = Keys.of(holder.employerName());
    }
    long kinds = account.accountType().ordinal();
    kinds = kinds << SMALL | account.accountKind().ordinal();
    kinds = kinds << SMALL | (holderType == null ? 0 : holderType.ordinal() + 1);
    kinds = kinds << LARGE | number(account.currency(), numbers);
    kinds = kinds << LARGE | number(home, numbers);
    facts[row * WIDTH + KEY] = Keys.of(account.institutionId(), account.accountId());
    facts[row * WIDTH + CUSTOMER] = Keys.of(account.customerId());
    facts[row * WIDTH + KINDS] = kinds;
  }

  private static int number(String text, Map<String, Integer> numbers) {
    return numbers.computeIfAbsent(text, any -> numbers.size());
  }

  /** Residence of a person, registration of a company where it is given. */
  public static String homeOf(Customer customer) {
    boolean registered =
        customer.customerType() == CustomerType.LEGAL && customer.countryOfRegistration() != null;
    return registered ? customer.countryOfRegistration() : customer.countryOfResidence();
  }

  /**
   * The row of an own account, or -1. An empty agent means the own institution, bank accounts
   * first.
   */
  public int find(String agentId, String accountId) {
    return find(Keys.of(agentId, accountId));
  }

  /** The row of the account with that key, or -1; also a key made without an agent. */
  public int find(long accountKey) {
    return accountKey == Keys.NONE ? NOBODY : rowOf.get(accountKey);
  }

  /** Whether an agent means the own institution, although the account may not be in the master. */
  public boolean ownInstitution(String agentId) {
    return agentId == null || agentId.isEmpty() || bankInstitutions.contains(agentId);
  }

  public boolean ownExchange(String vaspId) {
    return exchangeInstitutions.contains(vaspId);
  }

  public int size() {
    return address.length;
  }

  public long key(int row) {
    return facts[row * WIDTH + KEY];
  }

  public long customer(int row) {
    return facts[row * WIDTH + CUSTOMER];
  }

  /** Key of the holder's address hash, or {@link Keys#NONE}. */
  public long address(int row) {
    return address[row];
  }

  /** Key of the holder's employer, or {@link Keys#NONE}. */
  public long employer(int row) {
    return employer[row];
  }

  /** The holder's own country, or null. */
  public String country(int row) {
    return texts[kinds(row, 0, LARGE)];
  }

  /** The account's own currency. */
  public String currency(int row) {
    return texts[kinds(row, LARGE, LARGE)];
  }

  /** Natural or legal person, or null where the customer master does not know the holder. */
  public CustomerType holderType(int row) {
    int holderType = kinds(row, LARGE + LARGE, SMALL);
    return holderType == 0 ? null : HOLDER_TYPES[holderType - 1];
  }

  public boolean exchange(int row) {
    return kinds(row, LARGE + LARGE + SMALL, SMALL) == AccountKind.EXCHANGE.ordinal();
  }

  public AccountType type(int row) {
    return TYPES[kinds(row, LARGE + LARGE + SMALL + SMALL, SMALL)];
  }

  private int kinds(int row, int from, int bits) {
    return (int) (facts[row * WIDTH + KINDS] >>> from) & ((1 << bits) - 1);
  }
}
