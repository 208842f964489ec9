package org.nightscreen.samples.world;

import java.time.LocalDate;

/**
 * Everyone there is, derived from the plan's seed whenever asked for, so that nobody need be
 * remembered.
 */
public record World(Plan plan) {

  private static final int CUSTOMERS_PER_EMPLOYER = 80;
  private static final int CIRCLE = 8;

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
    return Institutions.employer(
        (int) Math.floorMod(Draw.hash(plan.seed(), client.index()), employers()));
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
