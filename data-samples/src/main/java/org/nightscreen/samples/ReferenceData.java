package org.nightscreen.samples;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.ListedWallets;
import org.nightscreen.samples.world.Party;
import org.nightscreen.samples.world.Places;
import org.nightscreen.samples.world.Prices;
import org.nightscreen.samples.world.World;

/** Writes the institutions, known parties, lists and rates. */
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
    institution(Institutions.TAX_OFFICE, AccountType.GOVERNMENT, PartyClass.GOVERNMENT);
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
    sink.write(
        FeedKind.ACCOUNT_MASTER,
        Masters.institutional(party.accountId(), customerId, type, FOUNDED));
    known(party, known);
  }

  private void known(Party party, PartyClass partyClass) {
    sink.write(
        FeedKind.PARTY_REFERENCE, new PartyReference(party.accountId(), partyClass, FOUNDED, null));
  }

  private void writeWatchlist() {
    for (int number = 0; number < ListedWallets.COUNT; number++) {
      ListCategory category = number % 2 == 0 ? ListCategory.SANCTIONED : ListCategory.SCAM;
      list("SYN-" + number, ListEntryType.WALLET, ListedWallets.of(number), category);
    }
    for (int number = 0; number < ListedWallets.SERVICES; number++) {
      listWallet("MIX-" + number, ListedWallets.mixer(number), ListCategory.MIXER);
      listWallet("BRG-" + number, ListedWallets.bridge(number), ListCategory.BRIDGE);
      listWallet("SWP-" + number, ListedWallets.swap(number), ListCategory.SWAP);
      sink.write(FeedKind.WATCHLIST, cleared(number));
    }
    for (String region : Places.LISTED_REGIONS) {
      list("GEO-" + region, ListEntryType.GEO, region, ListCategory.SCAM_CENTRE_REGION);
    }
    list("NET-0", ListEntryType.IP_CIDR, Places.LISTED_NETWORK, ListCategory.SCAM_CENTRE_REGION);
  }

  private void listWallet(String entryId, String wallet, ListCategory category) {
    list(entryId, ListEntryType.WALLET, wallet, category);
  }

  private void list(String entryId, ListEntryType type, String value, ListCategory category) {
    sink.write(FeedKind.WATCHLIST, entry(entryId, type, value, category, null));
  }

  private WatchlistEntry cleared(int number) {
    Instant end = listedSince().plus(Duration.ofDays(90));
    String wallet = ListedWallets.cleared(number);
    return entry("CLR-" + number, ListEntryType.WALLET, wallet, ListCategory.SCAM, end);
  }

  private Instant listedSince() {
    return world.plan().firstDay().minusYears(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private WatchlistEntry entry(
      String entryId, ListEntryType type, String value, ListCategory category, Instant end) {
    return new WatchlistEntry(
        "SYNTHETIC",
        entryId,
        type,
        value,
        networkOf(type),
        category,
        category == ListCategory.SANCTIONED ? ListSeverity.CRITICAL : ListSeverity.HIGH,
        listedSince(),
        end,
        "Invented entry " + entryId.substring(entryId.indexOf('-') + 1));
  }

  private static String networkOf(ListEntryType type) {
    return type == ListEntryType.WALLET ? "TRON" : null;
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
}
