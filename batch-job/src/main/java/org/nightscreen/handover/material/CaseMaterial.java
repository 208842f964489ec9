package org.nightscreen.handover.material;

import java.util.List;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountParty;
import org.nightscreen.canonical.Customer;

/**
 * The facts of one case, as of the business date. Every list is in a total order.
 *
 * @param customers the persons of the case, by customer id
 * @param accounts their accounts, by account id
 * @param parties further persons on those accounts, by account, customer and role
 * @param transactions rows of the case's accounts between first and last activity window, and every
 *     evidence row, by time, feed and native id
 * @param quality what is known to be missing or late
 */
public record CaseMaterial(
    List<Customer> customers,
    List<Account> accounts,
    List<AccountParty> parties,
    List<CaseTransaction> transactions,
    QualityFacts quality) {

  public CaseMaterial {
    customers = List.copyOf(customers);
    accounts = List.copyOf(accounts);
    parties = List.copyOf(parties);
    transactions = List.copyOf(transactions);
  }

  /** A case of which the ledger holds nothing, such as one that a correction emptied. */
  public static CaseMaterial empty() {
    return new CaseMaterial(List.of(), List.of(), List.of(), List.of(), QualityFacts.none());
  }
}
