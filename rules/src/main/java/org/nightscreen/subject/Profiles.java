package org.nightscreen.subject;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountParty;
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

  private final Long2ObjectOpenHashMap<CustomerProfile> customers;
  private final Long2ObjectOpenHashMap<List<AccountProfile>> accounts;
  private final Long2ObjectOpenHashMap<AccountProfile> accountsByKey;
  private final Long2LongOpenHashMap holders;

  /**
   * @param accountMaster accounts as of the business date
   * @param customerMaster customers as of the business date
   * @param parties further persons on accounts
   * @param known what reference data says of accounts
   * @param limitsRaised business date since which an account's limit is a raised one, by account
   *     key
   * @param businessDate roles on accounts are read as of it
   */
  public Profiles(
      Collection<Account> accountMaster,
      Collection<Customer> customerMaster,
      Collection<AccountParty> parties,
      PartyClasses known,
      Map<Long, LocalDate> limitsRaised,
      LocalDate businessDate) {
    customers = new Long2ObjectOpenHashMap<>(customerMaster.size());
    accounts = new Long2ObjectOpenHashMap<>(customerMaster.size());
    accountsByKey = new Long2ObjectOpenHashMap<>(accountMaster.size());
    holders = new Long2LongOpenHashMap(accountMaster.size());
    Kinship kinship = new Kinship(accountMaster, customerMaster, parties, businessDate);
    for (Customer customer : customerMaster) {
      int sisters = kinship.sistersOf(customer.customerId());
      customers.put(Keys.of(customer.customerId()), profile(customer, sisters));
    }
    for (Account account : accountMaster) {
      long holder = Keys.of(account.customerId());
      customers.computeIfAbsent(
          holder,
          key ->
              CustomerProfile.unknown(
                  key, account.customerId(), kinship.sistersOf(account.customerId())));
      AccountProfile profile = profile(account, kinship, known, limitsRaised);
      accounts.computeIfAbsent(holder, key -> new ArrayList<>(1)).add(profile);
      accountsByKey.put(profile.key(), profile);
      holders.put(profile.key(), holder);
    }
    accounts.values().stream().filter(list -> list.size() > 1).forEach(list -> list.sort(ORDER));
  }

  /** The profile of a customer in the master. */
  private static CustomerProfile profile(Customer customer, int sisters) {
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
        customer.riskRating(),
        new Ties(
            Keys.of(customer.householdId()),
            IdentifierKind.ADDRESS.key(customer.addressHash()),
            IdentifierKind.PHONE.key(customer.phoneHash()),
            IdentifierKind.EMAIL.key(customer.emailHash()),
            IdentifierKind.INTRODUCER.key(customer.introducerId()),
            sisters));
  }

  /** The profile of an account in the master. */
  private static AccountProfile profile(
      Account account, Kinship kinship, PartyClasses known, Map<Long, LocalDate> limitsRaised) {
    long key = Keys.of(account.institutionId(), account.accountId());
    return new AccountProfile(
        key,
        account.accountId(),
        account.institutionId(),
        account.accountKind(),
        account.accountType(),
        account.openDate(),
        account.lastActivityDate(),
        new AccountProfile.Terms(
            account.currency(),
            account.timeZone(),
            tenThousandths(account.dailyTransferLimit()),
            tenThousandths(account.dailyCashLimit()),
            limitsRaised.get(key),
            account.gamblingLicence(),
            account.merchantRegistered(),
            known.of(account.accountId(), null),
            IdentifierKind.OPENING_DEVICE.key(account.openingDeviceId()),
            kinship.ownersOf(account)));
  }

  private static Long tenThousandths(BigDecimal amount) {
    return amount == null
        ? null
        : amount.setScale(4, RoundingMode.HALF_EVEN).unscaledValue().longValueExact();
  }

  public CustomerProfile customer(long key) {
    return customers.get(key);
  }

  public List<AccountProfile> accounts(long customerKey) {
    return accounts.getOrDefault(customerKey, List.of());
  }

  /** The profile of an account, or null if the master does not know it. */
  public AccountProfile account(long accountKey) {
    return accountsByKey.get(accountKey);
  }

  /** The primary holder of an account, or null if the master does not know it. */
  public CustomerProfile holderOf(long accountKey) {
    long holder = holders.get(accountKey);
    return holder == Keys.NONE ? null : customers.get(holder);
  }
}
