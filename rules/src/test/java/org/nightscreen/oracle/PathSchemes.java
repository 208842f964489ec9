package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountParty;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.canonical.PartyRole;

/** Writes chains, relays, cycles and scatter-gathers, and what only looks like one. */
final class PathSchemes {

  private final WorldMaker maker;
  private final Dice dice;
  private final Crowd crowd;

  PathSchemes(WorldMaker maker, Crowd crowd) {
    this.maker = maker;
    this.dice = maker.dice;
    this.crowd = crowd;
  }

  void chain() {
    List<Party> stops = stops(dice.oneOf(2, 3, 3, 3, 3, 4, 5, 6, 7));
    Instant at = maker.someTime();
    if (dice.chance(4)) {
      makeHub(stops.get(1), at);
    }
    BigDecimal amount = dice.around(dice.oneOf("3000", "3200", "6000"));
    for (int i = 1; i < stops.size(); i++) {
      crowd.pay(at, stops.get(i - 1), stops.get(i), amount);
      branch(at, stops.get(i), amount);
      at = at.plus(hoursBetween());
      amount = shaved(amount);
    }
  }

  private Duration hoursBetween() {
    return dice.chance(85)
        ? Duration.ofMinutes(dice.between(1, 14 * 60))
        : dice.oneOf(
            Duration.ZERO,
            Duration.ofHours(24).minusSeconds(1),
            Duration.ofHours(24),
            Duration.ofHours(24).plusSeconds(1));
  }

  private BigDecimal shaved(BigDecimal amount) {
    return dice.chance(85)
        ? dice.share(amount, "0.9", "0.95", "0.97", "0.98", "1")
        : dice.share(amount, "0.7", "0.73", "0.79", "0.8", "0.85", "1.0001", "1.04", "1.09");
  }

  void relay() {
    int times = dice.oneOf(1, 1, 2);
    Instant at = maker.someTime();
    List<Party> stops = stops(dice.oneOf(2, 3, 3, 3, 4, 4, 5, 6));
    for (int i = 0; i < times; i++) {
      relayOnce(at, stops);
      at = at.plus(dice.oneOf(Duration.ofMinutes(5), Duration.ofHours(3), Duration.ofHours(24)));
      if (dice.chance(40)) {
        List<Party> changed = stops(stops.size() - 1);
        changed.set(1, stops.get(1));
        stops = changed;
      }
    }
  }

  private void relayOnce(Instant start, List<Party> stops) {
    Instant at = start;
    BigDecimal amount = dice.around(dice.oneOf("1000", "1100", "3000"));
    for (int i = 1; i < stops.size(); i++) {
      crowd.pay(at, stops.get(i - 1), stops.get(i), amount);
      branch(at, stops.get(i), amount);
      at =
          at.plus(
              dice.chance(85)
                  ? Duration.ofSeconds(dice.between(1, 800))
                  : Duration.ofSeconds(dice.oneOf(0, 880, 899, 900, 901, 960)));
      amount =
          dice.chance(88)
              ? dice.share(amount, "0.93", "0.97", "0.99", "1")
              : dice.share(amount, "0.8", "0.82", "0.89", "0.9", "1.001", "1.08");
    }
  }

  /** Accounts along a path: mostly different customers' own, with some that break it. */
  private List<Party> stops(int hops) {
    List<Party> stops = new ArrayList<>();
    stops.add(dice.chance(50) ? crowd.outsider() : maker.side(crowd.someone()));
    Account last = null;
    while (stops.size() < hops) {
      last =
          last != null && dice.chance(3)
              ? crowd.anotherOf(last)
              : dice.chance(4) ? maker.anyAccount(AccountKind.EXCHANGE) : crowd.hand();
      stops.add(dice.chance(3) ? maker.stranger() : maker.side(last));
    }
    stops.add(lastStop(stops, last));
    return stops;
  }

  private Party lastStop(List<Party> stops, Account before) {
    return switch (dice.between(1, 10)) {
      case 1 -> before == null ? crowd.outsider() : maker.side(crowd.exchangeAccountOf(before));
      case 2 -> maker.side(maker.anyAccount(AccountKind.EXCHANGE));
      case 3 -> dice.chance(50) ? stops.get(0) : stops.get(stops.size() / 2);
      case 4, 5, 6 -> maker.side(crowd.hand());
      default -> crowd.outsider();
    };
  }

  /** Sometimes the money goes two ways, or comes in twice. */
  private void branch(Instant at, Party stop, BigDecimal amount) {
    if (dice.chance(7)) {
      crowd.pay(at.plus(dice.pause(20)), stop, crowd.outsider(), shaved(amount));
    } else if (dice.chance(4)) {
      crowd.pay(at.minus(dice.pause(20)), crowd.outsider(), stop, shaved(amount));
    }
  }

  /** Gives an account about as many counterparties as a hub has. */
  private void makeHub(Party stop, Instant at) {
    for (int i = dice.oneOf(46, 48, 49, 50); i > 0; i--) {
      Instant before = at.minus(Duration.ofMinutes(dice.between(1, 29 * 24 * 60)));
      maker.add(maker.transfer(before, Party.of("H" + i, null), stop, BigDecimal.valueOf(i)));
    }
  }

