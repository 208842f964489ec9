package org.nightscreen.samples.life;

import java.time.LocalDate;
import java.util.List;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.samples.drop.RowSink;
import org.nightscreen.samples.movement.BankDraft;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Party;
import org.nightscreen.samples.world.Plan;
import org.nightscreen.samples.world.Rhythm;

/**
 * What the exchange's pooled account receives besides its customers' money: settlement by other
 * exchanges.
 */
public final class PooledAccountLife {

  private final Plan plan;

  public PooledAccountLife(Plan plan) {
    this.plan = plan;
  }

  /** Writes a settlement of each other exchange for each day. */
  public void live(RowSink sink) {
    Draw draw = Draw.of(plan.seed(), "settlement", 0);
    List<Party> exchanges = Institutions.FOREIGN_EXCHANGES;
    int number = 0;
    for (LocalDate day = plan.firstDay(); !day.isAfter(plan.lastDay()); day = day.plusDays(1)) {
      for (int i = 0; i < exchanges.size(); i++) {
        BankDraft settlement =
            BankDraft.of(
                    TransactionType.CREDIT_TRANSFER,
                    Rhythm.at(day, 600 + 60 * i),
                    draw.logNormal(900_000, 0.3))
                .from(exchanges.get(i))
                .to(Institutions.EXCHANGE_MONEY)
                .text("Settlement");
        String id = "B" + Institutions.EXCHANGE_MONEY.accountId() + "-" + ++number;
        sink.write(FeedKind.BANK_TRANSACTION, settlement.numbered(id));
      }
    }
  }
}
