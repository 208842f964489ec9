package org.nightscreen.subject;

import java.time.LocalDate;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;

/**
 * What rules may know of an account, as of the business date.
 *
 * @param key key of institution and account id
 * @param accountId native id
 * @param institutionId BIC, LEI or house code
 * @param kind bank or exchange
 * @param type exemptions hang on it
 * @param openDate day of opening
 * @param lastActivityDate last customer-initiated event before the extract, or null
 */
public record AccountProfile(
    long key,
    String accountId,
    String institutionId,
    AccountKind kind,
    AccountType type,
    LocalDate openDate,
    LocalDate lastActivityDate)
    implements java.io.Serializable {

  /** The catalogue's {@code exempt(a)}: accounts that pass other people's money by their nature. */
  public boolean exempt() {
    return exempt(type);
  }

  /** Whether accounts of that type are exempt. */
  public static boolean exempt(AccountType type) {
    return switch (type) {
      case PAYROLL,
          MERCHANT_SETTLEMENT,
          PSP_SETTLEMENT,
          ESCROW,
          CLIENT_MONEY,
          GOVERNMENT,
          BILLER,
          VASP_FIAT,
          EXCHANGE_OMNIBUS ->
          true;
      default -> false;
    };
  }
}
