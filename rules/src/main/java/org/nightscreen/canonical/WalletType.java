package org.nightscreen.canonical;

/** The whether a counterparty wallet is held by a provider. */
public enum WalletType {
  HOSTED,
  UNHOSTED,
  UNKNOWN
}
