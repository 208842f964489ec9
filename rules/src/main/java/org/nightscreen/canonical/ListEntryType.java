package org.nightscreen.canonical;

/** The what a watchlist entry names. */
public enum ListEntryType {
  WALLET,
  BANK_ACCOUNT,
  PARTY_NAME,
  VASP,
  BIC,
  COUNTRY,
  GEO,
  IP_CIDR,
  ASN,
  DEVICE,
  PHONE
}
