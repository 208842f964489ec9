package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.nightscreen.canonical.AccessEvent;
import org.nightscreen.canonical.AccessEventType;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.ListEntryType;
import org.nightscreen.canonical.TransactionType;

/** Writes herds that share an identifier, groups on one network, and wage rounds. */
final class GroupSchemes {

  private final WorldMaker maker;
  private final Dice dice;
  private final Crowd crowd;

  GroupSchemes(WorldMaker maker, Crowd crowd) {
    this.maker = maker;
    this.dice = maker.dice;
    this.crowd = crowd;
  }

  void herd() {
    String kind = dice.oneOf("DEVICE", "IP", "PHONE", "EMAIL", "ADDRESS", "OPENING_DEVICE");
    List<Account> members = crowd.some(dice.oneOf(1, 2, 3, 3, 3, 3, 4, 5, 6));
    houseTogether(members);
    Instant at = maker.someTime();
    int passing = dice.oneOf(1, 2, 2, 3, 3);
    BigDecimal total =
        dice.around(members.size() > 3 ? "15000" : dice.oneOf("10000", "10500", "12000"));
    List<BigDecimal> parts = dice.parts(total, Math.max(members.size(), 3));
    for (int i = 0; i < members.size(); i++) {
      Account member = members.get(i);
      BigDecimal in = parts.get(i);
      BankRow credit = maker.transfer(at, maker.stranger(), maker.side(member), in);
      maker.add(dice.chance(8) ? credit.purpose("SALA") : credit);
      at = at.plus(dice.pause(120));
      if (i < passing || dice.chance(20)) {
        String[] shares = {"0.75", "0.8", "0.9", "0.95", "0.97", "0.98", "1", "1.05", "1.1"};
        Party payee = dice.chance(90) ? maker.stranger() : maker.side(dice.oneOf(members));
        maker.add(maker.transfer(at, maker.side(member), payee, dice.share(in, shares)));
      }
      mark(kind, member, at);
      at = at.plus(dice.oneOf(dice.pause(120), dice.pause(120), Duration.ofDays(2)));
    }
  }

  /** Some members are one household. */
  private void houseTogether(List<Account> members) {
    int together = dice.oneOf(0, 0, 0, 2, 2, 3);
    for (int i = 0; i < members.size(); i++) {
      String household = i < together ? "hh1" : dice.oneOf(null, "hh-" + i);
      maker.changes.customer(members.get(i).customerId(), row -> row.household(household));
    }
  }

  /** Gives a member the identifier, by a session around the time or for good. */
  private void mark(String kind, Account member, Instant at) {
    String customer = member.customerId();
    switch (kind) {
      case "PHONE" -> maker.changes.customer(customer, row -> row.reachedAt("ph-1", null));
      case "EMAIL" -> maker.changes.customer(customer, row -> row.reachedAt(null, "em-1"));
      case "ADDRESS" -> maker.changes.customer(customer, row -> row.address("addr-7"));
      case "OPENING_DEVICE" -> maker.changed(member, AccountRow.like(member).openingDevice("OD-1"));
      default -> login(kind, member, at);
    }
  }

  private void login(String kind, Account member, Instant at) {
    Duration earlier =
        dice.chance(80)
            ? dice.pause(300)
            : dice.oneOf(
                Duration.ofDays(29),
                Duration.ofDays(30),
                Duration.ofDays(31),
                Duration.ofHours(-2));
    boolean device = kind.equals("DEVICE");
    maker.add(
        new AccessEvent(
            at.minus(earlier),
            member.accountId(),
            dice.oneOf(AccessEventType.values()),
            device ? "DEV-1" : dice.oneOf(null, member.accountId() + "-phone"),
            device ? dice.oneOf(null, "203.0.113." + dice.between(1, 200)) : "203.0.113.7",
            dice.oneOf("US", null),
            null,
            null,
            null,
            null));
  }

  void network() {
    boolean four = dice.chance(75);
    List<Account> accounts = crowd.some(dice.oneOf(1, 2, 2, 2, 3));
    houseTogether(dice.chance(40) ? accounts : List.of());
    Instant at = maker.someTime();
    listRegion(at);
    for (Account account : accounts) {
      boolean plain = dice.chance(70);
      String home = plain ? "US" : dice.oneOf("US", "SG", "KH");
      maker.changes.customer(account.customerId(), row -> row.country(home));
      BigDecimal inflow = dice.around(plain ? "1200" : "1000");
      for (BigDecimal part : dice.parts(inflow, dice.oneOf(1, 2))) {
        BankRow credit = maker.transfer(at, maker.stranger(), maker.side(account), part);
        maker.add(dice.chance(8) ? credit.purpose("BENE") : credit);
        at = at.plus(dice.pause(600));
      }
      for (int i = dice.oneOf(1, 1, 2); i > 0; i--) {
        Duration later =
            dice.chance(80)
                ? dice.pause(1200)
                : dice.oneOf(
                    Duration.ofDays(6), Duration.ofDays(7), Duration.ofDays(7).minusSeconds(1));
        maker.add(session(account, at.plus(later), four, plain));
      }
    }
  }

