package org.nightscreen.benchmark.peer.drools;

/** What an entry is to the four typologies; each entry is one thing only. */
public enum Role {
  STRANGER_CREDIT,
  PAID_OUT,
  CASH_IN,
  CASH_OUT,
  COINS_IN,
  COINS_OUT,
  SALE,
  OTHER_TRADE,
  FIAT_OUT,
  /** Nothing that the four look at; a fact all the same. */
  OTHER
}
