package org.nightscreen.subject;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.timeline.Keys;

/**
 * Which accounts are the institution's own and whose they are, as primitive columns: small enough
 * to stand in every worker's memory (about 60 bytes an account).
 */
public final class Directory implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final AccountType[] TYPES = AccountType.values();
  private static final CustomerType[] HOLDER_TYPES = CustomerType.values();

  private final Set<String> bankInstitutions = new HashSet<>();
  private final Set<String> exchangeInstitutions = new HashSet<>();

  /** Rows by the key of (institution, id), and of ("", id) for rows that name no agent. */
  private final Long2IntOpenHashMap rowOf;

  private final long[] key;
  private final long[] customer;
  private final long[] address;
  private final long[] employer;
  private final String[] country;
  private final String[] currency;
  private final byte[] holderType;
  private final byte[] type;
  private final byte[] kind;

  /**
   * @param accounts the account master as of the business date
   * @param customers the customer master as of the business date
   * @param ownInstitution the institution that an empty agent means
   */
  public Directory(
      Collection<Account> accounts, Collection<Customer> customers, String ownInstitution) {
    Map<String, Customer> byId =
        customers.stream().collect(Collectors.toMap(Customer::customerId, c -> c, (a, b) -> a));
    Account[] rows = accounts.stream().sorted(ORDER).toArray(Account[]::new);
    key = new long[rows.length];
    customer = new long[rows.length];
    address = new long[rows.length];
    employer = new long[rows.length];
    country = new String[rows.length];
    currency = new String[rows.length];
    holderType = new byte[rows.length];
    type = new byte[rows.length];
    kind = new byte[rows.length];
    bankInstitutions.add(ownInstitution);
    for (int row = 0; row < rows.length; row++) {
      fill(row, rows[row], byId.get(rows[row].customerId()));
    }
    rowOf = new Long2IntOpenHashMap(rows.length * 2);
    rowOf.defaultReturnValue(-1);
    for (int row = 0; row < rows.length; row++) {
      rowOf.putIfAbsent(key[row], row);
      rowOf.putIfAbsent(Keys.of("", rows[row].accountId()), row);
    }
  }

  private static final java.util.Comparator<Account> ORDER =
      java.util.Comparator.comparing(Account::accountKind)
          .thenComparing(Account::institutionId)
          .thenComparing(Account::accountId);

  private void fill(int row, Account account, Customer holder) {
    key[row] = Keys.of(account.institutionId(), account.accountId());
    customer[row] = Keys.of(account.customerId());
    type[row] = (byte) account.accountType().ordinal();
    kind[row] = (byte) account.accountKind().ordinal();
    currency[row] = account.currency().intern();
    holderType[row] = -1;
    (account.accountKind() == AccountKind.BANK ? bankInstitutions : exchangeInstitutions)
        .add(account.institutionId());
    if (holder != null) {
      holderType[row] = (byte) holder.customerType().ordinal();
      address[row] = Keys.of(holder.addressHash());
      employer[row] = Keys.of(holder.employerName());
      country[row] = homeOf(holder);
      country[row] = country[row] == null ? null : country[row].intern();
    }
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
    return accountKey == Keys.NONE ? -1 : rowOf.get(accountKey);
  }

  /** Whether an agent means the own institution, although the account may not be in the master. */
  public boolean ownInstitution(String agentId) {
    return agentId == null || agentId.isEmpty() || bankInstitutions.contains(agentId);
  }

  public boolean ownExchange(String vaspId) {
    return exchangeInstitutions.contains(vaspId);
  }

  public int size() {
    return key.length;
  }

  public long key(int row) {
    return key[row];
  }

  public long customer(int row) {
    return customer[row];
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
    return country[row];
  }

  /** The account's own currency. */
  public String currency(int row) {
    return currency[row];
  }

  /** Natural or legal person, or null where the customer master does not know the holder. */
  public CustomerType holderType(int row) {
    return holderType[row] < 0 ? null : HOLDER_TYPES[holderType[row]];
  }

  public AccountType type(int row) {
    return TYPES[type[row]];
  }

  public boolean exchange(int row) {
    return kind[row] == AccountKind.EXCHANGE.ordinal();
  }
}
