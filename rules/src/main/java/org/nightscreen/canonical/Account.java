package org.nightscreen.canonical;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One bank or exchange account of the institution, as of a business date. Feed {@code
 * account_master}; the fields are those of the canonical schema, in its order. Optional fields are
 * null where the extract does not know them.
 *
 * @throws CanonicalFormatException if a required field is null
 */
public record Account(
    String accountId,
    AccountKind accountKind,
    String institutionId,
    String customerId,
    AccountType accountType,
    String currency,
    LocalDate openDate,
    LocalDate closeDate,
    String accountStatus,
    String openingChannel,
    String openingDeviceId,
    String openingIp,
    LocalDate lastActivityDate,
    BigDecimal dailyTransferLimit,
    BigDecimal dailyCashLimit,
    BigDecimal perTransactionLimit,
    List<String> depositAddress,
    String timeZone,
    Boolean gamblingLicence,
    Boolean merchantRegistered,
    BigDecimal expectedMonthlyTurnover) {

  public Account {
    CanonicalFormatException.require("account_master", "account_id", accountId);
    CanonicalFormatException.require("account_master", "account_kind", accountKind);
    CanonicalFormatException.require("account_master", "institution_id", institutionId);
    CanonicalFormatException.require("account_master", "customer_id", customerId);
    CanonicalFormatException.require("account_master", "account_type", accountType);
    CanonicalFormatException.require("account_master", "currency", currency);
    CanonicalFormatException.require("account_master", "open_date", openDate);
    CanonicalFormatException.require("account_master", "account_status", accountStatus);
    depositAddress = depositAddress == null ? List.of() : List.copyOf(depositAddress);
  }
}
