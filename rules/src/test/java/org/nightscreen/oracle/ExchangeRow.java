package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.SettlementStatus;
import org.nightscreen.canonical.WalletType;

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
  private BigDecimal price;
  private String quoteAsset;
  private String hash;
  private WalletType walletType;
  private String counterpartyVasp;
  private String originatorName;
  private String p2pCounterparty;
  private String p2pHolder;
  private ListCategory exposure;
  private BigDecimal exposureShare;
  private Integer exposureHops;
  private String kiosk;

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

  public ExchangeRow price(BigDecimal value, String inAsset) {
    price = value;
    quoteAsset = inAsset;
    return this;
  }

  public ExchangeRow hash(String value) {
    hash = value;
    return this;
  }

  public ExchangeRow counterpartyWallet(WalletType ofType, String vaspId) {
    walletType = ofType;
    counterpartyVasp = vaspId;
    return this;
  }

  /** The other party of a P2P trade, and who holds the account that paid. */
  public ExchangeRow peer(String accountId, String holder, String originator) {
    p2pCounterparty = accountId;
    p2pHolder = holder;
    originatorName = originator;
    return this;
  }

  /** What an analytics vendor said of the wallet on the other side. */
  public ExchangeRow exposure(ListCategory category, BigDecimal share, Integer hops) {
    exposure = category;
    exposureShare = share;
    exposureHops = hops;
    return this;
  }

  public ExchangeRow kiosk(String value) {
    kiosk = value;
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
        quoteAsset,
        null,
        price,
        network,
        hash,
        from,
        to,
        walletType,
        counterpartyVasp,
        originatorName,
        null,
        null,
        ownWallet,
        bankAccount,
        payerMatch,
        null,
        null,
        p2pCounterparty,
        null,
        p2pHolder,
        exposure,
        exposureShare,
        exposureHops,
        null,
        null,
        kiosk);
  }
}
