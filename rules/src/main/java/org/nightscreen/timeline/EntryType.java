package org.nightscreen.timeline;

/**
 * The kind of movement or session behind an entry, over both books. Fees and interest never become
 * entries.
 */
public enum EntryType {
  CREDIT_TRANSFER,
  INSTANT_CREDIT_TRANSFER,
  DIRECT_DEBIT,
  CARD_PAYMENT,
  CASH_DEPOSIT,
  CASH_WITHDRAWAL,
  CHEQUE,
  LOAN_DISBURSEMENT,
  SAVINGS_CLOSURE,
  FIAT_DEPOSIT,
  FIAT_WITHDRAWAL,
  CRYPTO_DEPOSIT,
  CRYPTO_WITHDRAWAL,
  TRADE_BUY,
  TRADE_SELL,
  CONVERT,
  P2P_BUY,
  P2P_SELL,
  KIOSK_CASH_IN,
  INTERNAL_TRANSFER_IN,
  INTERNAL_TRANSFER_OUT,
  /** A session: no money moves. Sessions lie on a timeline of their own. */
  LOGIN,
  PAYMENT_SESSION,
  /** A session in which contact details, limits or keys were changed. */
  DETAIL_CHANGE;

  private static final EntryType[] VALUES = values();

  /** The type with that ordinal, without copying the array of values. */
  public static EntryType of(int ordinal) {
    return VALUES[ordinal];
  }

  public boolean onExchange() {
    return ordinal() >= FIAT_DEPOSIT.ordinal() && !session();
  }

  /** Whether it is a log-in or the like, not a movement of money. */
  public boolean session() {
    return ordinal() >= LOGIN.ordinal();
  }

  public boolean cash() {
    return this == CASH_DEPOSIT || this == CASH_WITHDRAWAL;
  }
}
