package org.nightscreen.canonical;

/** The kind of a bank movement, derived from the ISO 20022 bank transaction code. */
public enum TransactionType {
  CREDIT_TRANSFER,
  INSTANT_CREDIT_TRANSFER,
  DIRECT_DEBIT,
  CARD_PAYMENT,
  CASH_DEPOSIT,
  CASH_WITHDRAWAL,
  CHEQUE,
  LOAN_DISBURSEMENT,
  SAVINGS_CLOSURE,
  FEE,
  INTEREST
}
