package org.nightscreen.typology.scamcentregeoip;

import java.util.HashMap;
import java.util.Map;

/** Accounts that count now, by household, and what they received. */
final class Peers {

  private final Map<Long, Integer> accountsOf = new HashMap<>();
  private long received;

  /** An account begins to count ({@code by} 1) or no longer does (-1), with what it received. */
  void add(NetworkAccount account, int by) {
    accountsOf.merge(account.household(), by, (now, more) -> now + more == 0 ? null : now + more);
    received += by * account.received();
  }

  int households() {
    return accountsOf.size();
  }

  long received() {
    return received;
  }
}
