package org.nightscreen.samples.scenario;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.nightscreen.samples.drop.RowSink;
import org.nightscreen.samples.world.Client;
import org.nightscreen.samples.world.Profile;
import org.nightscreen.samples.world.World;

/** Plays every labelled behaviour of a plan. */
public final class Scenarios {

  private static final List<Plot> PLOTS =
      List.of(
          new RapidOffRamp(),
          new RapidOnRamp(),
          new PassThrough(),
          new WakingMule(),
          new FanIn(),
          new FanOut(),
          new Structuring(),
          new VictimEscalation(),
          new ElderlyFirstTimer(),
          new AtmCashOut(),
          new LayeringChain(),
          new RoundTrip(),
          new ScatterGather(),
          new PeerDesk(),
          new MuleHerd(),
          new CompoundSessions(),
          new ListedCoins(),
          new PeelChain(),
          new BettingTill(),
          new InvestmentCollector(),
          new TaskScam(),
          new ForcedLabour(),
          new Motorcade(),
          new ChainHop(),
          new SuddenTurnover(),
          new LimitHugging(),
          new ShellCompany(),
          new CashToCrypto());

  private final World world;
  private final Casting casting;

  /**
   * Scenarios of that world.
   *
   * @param register writes the masters of a new customer
   */
  public Scenarios(World world, RowSink sink, BiConsumer<Client, Profile> register) {
    this.world = world;
    casting = new Casting(world, sink, register);
  }

  /** Plays as many positives and hard negatives of each typology as the plan says. */
  public void play(Consumer<Label> labels) {
    for (Plot plot : PLOTS) {
      for (int number = 0; number < world.plan().positives(); number++) {
        plot.positive(new Stage(world, new Scene(plot.typology(), true, number), casting, labels));
        plot.hardNegative(
            new Stage(world, new Scene(plot.typology(), false, number), casting, labels));
      }
    }
  }
}
