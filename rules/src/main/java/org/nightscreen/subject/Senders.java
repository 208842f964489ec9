package org.nightscreen.subject;

import java.io.Serializable;

/** How many distinct parties paid an account, for telling hubs from people. */
@FunctionalInterface
public interface Senders extends Serializable {

  /** Distinct parties who paid the account within (from, to], at least as far as it matters. */
  int count(long accountKey, long from, long to);
}
