package org.nightscreen.samples.life;

import java.time.LocalDate;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.samples.movement.BankDraft;
import org.nightscreen.samples.movement.Pen;
import org.nightscreen.samples.world.Archetype;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Rhythm;
import org.nightscreen.samples.world.World;

/**
 * The background of labelled customers: an income that counts as earned and card payments, nothing
 * that could make or break the pattern under the label.
 */
public final class QuietLife {

  private final World world;

  public QuietLife(World world) {
    this.world = world;
  }

  /** Writes the background up to and including {@code last}. */
  public void live(Pen pen, Draw draw, LocalDate last) {
    if (!pen.client().archetype().company()) {
      receiveIncome(pen, draw, last);
    }
    LocalDate day = world.start(pen.client());
    while (!day.isAfter(last)) {
      pen.write(
          BankDraft.of(
                  TransactionType.CARD_PAYMENT, Rhythm.awake(day, draw), draw.logNormal(1_500, 0.6))
              .from(pen.client().party())
              .to(Institutions.CARD_ACQUIRERS.get(0))
              .terminal("POS-" + draw.between(0, 40_000), Institutions.COUNTRY)
              .merchantCode("5411"));
      day = day.plusDays(draw.between(1, 5));
    }
  }

  private void receiveIncome(Pen pen, Draw draw, LocalDate last) {
    boolean retired = pen.client().archetype() == Archetype.PENSIONER;
    long cents = 100L * draw.between(300, 1_400);
    for (LocalDate day : Rhythm.monthly(world.start(pen.client()), last, 1)) {
      pen.write(
          BankDraft.of(TransactionType.CREDIT_TRANSFER, Rhythm.at(day, 5_400), cents)
              .from(retired ? Institutions.PENSION_FUND : world.employerOf(pen.client()))
              .to(pen.client().party())
              .purpose(retired ? "PENS" : "SALA")
              .text(retired ? "Pension" : "Salary"));
    }
  }
}
