package org.nightscreen.samples;

import java.util.function.Consumer;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.samples.drop.RowSink;
import org.nightscreen.samples.life.OrdinaryLife;
import org.nightscreen.samples.life.PooledAccountLife;
import org.nightscreen.samples.scenario.Label;
import org.nightscreen.samples.scenario.Scenarios;
import org.nightscreen.samples.world.Client;
import org.nightscreen.samples.world.Plan;
import org.nightscreen.samples.world.World;

/**
 * Generates everything a plan asks for, customer by customer. Nothing but the row at hand is kept
 * in memory, and a customer's rows depend on the seed and the customer's number alone.
 */
public final class Population {

  private static final int PILOT_CUSTOMERS = 300;

  private final Plan plan;

  public Population(Plan plan) {
    this.plan = plan;
  }

  /** The plan with the pace of shopping at which about that many bank rows come out. */
  public static Plan scaledTo(long bankRows, Plan plan) {
    int pilot = Math.min(PILOT_CUSTOMERS, plan.customers());
    long quiet = bankRows(plan.sample(pilot).shopping(0)) * plan.customers() / pilot;
    long usual = bankRows(plan.sample(pilot).shopping(100)) * plan.customers() / pilot;
    long shopping = Math.max(1, usual - quiet);
    return plan.shopping((int) Math.max(0, (bankRows - quiet) * 100 / shopping));
  }

  private static long bankRows(Plan pilot) {
    long[] rows = {0};
    new Population(pilot)
        .generate((kind, row) -> rows[0] += kind == FeedKind.BANK_TRANSACTION ? 1 : 0, label -> {});
    return rows[0];
  }

  /** Writes reference data, ordinary lives and labelled behaviours. */
  public void generate(RowSink sink, Consumer<Label> labels) {
    World world = new World(plan);
    ReferenceData reference = new ReferenceData(world, sink);
    reference.writeInstitutions();
    Masters masters = new Masters(world, sink);
    new PooledAccountLife(plan).live(sink);
    OrdinaryLife ordinary = new OrdinaryLife(world, sink);
    for (int index = 0; index < plan.customers(); index++) {
      Client client = world.client(index);
      masters.writeOrdinary(client);
      ordinary.live(client);
    }
    new Scenarios(world, sink, masters::write).play(labels);
  }
}