  void cycle() {
    int length = dice.oneOf(2, 3, 3, 3, 4, 4, 5, 6, 7);
    List<Account> members = crowd.some(length);
    if (dice.chance(25)) {
      members.set(dice.between(0, length - 1), crowd.hand());
    }
    if (dice.chance(20)) {
      makeCompany(members.get(dice.between(0, length - 1)));
    }
    List<Party> stops = new ArrayList<>(members.stream().map(maker::side).toList());
    if (dice.chance(12)) {
      stops.set(0, crowd.outsider());
      stops.add(stops.get(0));
    } else {
      stops.add(closing(members.get(0)));
    }
    Instant at = maker.someTime();
    if (dice.chance(25)) {
      cycleOnce(at.minus(Duration.ofDays(dice.oneOf(1, 2, 7, 29, 30, 33))), stops);
    }
    cycleOnce(at, stops);
  }

  private void cycleOnce(Instant start, List<Party> stops) {
    Instant at = start;
    BigDecimal amount = dice.around(dice.oneOf("3000", "3300", "8000"));
    for (int i = 1; i < stops.size(); i++) {
      crowd.pay(at, stops.get(i - 1), stops.get(i), amount);
      branch(at, stops.get(i), amount);
      at =
          at.plus(
              dice.chance(85)
                  ? Duration.ofMinutes(dice.between(1, 30 * 60))
                  : dice.oneOf(
                      Duration.ZERO, Duration.ofHours(72), Duration.ofHours(72).plusSeconds(1)));
      amount =
          dice.chance(85)
              ? dice.share(amount, "0.9", "0.97", "1", "1.03")
              : dice.share(amount, "0.7", "0.75", "0.8", "1.05", "1.0501", "1.1", "1.2");
    }
  }

  /** The first account, or one that belongs to its owner, in one way or another. */
  private Party closing(Account first) {
    if (dice.chance(60)) {
      return maker.side(first);
    }
    if (dice.chance(40)) {
      return maker.side(crowd.anotherOf(first));
    }
    Account related = crowd.someone();
    maker.changes.accountParty(
        new AccountParty(
            dice.chance(85) ? first.accountId() : related.accountId(),
            dice.chance(85) ? related.customerId() : first.customerId(),
            dice.oneOf(
                PartyRole.UBO,
                PartyRole.JOINT,
                PartyRole.OWNER,
                PartyRole.UBO,
                PartyRole.SIGNATORY),
            dice.chance(10) ? WorldMaker.LAST_DAY.plusDays(dice.between(0, 1)) : null,
            dice.chance(10) ? WorldMaker.LAST_DAY.minusDays(dice.between(0, 1)) : null));
    return maker.side(related);
  }

  private void makeCompany(Account account) {
    int age = dice.oneOf(100, 355, 359, 364, 365, 370, 3000);
    maker.changes.customer(
        account.customerId(),
        row -> row.type(CustomerType.LEGAL).incorporated(WorldMaker.LAST_DAY.minusDays(age)));
  }

  void scatterGather() {
    Party source = dice.chance(50) ? crowd.outsider() : maker.side(crowd.someone());
    Party sink = sink();
    Instant at = maker.someTime();
    BigDecimal total = dice.around(dice.oneOf("5000", "5600", "9000"));
    for (BigDecimal part : dice.parts(total, dice.countAround(3))) {
      Party middle =
          dice.chance(3)
              ? maker.stranger()
              : maker.side(dice.chance(90) ? crowd.someone() : crowd.hand());
      if (dice.chance(4)) {
        crowd.pay(at.minus(dice.pause(60)), middle, sink, part);
      }
      List<BigDecimal> receipts = dice.parts(part, dice.oneOf(1, 1, 1, 2));
      Instant first = at;
      for (BigDecimal receipt : receipts) {
        crowd.pay(at, source, middle, receipt);
        at = at.plus(dice.pause(dice.oneOf(30, 300)));
      }
      gather(first, middle, sink, part);
      at = dice.chance(6) ? first.plus(Duration.ofHours(24)) : at;
    }
  }

  private void gather(Instant received, Party middle, Party sink, BigDecimal part) {
    BigDecimal onward =
        dice.chance(88)
            ? dice.share(part, "0.85", "0.95", "0.99", "1")
            : dice.share(part, "0.7", "0.75", "0.8", "1.01", "1.09", "1.2");
    for (BigDecimal payment : dice.parts(onward, dice.oneOf(1, 1, 2))) {
      Duration later =
          dice.chance(88)
              ? Duration.ofMinutes(dice.between(10, 40 * 60))
              : dice.oneOf(
                  Duration.ZERO, Duration.ofHours(48), Duration.ofHours(48).plusSeconds(1));
      crowd.pay(received.plus(later), middle, sink, payment);
    }
  }

  private Party sink() {
    Account own = crowd.someone();
    return switch (dice.between(1, 12)) {
      case 1 -> Party.of("BILLER1", null);
      case 2 -> Party.of("VASP1", null);
      case 3 ->
          maker.side(
              maker.changed(own, AccountRow.like(own).type(AccountType.MERCHANT_SETTLEMENT)));
      case 4 -> maker.side(crowd.exchangeAccountOf(own));
      case 5, 6, 7 -> maker.side(own);
      default -> maker.stranger();
    };
  }
}
