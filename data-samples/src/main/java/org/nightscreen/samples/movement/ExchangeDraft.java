package org.nightscreen.samples.movement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.canonical.SettlementStatus;
import org.nightscreen.canonical.WalletType;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Prices;
import org.nightscreen.samples.world.Rhythm;

/** A movement of an exchange account being written down; the pen gives it its id. */
public final class ExchangeDraft {

  private final EventType type;
  private final Instant moment;
  private final String asset;
  private final BigDecimal amount;
  private final BigDecimal value;
  private BigDecimal quote;
  private String originator;
  private String beneficiary;
  private Boolean ownWallet;
  private String bankAccount;
  private Boolean nameMatch;
  private String endToEndId;
  private String network = "TRON";
  private String hash;
  private String counterpartyVasp;
  private String kiosk;
  private BigDecimal price;
  private String quoteAsset = Institutions.CURRENCY;
  private String peer;
  private String payerAccount;
  private String payerName;
  private String peerName;

  private ExchangeDraft(
      EventType type, Instant moment, String asset, BigDecimal amount, BigDecimal value) {
    this.type = type;
    this.moment = moment;
    this.asset = asset;
    this.amount = amount;
    this.value = value;
  }

  /** Dollars in or out, by way of a bank account. */
  public static ExchangeDraft fiat(EventType type, Instant moment, long cents) {
    BigDecimal dollars = BigDecimal.valueOf(cents, 2);
    return new ExchangeDraft(type, moment, Institutions.CURRENCY, dollars, dollars);
  }

  /** An amount of an asset worth that many cents at the day's price. */
  public static ExchangeDraft asset(EventType type, Instant moment, String asset, long cents) {
    BigDecimal units = Prices.units(asset, Rhythm.day(moment), cents);
    return new ExchangeDraft(type, moment, asset, units, BigDecimal.valueOf(cents, 2));
  }

  /** A purchase or a sale for dollars. */
  public static ExchangeDraft trade(EventType type, Instant moment, String asset, long cents) {
    ExchangeDraft draft = asset(type, moment, asset, cents);
    draft.quote = draft.value;
    return draft;
  }

  public ExchangeDraft wallets(String from, String to) {
    originator = from;
    beneficiary = to;
    return this;
  }

  public ExchangeDraft ownWallet(Boolean proved) {
    ownWallet = proved;
    return this;
  }

  public ExchangeDraft bank(String account, boolean sameName, String reference) {
    bankAccount = account;
    nameMatch = sameName;
    endToEndId = reference;
    return this;
  }

  /** The network of the coins, TRON unless said otherwise. */
  public ExchangeDraft network(String chain) {
    network = chain;
    return this;
  }

  /** The hash under which the chain knows the transfer; by default one made of the row's id. */
  public ExchangeDraft hash(String transaction) {
    hash = transaction;
    return this;
  }

  /** The wallet on the other side is another exchange's. */
  public ExchangeDraft hostedBy(String vasp) {
    counterpartyVasp = vasp;
    return this;
  }

  public ExchangeDraft kiosk(String id) {
    kiosk = id;
    return this;
  }

  /** A trade with that peer at that price for one unit. */
  public ExchangeDraft peer(String account, BigDecimal unitPrice, String currency) {
    peer = account;
    price = unitPrice;
    quoteAsset = currency;
    quote = amount.multiply(unitPrice).setScale(2, RoundingMode.HALF_EVEN);
    return this;
  }

  /** The money of a trade goes through that bank account of the customer. */
  public ExchangeDraft through(String account) {
    bankAccount = account;
    return this;
  }

  /** Whether the payer bears the peer's name, or null where the exchange does not compare. */
  public ExchangeDraft payerMatches(Boolean match) {
    nameMatch = match;
    return this;
  }

  /** The names of the account that paid and of the peer. */
  public ExchangeDraft paidBy(String account, String holder, String peersName) {
    payerAccount = account;
    payerName = holder;
    peerName = peersName;
    return this;
  }

  /** The same movement as the chain knows it. */
  WalletDraft onChain(String transaction) {
    return WalletDraft.of(moment, value, amount)
        .coin(asset, network)
        .between(originator, beneficiary)
        .hash(transaction);
  }

  public Instant moment() {
    return moment;
  }

  /** The finished row of that account. */
  public ExchangeTransaction numbered(String id, String accountId) {
    boolean onChain = originator != null || beneficiary != null;
    return new ExchangeTransaction(
        id,
        Institutions.EXCHANGE,
        accountId,
        moment,
        SettlementStatus.SETTLED,
        type,
        asset,
        amount,
        value,
        Institutions.CURRENCY,
        quote == null ? null : quoteAsset,
        quote,
        price,
        onChain ? network : null,
        onChain ? hashOr("tx" + id) : null,
        originator,
        beneficiary,
        walletType(onChain),
        counterpartyVasp,
        peerName,
        null,
        null,
        ownWallet,
        bankAccount,
        nameMatch,
        endToEndId,
        peer == null ? null : "P2P" + id,
        peer,
        payerAccount,
        payerName,
        null,
        null,
        null,
        null,
        null,
        kiosk);
  }

  String hashOr(String usual) {
    return hash == null ? usual : hash;
  }

  private WalletType walletType(boolean onChain) {
    if (counterpartyVasp != null) {
      return WalletType.HOSTED;
    }
    return onChain ? WalletType.UNHOSTED : null;
  }
}
