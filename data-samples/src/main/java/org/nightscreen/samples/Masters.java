package org.nightscreen.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountParty;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.PartyRole;
import org.nightscreen.samples.drop.RowSink;
import org.nightscreen.samples.world.Client;
import org.nightscreen.samples.world.Contact;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Profile;
import org.nightscreen.samples.world.World;

/** Writes customers, their accounts and further persons on them. */
public final class Masters {

  private static final String TIME_ZONE = "Asia/Phnom_Penh";

  private final World world;
  private final RowSink sink;

  /** Masters of that world. */
  public Masters(World world, RowSink sink) {
    this.world = world;
    this.sink = sink;
  }

  /** An ordinary customer, with the director of a company or the partner on a joint account. */
  void writeOrdinary(Client client) {
    write(client, world.profile(client));
    for (Client other : world.circleOf(client)) {
      boolean company = client.archetype().company();
      if (other.index() == client.index() || other.archetype().company()) {
        continue;
      }
      if (company) {
        further(client, other, PartyRole.DIRECTOR);
        return;
      }
      if (jointWith(client, other)) {
        further(client, other, PartyRole.JOINT);
      }
    }
  }

  private boolean jointWith(Client client, Client other) {
    return world.inFamily(client)
        && world.inFamily(other)
        && client.index() % 16 == 2
        && other.index() == client.index() + 1;
  }

  private void further(Client client, Client person, PartyRole role) {
    sink.write(
        FeedKind.ACCOUNT_PARTY,
        new AccountParty(
            client.accountId(), person.customerId(), role, world.plan().firstDay(), null));
  }

  /** A customer and the customer's accounts, the first of them of the profile's type. */
  public void write(Client client, Profile profile) {
    sink.write(FeedKind.CUSTOMER_MASTER, customer(client, profile));
    sink.write(
        FeedKind.ACCOUNT_MASTER,
        account(client, client.accountId(), profile.accountType(), profile));
    if (profile.accountType() == AccountType.CURRENT) {
      sink.write(
          FeedKind.ACCOUNT_MASTER,
          account(client, client.savingsAccountId(), AccountType.SAVINGS, profile));
    }
    if (client.onExchange()) {
      sink.write(FeedKind.ACCOUNT_MASTER, exchangeAccount(client, profile));
    }
  }

  /** An account of the institution's own large customers. */
  static Account institutional(
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
        TIME_ZONE,
        null,
        null,
        null);
  }

  private static Account account(
      Client client, String accountId, AccountType type, Profile profile) {
    return new Account(
        accountId,
        AccountKind.BANK,
        Institutions.BANK,
        client.customerId(),
        type,
        Institutions.CURRENCY,
        client.opened(),
        null,
        "OPEN",
        profile.openingDevice() == null ? "BRANCH" : "MOBILE",
        profile.openingDevice(),
        null,
        null,
        dollars(profile.transferLimit()),
        dollars(profile.cashLimit()),
        null,
        List.of(),
        TIME_ZONE,
        profile.gamblingLicence(),
        null,
        null);
  }

  private static Account exchangeAccount(Client client, Profile profile) {
    return new Account(
        client.exchangeAccountId(),
        AccountKind.EXCHANGE,
        Institutions.EXCHANGE,
        client.customerId(),
        profile.exchangeType(),
        Institutions.CURRENCY,
        client.exchangeOpened(),
        null,
        "OPEN",
        "ONLINE",
        profile.openingDevice() == null ? "dev-" + client.index() : profile.openingDevice(),
        null,
        null,
        null,
        null,
        null,
        List.of(client.depositAddress()),
        TIME_ZONE,
        null,
        profile.merchantRegistered(),
        null);
  }

  private static BigDecimal dollars(Integer limit) {
    return limit == null ? null : BigDecimal.valueOf(limit);
  }

  private static Customer customer(Client client, Profile profile) {
    boolean legal = client.archetype().company();
    Contact contact = profile.contact();
    return new Customer(
        client.customerId(),
        legal ? CustomerType.LEGAL : CustomerType.NATURAL,
        client.familyName(),
        legal ? null : client.givenName(),
        null,
        null,
        legal ? null : client.born(),
        legal ? client.born() : null,
        profile.country(),
        null,
        legal ? profile.country() : null,
        contact.address(),
        contact.phone(),
        contact.email(),
        contact.household(),
        null,
        null,
        null,
        BigDecimal.valueOf(client.annualIncomeCents(), 2),
        "LOW",
        false,
        false,
        contact.introducer(),
        null,
        "FULL",
        client.opened().atStartOfDay().toInstant(ZoneOffset.UTC));
  }
}
