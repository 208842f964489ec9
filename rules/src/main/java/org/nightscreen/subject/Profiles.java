package org.nightscreen.subject;

import java.io.Serializable;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.timeline.Keys;

/** Profiles of customers and their accounts, made from the masters and found by customer key. */
public final class Profiles implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Comparator<AccountProfile> ORDER =
      Comparator.comparing(AccountProfile::kind)
          .thenComparing(AccountProfile::institutionId)
          .thenComparing(AccountProfile::accountId);

  private final Map<Long, CustomerProfile> customers = new HashMap<>();
  private final Map<Long, List<AccountProfile>> accounts = new HashMap<>();

  public Profiles(Collection<Account> accountMaster, Collection<Customer> customerMaster) {
    customerMaster.forEach(
        customer -> customers.put(Keys.of(customer.customerId()), profile(customer)));
    for (Account account : accountMaster) {
      long holder = Keys.of(account.customerId());
      customers.computeIfAbsent(holder, key -> unknown(key, account.customerId()));
      accounts.computeIfAbsent(holder, key -> new ArrayList<>()).add(profile(account));
    }
    accounts.values().forEach(list -> list.sort(ORDER));
  }

  /** The profile of a customer in the master. */
  public static CustomerProfile profile(Customer customer) {
    boolean legal = customer.customerType() == CustomerType.LEGAL;
    return new CustomerProfile(
        Keys.of(customer.customerId()),
        customer.customerId(),
        customer.customerType(),
        legal ? customer.incorporationDate() : customer.dateOfBirth(),
        Directory.homeOf(customer),
        customer.declaredAnnualIncome() == null
            ? null
            : customer
                .declaredAnnualIncome()
                .setScale(4, RoundingMode.HALF_EVEN)
                .unscaledValue()
                .longValueExact(),
        customer.riskRating());
  }

  /** The profile of an account in the master. */
  public static AccountProfile profile(Account account) {
    return new AccountProfile(
        Keys.of(account.institutionId(), account.accountId()),
        account.accountId(),
        account.institutionId(),
        account.accountKind(),
        account.accountType(),
        account.openDate(),
        account.lastActivityDate());
  }

  /** The profile of a customer that the customer master does not know. */
  public static CustomerProfile unknown(long key, String customerId) {
    return new CustomerProfile(key, customerId, null, null, null, null, null);
  }

  public CustomerProfile customer(long key) {
    return customers.get(key);
  }

  public List<AccountProfile> accounts(long customerKey) {
    return accounts.getOrDefault(customerKey, List.of());
  }
}
