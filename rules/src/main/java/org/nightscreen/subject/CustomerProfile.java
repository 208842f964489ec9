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
 */
public record CustomerProfile(
    long key,
    String customerId,
    CustomerType type,
    LocalDate born,
    String country,
    Long annualIncome,
    String riskRating)
    implements java.io.Serializable {

  public boolean natural() {
    return type == CustomerType.NATURAL;
  }
}
