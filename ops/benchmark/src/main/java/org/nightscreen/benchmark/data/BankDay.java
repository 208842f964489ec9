package org.nightscreen.benchmark.data;

import java.time.Instant;
import java.util.List;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.samples.movement.BankDraft;
import org.nightscreen.samples.movement.ExchangeDraft;
import org.nightscreen.samples.world.Client;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Party;

/** What customers do with money on one day, besides what recurs each month. */
final class BankDay {

  private static final List<String> WORDS =
      List.of("Dinner", "Thanks", "Taxi", "Lunch", "Tickets", "Present", "Rent share", "Groceries");
  private static final List<String> MERCHANT_CODES =
      List.of("5411", "5812", "5814", "5541", "5912", "5999", "4121", "5732");
  private static final int MERCHANTS = 40_000;
  private static final int OWN_CONTACTS = 3;
  private static final int CONTACTS = 7;

  private final Crowd crowd;
  private final Clerk clerk;
  private final Draw draw;
  private final int day;

  BankDay(Crowd crowd, Clerk clerk, Draw draw, int day) {
    this.crowd = crowd;
    this.clerk = clerk;
    this.draw = draw;
    this.day = day;
  }

  /** One row of somebody. */
  void happen(Instant moment) {
    int place = crowd.someone(draw, day);
    Client client = crowd.client(place);
    if (client.archetype().company()) {
      trade(place, client, moment);
    } else {
      live(place, client, moment);
    }
  }

  private void live(int place, Client client, Instant moment) {
    int what = draw.between(0, 99);
    if (what < 54) {
      shop(place, client, moment);
    } else if (what < 74) {
      payContact(place, client, moment);
    } else if (what < 83) {
      drawCash(place, client, moment);
    } else if (what < 87) {
      save(client, moment);
    } else if (what < 92) {
      receive(place, client, moment);
    } else if (what < 97 && crowd.tradesOn(place, day)) {
      moveToExchange(client, moment, what < 96);
    } else {
      payLandlord(place, client, moment);
    }
  }

  private void shop(int place, Client client, Instant moment) {
    long shop = Math.floorMod(Draw.hash(place, draw.between(0, 13)), (long) MERCHANTS);
    boolean abroad = draw.chance(2);
    BankDraft payment =
        BankDraft.of(TransactionType.CARD_PAYMENT, moment, draw.logNormal(1_500, 0.6))
            .from(client.party())
            .to(Institutions.outsideCompany(shop))
            .currency(abroad ? "THB" : Institutions.CURRENCY)
            .terminal("POS-" + shop, abroad ? "TH" : Institutions.COUNTRY)
            .merchantCode(MERCHANT_CODES.get((int) (shop % MERCHANT_CODES.size())));
    clerk.write(payment, "PMNT-CCRD-POSD");
  }

  private void payContact(int place, Client client, Instant moment) {
    clerk.write(
        BankDraft.of(TransactionType.INSTANT_CREDIT_TRANSFER, moment, draw.logNormal(2_500, 0.8))
            .from(client.party())
            .to(contact(place, draw.between(0, CONTACTS - 1)))
            .device("dev-" + client.index())
            .text(draw.pick(WORDS)),
        "PMNT-IRCT-DMCT");
  }

  private Party contact(int place, int number) {
    if (number < OWN_CONTACTS) {
      int other = crowd.contactOf(place, number);
      if (other != place && crowd.presentOn(other, day) && !crowd.archetype(other).company()) {
        return crowd.client(other).party();
      }
    }
    return Institutions.outsider(Draw.hash(place, number));
  }

  private void drawCash(int place, Client client, Instant moment) {
    long machine = Math.floorMod(Draw.hash(place, draw.between(0, 4)), 900L);
    clerk.write(
        BankDraft.of(TransactionType.CASH_WITHDRAWAL, moment, 1_000L * draw.between(2, 15))
            .from(client.party())
            .terminal("ATM-" + machine, Institutions.COUNTRY),
        "PMNT-CCRD-CWDL");
  }

  private void save(Client client, Instant moment) {
    boolean back = draw.chance(15);
    clerk.write(
        BankDraft.of(TransactionType.CREDIT_TRANSFER, moment, draw.logNormal(9_000, 0.5))
            .from(back ? client.savings() : client.party())
            .to(back ? client.party() : client.savings())
            .text(back ? "From savings" : "Savings"),
        "PMNT-ICDT-BOOK");
  }

  private void receive(int place, Client client, Instant moment) {
    clerk.write(
        BankDraft.of(TransactionType.CREDIT_TRANSFER, moment, draw.logNormal(6_000, 0.8))
            .from(Institutions.outsider(Draw.hash(place, 40 + draw.between(0, 3))))
            .to(client.party())
            .text("Transfer " + draw.between(100, 9_999)),
        "PMNT-RCDT-DMCT");
  }

  private void payLandlord(int place, Client client, Instant moment) {
    clerk.write(
        BankDraft.of(TransactionType.CREDIT_TRANSFER, moment, rent(place))
            .from(client.party())
            .to(Institutions.outsider(Draw.hash(place, 50)))
            .text("Rent"),
        "PMNT-ICDT-DMCT");
  }

  private static long rent(int place) {
    return 1_000L * (15 + Math.floorMod(Draw.hash(place, 51), 55));
  }

  /** Both books: the bank row here, the exchange's four minutes later or fifteen before. */
  private void moveToExchange(Client client, Instant moment, boolean deposit) {
    long cents = Math.min(90_000, draw.logNormal(12_000, 0.7));
    String reference = "X2E-" + client.accountId() + "-" + moment.toEpochMilli();
    Party account = client.party();
    Party pool = Institutions.EXCHANGE_MONEY;
    EventType event = deposit ? EventType.FIAT_DEPOSIT : EventType.FIAT_WITHDRAWAL;
    clerk.write(
        BankDraft.of(TransactionType.INSTANT_CREDIT_TRANSFER, moment, cents)
            .from(deposit ? account : pool)
            .to(deposit ? pool : account)
            .text((deposit ? "Deposit " : "Withdrawal ") + client.exchangeAccountId())
            .reference(reference),
        "PMNT-IRCT-BOOK");
    clerk.write(
        ExchangeDraft.fiat(event, moment.plusSeconds(deposit ? 240 : -900), cents)
            .bank(account.accountId(), true, reference),
        client.exchangeAccountId());
  }

  private void trade(int place, Client client, Instant moment) {
    int what = draw.between(0, 99);
    boolean in = what < 50;
    Party other = Institutions.outsideCompany(Draw.hash(place, draw.between(0, 11)));
    BankDraft transfer =
        what < 10
            ? cash(place, moment)
            : BankDraft.of(TransactionType.CREDIT_TRANSFER, moment, draw.logNormal(60_000, 0.7))
                .from(in ? other : client.party())
                .text((in ? "Invoice " : "Order ") + draw.between(100, 99_999));
    clerk.write(transfer.to(in ? client.party() : other), in ? "PMNT-RCDT-DMCT" : "PMNT-ICDT-DMCT");
  }

  private BankDraft cash(int place, Instant moment) {
    String branch = "BR-" + Math.floorMod(Draw.hash(place, 61), 60L);
    long cents = Math.min(190_000, draw.logNormal(40_000, 0.5)) / 100 * 100;
    return BankDraft.of(TransactionType.CASH_DEPOSIT, moment, cents)
        .terminal(branch, Institutions.COUNTRY)
        .branch(branch)
        .text("Takings");
  }
}
