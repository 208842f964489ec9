package org.nightscreen.subject;

import java.time.LocalDate;
import org.nightscreen.canonical.CustomerType;

/**
 * What rules may know of a customer, as of the business date. Null where the extract does not say.
 *
 * @param key key of the customer id
 * @param customerId native id
 * @param type natural or legal person, or null
 * @param born date of birth or of incorporation, or null
 * @param country residence, or registration for companies, or null
 * @param annualIncome declared, in base currency 1/10,000, or null
 * @param riskRating as rated by the institution, or null
 * @param ties what the customer may share with others
 */
public record CustomerProfile(
    long key,
    String customerId,
    CustomerType type,
    LocalDate born,
    String country,
    Long annualIncome,
    String riskRating,
    Ties ties)
    implements java.io.Serializable {

  /** A customer of whom nothing is known but the id. */
  public static CustomerProfile unknown(long key, String customerId) {
    return unknown(key, customerId, 0);
  }

  /** A customer who is in no master, but may have a director in common with companies. */
  static CustomerProfile unknown(long key, String customerId, int sisters) {
    Ties ties = Ties.NONE.withSisters(sisters);
    return new CustomerProfile(key, customerId, null, null, null, null, null, ties);
  }

  /** The key of the household, of which the customer may be the only member. */
  public long household() {
    return ties.household() == org.nightscreen.timeline.Keys.NONE ? key : ties.household();
  }

  public boolean natural() {
    return type == CustomerType.NATURAL;
  }
}
