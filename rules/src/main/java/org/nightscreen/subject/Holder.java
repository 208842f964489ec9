package org.nightscreen.subject;

import java.util.List;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.timeline.Timeline;

/**
 * A customer with all accounts it is the primary holder of, and everything the run knows about
 * them.
 *
 * @param customer the customer
 * @param accounts its accounts, by kind and id
 * @param timeline all movements of all its accounts
 * @param transfers the same and fiat legs of others' exchange accounts, for paths
 * @param sessions all sessions of all its accounts
 * @param chain what is known of movements between outside wallets
 * @param coverage how far back the feeds reach
 * @param evaluation which anchors the run evaluates
 * @param directory reference data for counterparties
 */
public record Holder(
    CustomerProfile customer,
    List<AccountProfile> accounts,
    Timeline timeline,
    Timeline transfers,
    Timeline sessions,
    OnChain chain,
    Coverage coverage,
    Evaluation evaluation,
    Directory directory) {

  public Holder {
    accounts = List.copyOf(accounts);
  }

  /** A customer of whom nothing was read. */
  public static Holder quiet(
      CustomerProfile customer,
      List<AccountProfile> accounts,
      Coverage coverage,
      Evaluation evaluation,
      Directory directory) {
    return new Holder(
        customer,
        accounts,
        Timeline.empty(),
        Timeline.empty(),
        Timeline.empty(),
        OnChain.none(),
        coverage,
        evaluation,
        directory);
  }

  /** Whether this run touched anything of the customer. */
  public boolean touched() {
    return timeline.touched() || sessions.touched();
  }

  /** One account as a subject, with its own movements. */
  public Subject subject(AccountProfile account) {
    return new Subject(
        SubjectKind.ACCOUNT, account.accountId(), this, account, timeline.ofAccount(account.key()));
  }

  /** One account as paths see it. */
  public Subject onPaths(AccountProfile account) {
    return new Subject(
        SubjectKind.ACCOUNT,
        account.accountId(),
        this,
        account,
        transfers.ofAccount(account.key()));
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
