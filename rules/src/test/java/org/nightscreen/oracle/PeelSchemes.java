package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.PartyReference;
import org.nightscreen.canonical.WalletTransfer;

/** Writes peel chains, and chains that break or branch on the way. */
final class PeelSchemes {

  private final WorldMaker maker;
  private final Dice dice;
  private int nodes;

  PeelSchemes(WorldMaker maker) {
    this.maker = maker;
    this.dice = maker.dice;
  }

  void peelChain() {
    if (dice.chance(4)) {
      maker.deliver(FeedKind.WALLET_TRANSFER, null);
    }
    takeDeposits("DEP-A");
    takeDeposits("DEP-B");
    String network = dice.oneOf("TRON", "TRON", "BTC");
    Instant at = maker.someTime();
    BigDecimal amount = dice.around(dice.oneOf("10000", "10300", "20000"));
    String node = newNode();
    send(at, network, "SRC" + nodes, node, amount);
    for (int i = dice.oneOf(1, 2, 3, 3, 3, 4, 5); i > 0; i--) {
      decoy(at, network, node, amount);
      Instant until = at;
      for (int slices = dice.oneOf(1, 1, 1, 2); slices > 0; slices--) {
        until = at.plus(hop());
        send(until, network, node, dice.oneOf("DEP-A", "DEP-B"), slice(amount));
      }
      BigDecimal rest =
          dice.chance(90)
              ? dice.share(amount, "0.85", "0.9", "0.95")
              : dice.share(amount, "0.7", "0.73", "0.79", "0.8", "1.1");
      String next = dice.chance(97) ? newNode() : node;
      at = at.plus(hop());
      send(at, network, node, next, rest);
      node = next;
      amount = rest;
    }
  }

  private String newNode() {
    nodes++;
    String node = "N" + maker.rowCount() + "x" + nodes;
    if (dice.chance(3)) {
      maker.changes.party(
          new PartyReference(
              node,
              dice.oneOf(PartyClass.VASP, PartyClass.PSP, PartyClass.MERCHANT, PartyClass.BILLER),
              null,
              null));
    }
    return node;
  }

  private BigDecimal slice(BigDecimal amount) {
    return dice.chance(88)
        ? dice.share(amount, "0.03", "0.05", "0.09")
        : dice.share(amount, "0.1", "0.11", "0.2", "0.21", "0.22", "0.3");
  }

  private Duration hop() {
    return dice.chance(90)
        ? Duration.ofMinutes(dice.between(1, 20 * 60))
        : dice.oneOf(Duration.ZERO, Duration.ofHours(24), Duration.ofHours(24).plusSeconds(1));
  }

  /** Another payment in or out of a node, an address used before, or money to two addresses. */
  private void decoy(Instant at, String network, String node, BigDecimal amount) {
    switch (dice.between(1, 30)) {
      case 1 -> send(at.plus(hop()), network, node, "SHOP", dice.share(amount, "0.02", "0.1"));
      case 2 -> send(at.minusSeconds(60), network, "SRC9", node, dice.share(amount, "0.5", "1"));
      case 3 -> send(at.plus(hop()), network, node, newNode(), dice.share(amount, "0.8", "0.9"));
      case 4 -> send(at.plus(hop()), "ETH", node, "DEP-A", dice.share(amount, "0.3"));
      default -> {}
    }
  }

  private void send(Instant at, String network, String from, String to, BigDecimal usd) {
    boolean unvalued = dice.chance(3);
    String asset = unvalued ? dice.oneOf("USDT", "XAF") : "USDT";
    maker.add(
        new WalletTransfer(
            maker.newId("h"), at, network, from, to, asset, usd, unvalued ? null : usd));
  }

  /** Makes an address one of some exchange account's. */
  private void takeDeposits(String address) {
    Account account = maker.anyAccount(AccountKind.EXCHANGE);
    maker.changed(
        account,
        AccountRow.like(account)
            .depositAddresses(
                account.depositAddress().isEmpty()
                    ? List.of(address)
                    : List.of(account.depositAddress().get(0), address)));
  }
}
