package org.nightscreen.canonical;

/** The kind of an exchange ledger movement. */
public enum EventType {
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
  FEE
}
