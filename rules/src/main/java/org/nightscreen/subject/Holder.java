package org.nightscreen.subject;

import java.util.List;
import org.nightscreen.timeline.Timeline;

/**
 * A customer with all accounts it is the primary holder of, and everything the run knows about
 * them.
 *
 * @param customer the customer
 * @param accounts its accounts, by kind and id
 * @param timeline all entries of all its accounts
 * @param coverage how far back the feeds reach
 * @param evaluation which anchors the run evaluates
 * @param directory reference data for counterparties
 */
public record Holder(
    CustomerProfile customer,
    List<AccountProfile> accounts,
    Timeline timeline,
    Coverage coverage,
    Evaluation evaluation,
    Directory directory) {

  public Holder {
    accounts = List.copyOf(accounts);
  }

  /** The account with that key, or null if the customer does not hold it. */
  public AccountProfile account(long key) {
    for (AccountProfile account : accounts) {
      if (account.key() == key) {
        return account;
      }
    }
    return null;
  }
}
