package org.nightscreen.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.ExchangeTransaction;

/** Random small worlds in which the ten typologies really fire, and nearly fire. */
public final class Worlds {

  /** The typologies that worlds write schemes of. */
  public static final List<String> TYPOLOGIES =
      List.of("T01", "T02", "T03", "T04", "T05", "T06", "T10", "T11", "T12", "T28");

  private Worlds() {}

  /** Worlds of random seeds; shrink a failing one with {@link #smallest}. */
  public static Arbitrary<World> worlds() {
    return Arbitraries.longs()
        .withDistribution(RandomDistribution.uniform())
        .map(Worlds::ofSeed)
        .withoutEdgeCases();
  }

  /**
   * The world of a seed: two to six accounts or a few more, one to three schemes, some noise, at
   * most sixty rows.
   */
  public static World ofSeed(long seed) {
    WorldMaker maker = new WorldMaker(seed);
    Schemes schemes = new Schemes(maker);
    for (int i = maker.dice.between(1, 3); i > 0; i--) {
      String typology = maker.dice.oneOf(TYPOLOGIES);
      for (int times = maker.dice.oneOf(1, 1, 1, 2); times > 0; times--) {
        schemes.write(typology);
      }
    }
    new Noise(maker).write();
    return maker.world();
  }

  /** A world that still fails and of which no single row can be left out. */
  public static World smallest(World failing, Predicate<World> fails) {
    World smallest = failing;
    boolean shrunk = true;
    while (shrunk) {
      shrunk = false;
      for (World smaller : withOneRowLess(smallest)) {
        if (fails.test(smaller)) {
          smallest = smaller;
          shrunk = true;
          break;
        }
      }
    }
    return smallest;
  }

  private static List<World> withOneRowLess(World world) {
    List<World> smaller = new ArrayList<>();
    for (BankTransaction row : world.bankTransactions()) {
      smaller.add(
          world.withRows(without(world.bankTransactions(), row), world.exchangeTransactions()));
    }
    for (ExchangeTransaction row : world.exchangeTransactions()) {
      smaller.add(
          world.withRows(world.bankTransactions(), without(world.exchangeTransactions(), row)));
    }
    return smaller;
  }

  private static <T> List<T> without(List<T> rows, T row) {
    List<T> rest = new ArrayList<>(rows);
    rest.remove(row);
    return rest;
  }
}
