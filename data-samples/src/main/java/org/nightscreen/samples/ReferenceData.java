package org.nightscreen.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.FxRate;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.ListEntryType;
import org.nightscreen.canonical.ListSeverity;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.PartyReference;
import org.nightscreen.canonical.WatchlistEntry;
import org.nightscreen.samples.drop.RowSink;
import org.nightscreen.samples.world.Client;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.ListedWallets;
import org.nightscreen.samples.world.Party;
import org.nightscreen.samples.world.Prices;
import org.nightscreen.samples.world.World;

/** Writes masters, known parties, lists and rates. */
final class ReferenceData {

  private static final LocalDate FOUNDED = LocalDate.of(2009, 1, 5);

  private final World world;
  private final RowSink sink;

  ReferenceData(World world, RowSink sink) {
    this.world = world;
    this.sink = sink;
  }

  /** The institution's own large accounts, known parties, lists and rates. */
  void writeInstitutions() {
    institution(Institutions.EXCHANGE_MONEY, AccountType.VASP_FIAT, PartyClass.VASP);
    institution(Institutions.PENSION_FUND, AccountType.GOVERNMENT, PartyClass.GOVERNMENT);
    Institutions.BILLERS.forEach(
        biller -> institution(biller, AccountType.BILLER, PartyClass.BILLER));
    Institutions.CARD_ACQUIRERS.forEach(this::paymentFirm);
    for (int number = 0; number < world.employers(); number++) {
      institution(Institutions.employer(number), AccountType.PAYROLL, PartyClass.EMPLOYER);
    }
    Institutions.FOREIGN_EXCHANGES.forEach(exchange -> known(exchange, PartyClass.VASP));
    writeWatchlist();
    writeRates();
  }

  private void paymentFirm(Party party) {
    institution(party, AccountType.PSP_SETTLEMENT, PartyClass.PSP);
  }

  private void institution(Party party, AccountType type, PartyClass known) {
    String customerId = "I" + party.accountId();
    sink.write(
        FeedKind.CUSTOMER_MASTER,
        new Customer(
            customerId,
            CustomerType.LEGAL,
            party.name(),
            null,
            null,
            null,
            null,
            FOUNDED,
            Institutions.COUNTRY,
            null,
            Institutions.COUNTRY,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            "LOW",
            false,
            false,
            null,
            null,
            "FULL",
            FOUNDED.atStartOfDay().toInstant(ZoneOffset.UTC)));
    sink.write(FeedKind.ACCOUNT_MASTER, account(party.accountId(), customerId, type, FOUNDED));
    known(party, known);
  }

  private void known(Party party, PartyClass partyClass) {
    sink.write(
        FeedKind.PARTY_REFERENCE, new PartyReference(party.accountId(), partyClass, FOUNDED, null));
  }

  private void writeWatchlist() {
    for (int number = 0; number < ListedWallets.COUNT; number++) {
      boolean sanctioned = number % 2 == 0;
      sink.write(
          FeedKind.WATCHLIST,
          new WatchlistEntry(
              "SYNTHETIC",
              "SYN-" + number,
              ListEntryType.WALLET,
              ListedWallets.of(number),
              "TRON",
              sanctioned ? ListCategory.SANCTIONED : ListCategory.SCAM,
              sanctioned ? ListSeverity.CRITICAL : ListSeverity.HIGH,
              world.plan().firstDay().minusYears(1).atStartOfDay().toInstant(ZoneOffset.UTC),
              null,
              "Invented entry " + number));
    }
  }

  private void writeRates() {
    LocalDate last = world.plan().lastDay();
    for (LocalDate day = world.plan().firstDay(); !day.isAfter(last); day = day.plusDays(1)) {
      for (String asset : Prices.ASSETS) {
        sink.write(
            FeedKind.FX_RATE, new FxRate(day, asset, Institutions.CURRENCY, Prices.of(asset, day)));
      }
    }
  }

  /** The customer and the customer's accounts, the first of them of that type. */
  void write(Client client, AccountType type) {
    sink.write(FeedKind.CUSTOMER_MASTER, customer(client));
    sink.write(
        FeedKind.ACCOUNT_MASTER,
        account(client.accountId(), client.customerId(), type, client.opened()));
    if (type == AccountType.CURRENT) {
      LocalDate opened = client.opened();
      sink.write(
          FeedKind.ACCOUNT_MASTER,
          account(client.savingsAccountId(), client.customerId(), AccountType.SAVINGS, opened));
    }
    if (client.onExchange()) {
      sink.write(
          FeedKind.ACCOUNT_MASTER,
          new Account(
              client.exchangeAccountId(),
              AccountKind.EXCHANGE,
              Institutions.EXCHANGE,
              client.customerId(),
              AccountType.EXCHANGE_RETAIL,
              Institutions.CURRENCY,
              client.exchangeOpened(),
              null,
              "OPEN",
              "ONLINE",
              "dev-" + client.index(),
              null,
              null,
              null,
              null,
              null,
              List.of(client.depositAddress()),
              "Asia/Phnom_Penh",
              null,
              null,
              null));
    }
  }

  private static Account account(
      String accountId, String customerId, AccountType type, LocalDate opened) {
    return new Account(
        accountId,
        AccountKind.BANK,
        Institutions.BANK,
        customerId,
        type,
        Institutions.CURRENCY,
        opened,
        null,
        "OPEN",
        "BRANCH",
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        "Asia/Phnom_Penh",
        null,
        null,
        null);
  }

  private Customer customer(Client client) {
    boolean legal = client.archetype().company();
    String hash = Long.toHexString(Draw.hash(world.plan().seed(), client.index()));
    return new Customer(
        client.customerId(),
        legal ? CustomerType.LEGAL : CustomerType.NATURAL,
        client.familyName(),
        legal ? null : client.givenName(),
        null,
        null,
        legal ? null : client.born(),
        legal ? client.born() : null,
        Institutions.COUNTRY,
        null,
        legal ? Institutions.COUNTRY : null,
        "adr-" + hash,
        "tel-" + hash,
        "eml-" + hash,
        null,
        null,
        null,
        null,
        BigDecimal.valueOf(client.annualIncomeCents(), 2),
        "LOW",
        false,
        false,
        null,
        null,
        "FULL",
        client.opened().atStartOfDay().toInstant(ZoneOffset.UTC));
  }
}
