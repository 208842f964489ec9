package org.nightscreen.samples.movement;

import java.math.BigDecimal;
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

  private static final String NETWORK = "TRON";

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

  public Instant moment() {
    return moment;
  }

  ExchangeTransaction numbered(String id, String accountId) {
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
        quote == null ? null : Institutions.CURRENCY,
        quote,
        null,
        onChain ? NETWORK : null,
        onChain ? "tx" + id : null,
        originator,
        beneficiary,
        onChain ? WalletType.UNHOSTED : null,
        null,
        null,
        null,
        null,
        ownWallet,
        bankAccount,
        nameMatch,
        endToEndId,
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
