package org.nightscreen.benchmark.data;

import java.time.Instant;
import java.time.LocalDate;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.FxRate;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.samples.drop.RowSink;
import org.nightscreen.samples.movement.BankDraft;
import org.nightscreen.samples.world.Client;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Party;
import org.nightscreen.samples.world.Prices;

/** The movements of one day, exactly as many bank rows as asked for. */
final class DayRows {

  private static final int WIDE_ACCOUNTS = 1_000;
  private static final int HUB_ROWS_PERCENT = 36;

  private final Crowd crowd;
  private final DropPlan plan;

  DayRows(Crowd crowd, DropPlan plan) {
    this.crowd = crowd;
    this.plan = plan;
  }

  /**
   * Writes a day.
   *
   * @param day its number in the history
   */
  void write(RowSink sink, LocalDate date, int day, int bankRows, int exchangeRows) {
    Draw draw = Draw.of(DropPlan.SEED, "day", day);
    Clerk clerk = new Clerk(sink, date);
    BankDay bank = new BankDay(crowd, clerk, draw, day);
    if (plan.shape() != Shape.WIDE) {
      new MonthlyRows(crowd, clerk, day).write(date, bankRows * 3 / 10);
    }
    Clock clock = new Clock(date, draw, bankRows - clerk.bankRows());
    while (clerk.bankRows() < bankRows) {
      shaped(bank, clerk, draw, clock.next());
    }
    ExchangeDay exchange = new ExchangeDay(crowd, clerk, draw, day);
    Clock exchangeClock = new Clock(date, draw, exchangeRows - clerk.exchangeRows());
    for (int row = clerk.exchangeRows(); row < exchangeRows; row++) {
      exchange.happen(exchangeClock.next());
    }
    if (day >= plan.days()) {
      rates(sink, date);
    }
  }

  private void shaped(BankDay bank, Clerk clerk, Draw draw, Instant moment) {
    if (plan.shape() == Shape.HUB && draw.chance(HUB_ROWS_PERCENT)) {
      Client payer = crowd.client(draw.between(0, crowd.size() - 1));
      clerk.write(transfer(payer.party(), hub(), moment, draw), "PMNT-IRCT-DMCT");
    } else if (plan.shape() == Shape.WIDE) {
      int payer = draw.between(0, WIDE_ACCOUNTS - 1);
      int payee = (payer + draw.between(1, WIDE_ACCOUNTS - 1)) % WIDE_ACCOUNTS;
      Party from = crowd.client(payer).party();
      clerk.write(transfer(from, crowd.client(payee).party(), moment, draw), "PMNT-IRCT-DMCT");
    } else {
      bank.happen(moment);
    }
  }

  /** The account with a fifth of all entries: an ordinary company's, nowhere named as a hub. */
  private Party hub() {
    return crowd.client(crowd.employerOf(0)).party();
  }

  private static BankDraft transfer(Party from, Party to, Instant moment, Draw draw) {
    return BankDraft.of(TransactionType.INSTANT_CREDIT_TRANSFER, moment, draw.logNormal(2_500, 0.8))
        .from(from)
        .to(to)
        .text("Order " + draw.between(100, 99_999));
  }

  private static void rates(RowSink sink, LocalDate date) {
    for (String asset : Prices.ASSETS) {
      sink.write(
          FeedKind.FX_RATE, new FxRate(date, asset, Institutions.CURRENCY, Prices.of(asset, date)));
    }
  }
}
