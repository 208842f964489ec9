package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.canonical.SettlementStatus;

/** Writes an exchange transaction field by field; what is not said is empty. */
public final class ExchangeRow {

  private final String id;
  private final Instant at;
  private final EventType type;
  private String vasp = "OWN";
  private String account;
  private SettlementStatus status = SettlementStatus.SETTLED;
  private String asset = "USD";
  private BigDecimal amount = BigDecimal.ONE;
  private BigDecimal fiatValue;
  private String fiatCurrency;
  private String network;
  private String from;
  private String to;
  private Boolean ownWallet;
  private String bankAccount;
  private Boolean payerMatch;

  private ExchangeRow(String id, Instant at, EventType type) {
    this.id = id;
    this.at = at;
    this.type = type;
  }

  public static ExchangeRow of(String id, Instant at, EventType type) {
    return new ExchangeRow(id, at, type);
  }

  public ExchangeRow account(String accountId, String vaspId) {
    account = accountId;
    vasp = vaspId;
    return this;
  }

  public ExchangeRow status(SettlementStatus value) {
    status = value;
    return this;
  }

  public ExchangeRow amount(BigDecimal quantity, String ofAsset) {
    amount = quantity;
    asset = ofAsset;
    return this;
  }

  public ExchangeRow fiat(BigDecimal value, String currency) {
    fiatValue = value;
    fiatCurrency = currency;
    return this;
  }

  public ExchangeRow wallets(String onNetwork, String originator, String beneficiary) {
    network = onNetwork;
    from = originator;
    to = beneficiary;
    return this;
  }

  public ExchangeRow ownWallet(Boolean value) {
    ownWallet = value;
    return this;
  }

  public ExchangeRow bank(String accountId, Boolean matches) {
    bankAccount = accountId;
    payerMatch = matches;
    return this;
  }

  public ExchangeTransaction build() {
    return new ExchangeTransaction(
        id,
        vasp,
        account,
        at,
        status,
        type,
        asset,
        amount,
        fiatValue,
        fiatCurrency,
        null,
        null,
        null,
        network,
        null,
        from,
        to,
        null,
        null,
        null,
        null,
        null,
        ownWallet,
        bankAccount,
        payerMatch,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
