package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;

/**
 * A payment from one account to another.
 *
 * @param row native id of the row
 * @param country the payee's country as the row names it, or null
 * @param within whether both accounts are of one customer: a payment to the own exchange account
 */
record Edge(
    String row, Instant time, BigDecimal amount, End from, End to, String country, boolean within) {

  /**
   * One end of a payment.
   *
   * @param key tells accounts apart, agent included
   * @param account the own account, or null
   */
  record End(String key, String accountId, String agentId, Account account) {

    /** The customer; an account that the master does not know is its own owner. */
    String owner() {
      return account == null ? "account " + key : "customer " + account.customerId();
    }

    boolean own() {
      return account != null;
    }

    boolean onExchange() {
      return own() && account.accountKind() == AccountKind.EXCHANGE;
    }
  }

  /** Whether this payment comes later than the other, by at most the span. */
  boolean follows(Edge earlier, Duration span) {
    return time.isAfter(earlier.time) && !time.isAfter(earlier.time.plus(span));
  }
}
