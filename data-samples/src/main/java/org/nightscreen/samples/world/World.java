package org.nightscreen.samples.world;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.nightscreen.canonical.AccountType;

/**
 * Everyone there is, derived from the plan's seed whenever asked for, so that nobody need be
 * remembered.
 */
public record World(Plan plan) {

  private static final int CUSTOMERS_PER_EMPLOYER = 80;
  private static final int CIRCLE = 8;
  private static final int LARGE_FAMILIES = 15;
  private static final int FAMILIES = 40;
  private static final int DORMITORY = 50;
  private static final int CLUBS = 90;

  /** The ordinary customer of that number. */
  public Client client(int index) {
    Draw draw = Draw.of(plan.seed(), "client", index);
    Archetype archetype = Archetype.drawn(draw);
    LocalDate born = born(archetype, draw);
    LocalDate opened = opened(archetype, born, draw);
    boolean onExchange =
        archetype.mayTrade() && born.isAfter(plan.lastDay().minusYears(56)) && draw.chance(45);
    LocalDate exchangeOpened = onExchange ? exchangeOpened(opened, draw) : null;
    String given = archetype.company() ? "" : Names.given(draw);
    String family = archetype.company() ? Names.company(draw) : Names.family(draw);
    long income = draw.logNormal(archetype.company() ? 25_000_000 : 1_400_000, 0.5);
    return new Client(index, archetype, given, family, born, opened, exchangeOpened, income);
  }

  private LocalDate born(Archetype archetype, Draw draw) {
    int years =
        switch (archetype) {
          case PENSIONER -> draw.between(61, 88);
          case STUDENT -> draw.between(18, 25);
          case LANDLORD -> draw.between(38, 72);
          case SMALL_BUSINESS, COMPANY -> draw.between(3, 30);
          default -> draw.between(21, 59);
        };
    return plan.lastDay().minusYears(years).minusDays(draw.between(1, 360));
  }

  private LocalDate opened(Archetype archetype, LocalDate born, Draw draw) {
    if (!archetype.company() && draw.chance(2)) {
      return plan.firstDay().plusDays(draw.between(0, plan.days() / 2));
    }
    LocalDate longAgo = plan.firstDay().minusDays(draw.between(200, 5_000));
    LocalDate ofAge = archetype.company() ? born.plusDays(20) : born.plusYears(16);
    return longAgo.isBefore(ofAge) && ofAge.isBefore(plan.firstDay()) ? ofAge : longAgo;
  }

  private LocalDate exchangeOpened(LocalDate opened, Draw draw) {
    LocalDate chosen = plan.firstDay().minusDays(draw.between(-plan.days() / 3, 1_500));
    return chosen.isBefore(opened) ? opened : chosen;
  }

  /** The first day on which the customer can move money. */
  public LocalDate start(Client client) {
    return client.opened().isBefore(plan.firstDay()) ? plan.firstDay() : client.opened();
  }

  public int employers() {
    return plan.customers() / CUSTOMERS_PER_EMPLOYER + 1;
  }

  public Party employerOf(Client client) {
    long worker = inDormitory(client) ? client.index() / CIRCLE * CIRCLE : client.index();
    return Institutions.employer((int) Math.floorMod(Draw.hash(plan.seed(), worker), employers()));
  }

  /** What the masters say of an ordinary customer. */
  public Profile profile(Client client) {
    boolean company = client.archetype().company();
    AccountType type = company ? AccountType.BUSINESS : AccountType.CURRENT;
    boolean unlimited = client.index() % 37 == 5;
    Contact contact = contact(client);
    if (unlimited) {
      return Profile.of(type, contact, null, null);
    }
    return Profile.of(type, contact, company ? 500_000 : 50_000, 2_000);
  }

  /** What the masters say of a customer cast for a labelled behaviour. */
  public Profile profile(Client client, AccountType type) {
    int transfer = client.archetype().company() ? 2_000_000 : 200_000;
    return Profile.of(type, Contact.own(hashOf(client.index())), transfer, 20_000);
  }

  private Contact contact(Client client) {
    Contact own = Contact.own(hashOf(client.index()));
    int circle = client.index() / CIRCLE;
    if (inFamily(client)) {
      Contact family = own.inHousehold("hh-" + circle).livingAt("adr-family-" + circle);
      return circle % 10 == 0 ? family.reachedBy("tel-family-" + circle) : family;
    }
    return inDormitory(client) ? own.livingAt("adr-dormitory-" + circle) : own;
  }

  private String hashOf(int index) {
    return Long.toHexString(Draw.hash(plan.seed(), index));
  }

  /** Whether the customer lives with the family that some circles have at places two to four. */
  public boolean inFamily(Client client) {
    int place = client.index() % CIRCLE;
    long kind = kindOfCircle(client);
    return client.index() < plan.customers()
        && !client.archetype().company()
        && (kind < FAMILIES && (place == 2 || place == 3) || kind < LARGE_FAMILIES && place == 4);
  }

  /** The number under which the household shares a line and a device. */
  public int homeNumber(Client client) {
    return inFamily(client) ? client.index() / CIRCLE * CIRCLE + 2 : client.index();
  }

  /** Whether the customer is one of those who share a dormitory and an employer. */
  public boolean inDormitory(Client client) {
    return client.index() < plan.customers()
        && kindOfCircle(client) == DORMITORY
        && client.archetype() == Archetype.SALARIED;
  }

  /** Whether the customer's circle pays into a savings club each month. */
  public boolean inClub(Client client) {
    return !client.archetype().company() && kindOfCircle(client) >= CLUBS;
  }

  private long kindOfCircle(Client client) {
    return Math.floorMod(Draw.hash(plan.seed() + 51, client.index() / CIRCLE), 100);
  }

  /** The members of the customer's circle, the customer among them. */
  public List<Client> circleOf(Client client) {
    int first = client.index() / CIRCLE * CIRCLE;
    int end = Math.min(first + CIRCLE, plan.customers());
    return IntStream.range(first, end).mapToObj(this::client).toList();
  }

  /** One of the few other customers this one knows. */
  public Client friendOf(Client client, Draw draw) {
    int circle = client.index() / CIRCLE * CIRCLE;
    int friend = Math.min(circle + draw.between(0, CIRCLE - 1), plan.customers() - 1);
    return client(Math.max(friend, 0));
  }

  /** Whether the customer is the one in the circle who collects for a shared trip or present. */
  public boolean collectsForCircle(Client client) {
    return client.index() % CIRCLE == 0 && client.archetype() == Archetype.SALARIED;
  }

  /** The number under which an outside relation of the customer is always the same party. */
  public long relation(Client client, String role, int number) {
    return Draw.hash(plan.seed() + role.hashCode(), client.index() * 64L + number);
  }
}
