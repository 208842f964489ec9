package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;

/** Writes an account field by field, in USD and active; what is not said is empty. */
public final class AccountRow {

  private final String id;
  private final AccountKind kind;
  private final String customer;
  private String institution = "OWN";
  private AccountType type = AccountType.CURRENT;
  private String currency = "USD";
  private LocalDate opened = LocalDate.of(2023, 5, 1);
  private String openingDevice;
  private LocalDate lastActivity;
  private BigDecimal dailyTransferLimit;
  private BigDecimal dailyCashLimit;
  private List<String> depositAddresses = List.of();
  private String timeZone;
  private Boolean gamblingLicence;
  private Boolean merchantRegistered;

  private AccountRow(String id, AccountKind kind, String customer) {
    this.id = id;
    this.kind = kind;
    this.customer = customer;
  }

  public static AccountRow of(String id, AccountKind kind, String customer) {
    return new AccountRow(id, kind, customer);
  }

  /** The same account, to be changed. */
  public static AccountRow like(Account account) {
    AccountRow row = of(account.accountId(), account.accountKind(), account.customerId());
    row.institution = account.institutionId();
    row.type = account.accountType();
    row.currency = account.currency();
    row.opened = account.openDate();
    row.openingDevice = account.openingDeviceId();
    row.lastActivity = account.lastActivityDate();
    row.dailyTransferLimit = account.dailyTransferLimit();
    row.dailyCashLimit = account.dailyCashLimit();
    row.depositAddresses = account.depositAddress();
    row.timeZone = account.timeZone();
    row.gamblingLicence = account.gamblingLicence();
    row.merchantRegistered = account.merchantRegistered();
    return row;
  }

  public AccountRow type(AccountType value) {
    type = value;
    return this;
  }

  public AccountRow opened(LocalDate value) {
    opened = value;
    return this;
  }

  public AccountRow openingDevice(String value) {
    openingDevice = value;
    return this;
  }

  public AccountRow lastActivity(LocalDate value) {
    lastActivity = value;
    return this;
  }

  public AccountRow dailyLimits(BigDecimal transfer, BigDecimal cash) {
    dailyTransferLimit = transfer;
    dailyCashLimit = cash;
    return this;
  }

  public AccountRow depositAddresses(List<String> value) {
    depositAddresses = value;
    return this;
  }

  public AccountRow timeZone(String value) {
    timeZone = value;
    return this;
  }

  public AccountRow gamblingLicence(Boolean value) {
    gamblingLicence = value;
    return this;
  }

  public AccountRow merchantRegistered(Boolean value) {
    merchantRegistered = value;
    return this;
  }

  public Account build() {
    return new Account(
        id,
        kind,
        institution,
        customer,
        type,
        currency,
        opened,
        null,
        "ACTIVE",
        null,
        openingDevice,
        null,
        lastActivity,
        dailyTransferLimit,
        dailyCashLimit,
        null,
        depositAddresses,
        timeZone,
        gamblingLicence,
        merchantRegistered,
        null);
  }
}
