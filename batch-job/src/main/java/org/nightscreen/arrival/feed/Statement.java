package org.nightscreen.arrival.feed;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Turns one-sided statement lines (the own account, a debit or credit mark, the other party) into
 * two-sided transactions. Both lines of a transfer between two own accounts that carry one native
 * id become one transaction.
 *
 * @param indicator the column that says debit or credit; null if the sign of the amount says it
 * @param debit its values for money that leaves the own account
 * @param credit its values for money that comes in
 * @param account the column of the own account
 * @param name the column of the own account's holder, or null
 * @param agent the column of the own bank, or null
 * @param country the column of the own country, or null
 * @param otherAccount the column of the other account, or null
 * @param otherName the column of the other party's name, or null
 * @param otherAgent the column of the other bank, or null
 * @param otherCountry the column of the other country, or null
 */
public record Statement(
    String indicator,
    List<String> debit,
    List<String> credit,
    String account,
    String name,
    String agent,
    String country,
    String otherAccount,
    String otherName,
    String otherAgent,
    String otherCountry)
    implements Serializable {

  public Statement {
    debit = debit == null ? List.of("D", "DBIT") : List.copyOf(debit);
    credit = credit == null ? List.of("C", "CRDT") : List.copyOf(credit);
  }

  /** The columns of the own side: account, name, agent, country. */
  List<String> own() {
    return Arrays.asList(account, name, agent, country);
  }

  /** The columns of the other side, in the same order. */
  List<String> other() {
    return Arrays.asList(otherAccount, otherName, otherAgent, otherCountry);
  }
}
