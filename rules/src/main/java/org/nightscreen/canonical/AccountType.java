package org.nightscreen.canonical;

/** The type of an account; exemptions hang on it. */
public enum AccountType {
  CURRENT,
  SAVINGS,
  BUSINESS,
  PAYROLL,
  MERCHANT_SETTLEMENT,
  PSP_SETTLEMENT,
  ESCROW,
  CLIENT_MONEY,
  GOVERNMENT,
  BILLER,
  VASP_FIAT,
  EXCHANGE_RETAIL,
  EXCHANGE_P2P_MERCHANT,
  EXCHANGE_INSTITUTIONAL,
  EXCHANGE_OMNIBUS
}