  private AccessEvent session(Account account, Instant at, boolean four, boolean plain) {
    String address =
        four
            ? "198.51.100." + dice.between(1, 250)
            : "2001:db8:0:1" + dice.oneOf("0", "0", "f", "ff") + "::" + dice.between(1, 9);
    if (!plain && dice.chance(10)) {
      address = dice.oneOf(null, "198.51.101.9");
    }
    String region = plain ? "KH-18" : dice.oneOf("KH-18", "KH-18", "KH-12", null);
    String country = plain ? "KH" : dice.oneOf("KH", null, "TH", "US");
    return new AccessEvent(
        at,
        account.accountId(),
        AccessEventType.LOGIN,
        null,
        address,
        country,
        region,
        dice.oneOf(null, null, "AS64500"),
        plain ? null : dice.oneOf(null, false, false, true),
        null);
  }

  /** Lists a region, country, network or provider, at times only after the sessions. */
  private void listRegion(Instant at) {
    for (int i = dice.oneOf(1, 1, 1, 2); i > 0; i--) {
      Instant from = at.plus(Duration.ofDays(dice.oneOf(-300, -300, -300, -1, 2, 8, 20, 20)));
      ListCategory category =
          dice.chance(95)
              ? ListCategory.SCAM_CENTRE_REGION
              : ListCategory.FATF_INCREASED_MONITORING;
      switch (dice.between(1, 9)) {
        case 1 -> maker.lists.list(ListEntryType.COUNTRY, "KH", null, category, from);
        case 2 ->
            maker.lists.list(
                ListEntryType.IP_CIDR,
                dice.oneOf("198.51.100.0/25", "198.51.100.128/25", "2001:db8::/32"),
                null,
                category,
                from);
        case 3 -> maker.lists.list(ListEntryType.ASN, "AS64500", null, category, from);
        default -> maker.lists.list(ListEntryType.GEO, "KH-18", null, category, from);
      }
    }
  }

  void wageRound() {
    String kind = dice.oneOf("ADDRESS", "PHONE", "INTRODUCER");
    List<Account> members = crowd.some(dice.oneOf(2, 3, 4, 4, 4, 4, 5, 6));
    houseTogether(dice.chance(30) ? members : List.of());
    Party payer = dice.chance(85) ? Party.of("EMP1", null) : maker.side(crowd.someone());
    Party controller = controller();
    boolean atTerminal = dice.chance(35);
    Instant at = maker.someTime();
    Instant drain = at.plus(Duration.ofHours(dice.between(2, 40)));
    for (Account member : members) {
      recruit(kind, member);
      BigDecimal wage = BigDecimal.valueOf(dice.oneOf(500, 600, 600, 700));
      for (BigDecimal part : dice.parts(wage, dice.oneOf(1, 1, 1, 2))) {
        BankRow row = maker.transfer(at, payerOf(payer), side(member), part);
        maker.add(dice.chance(98) ? row.purpose("SALA") : row);
        at = at.plus(dice.pause(60));
      }
      drain = drain.plus(dice.pause(atTerminal ? 20 : 90));
      drained(member, wage, drain, atTerminal ? null : controller);
      live(member, wage, at);
      at = dice.chance(3) ? at.plus(Duration.ofHours(72)) : at;
    }
  }

  private Party payerOf(Party usual) {
    return dice.chance(98) ? usual : maker.stranger();
  }

  private Party side(Account account) {
    return maker.side(account);
  }

  private Party controller() {
    return switch (dice.between(1, 12)) {
      case 1 -> Party.of("BILLER1", null);
      case 2 -> side(crowd.hand());
      case 3, 4 -> side(crowd.someone());
      case 5 -> Party.named("Controller");
      default -> Party.of("CTRL", null);
    };
  }

  private void recruit(String kind, Account member) {
    boolean company = dice.chance(3);
    maker.changes.customer(
        member.customerId(),
        row -> {
          CustomerRow natural = row.type(company ? CustomerType.LEGAL : CustomerType.NATURAL);
          return switch (kind) {
            case "ADDRESS" -> natural.address("addr-9");
            case "PHONE" -> natural.reachedAt("ph-9", null);
            default -> natural.introducer("agent-9");
          };
        });
  }

  /** Most of a wage goes to the controller, or is drawn at a machine; of some it does not. */
  private void drained(Account member, BigDecimal wage, Instant at, Party controller) {
    BigDecimal taken =
        dice.chance(92)
            ? dice.share(wage, "0.85", "0.95", "0.97", "1")
            : dice.share(wage, "0.4", "0.71", "0.73", "0.79", "0.8");
    for (BigDecimal part : dice.parts(taken, dice.oneOf(1, 1, 1, 2))) {
      if (controller == null) {
        String terminal = dice.chance(92) ? "ATM7" : dice.oneOf(null, "ATM8");
        maker.add(
            maker
                .bankRow(at, TransactionType.CASH_WITHDRAWAL, side(member), null, part)
                .terminal(terminal, null, null));
      } else {
        maker.add(
            maker.transfer(
                at, side(member), dice.chance(98) ? controller : maker.stranger(), part));
      }
    }
  }

  private void live(Account member, BigDecimal wage, Instant at) {
    if (dice.chance(25)) {
      Instant when = at.plus(Duration.ofDays(dice.oneOf(-31, -29, -3, 1, 3, 4)));
      BigDecimal cost = dice.share(wage, "0.03", "0.05", "0.1", "0.11", "0.2", "0.4");
      maker.add(
          dice.chance(50)
              ? maker.bankRow(
                  when, TransactionType.CARD_PAYMENT, side(member), Party.named("Shop"), cost)
              : maker.transfer(when, side(member), Party.of("BILLER1", null), cost));
    }
  }
}
