package org.nightscreen.samples.movement;

import java.math.BigDecimal;
import java.time.Instant;
import org.nightscreen.canonical.WalletTransfer;
import org.nightscreen.samples.world.Prices;
import org.nightscreen.samples.world.Rhythm;

/** A transfer on a chain being written down; the pen gives it its hash. */
public final class WalletDraft {

  private final Instant moment;
  private final BigDecimal value;
  private BigDecimal amount;
  private String asset = "USDT";
  private String network = "TRON";
  private String from;
  private String to;
  private String hash;

  private WalletDraft(Instant moment, BigDecimal value, BigDecimal amount) {
    this.moment = moment;
    this.value = value;
    this.amount = amount;
  }

  /** Tether on TRON worth that many cents. */
  public static WalletDraft of(Instant moment, long cents) {
    BigDecimal value = BigDecimal.valueOf(cents, 2);
    return new WalletDraft(moment, value, value);
  }

  static WalletDraft of(Instant moment, BigDecimal value, BigDecimal amount) {
    return new WalletDraft(moment, value, amount);
  }

  WalletDraft coin(String code, String chain) {
    asset = code;
    network = chain;
    return this;
  }

  /** The same worth in bitcoin. */
  public WalletDraft inBitcoin() {
    amount = Prices.units("BTC", Rhythm.day(moment), value.movePointRight(2).longValueExact());
    return coin("BTC", "BTC");
  }

  public WalletDraft between(String sender, String receiver) {
    from = sender;
    to = receiver;
    return this;
  }

  WalletDraft hash(String transaction) {
    hash = transaction;
    return this;
  }

  public Instant moment() {
    return moment;
  }

  WalletTransfer numbered(String usualHash) {
    String known = hash == null ? usualHash : hash;
    return new WalletTransfer(known, moment, network, from, to, asset, amount, value);
  }
}
