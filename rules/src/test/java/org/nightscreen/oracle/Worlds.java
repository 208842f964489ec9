package org.nightscreen.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import org.nightscreen.canonical.AccessEvent;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.canonical.WalletTransfer;

/** Random small worlds in which typologies really fire, and nearly fire. */
public final class Worlds {

  /** The typologies that were written first; their worlds say nothing that only others read. */
  static final List<String> FIRST =
      List.of("T01", "T02", "T03", "T04", "T05", "T06", "T10", "T11", "T12", "T28");

  /** The typologies that worlds write schemes of: all of the catalogue. */
  public static final List<String> TYPOLOGIES =
      IntStream.rangeClosed(1, 28).mapToObj(number -> String.format("T%02d", number)).toList();

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
      String typology = maker.dice.oneOf(FIRST);
      for (int times = maker.dice.oneOf(1, 1, 1, 2); times > 0; times--) {
        schemes.write(typology);
      }
    }
    new Noise(maker).write();
    return maker.world();
  }

  /**
   * The world of a seed with one to three schemes of the given typologies, at most eighty rows; of
   * the first ten typologies it is the world of {@link #ofSeed(long)}.
   */
  public static World ofSeed(long seed, List<String> typologies) {
    if (typologies.equals(FIRST)) {
      return ofSeed(seed);
    }
    WorldMaker maker = new WorldMaker(seed);
    maker.sayMore();
    for (int i = maker.dice.between(1, 3); i > 0; i--) {
      String typology = maker.dice.oneOf(typologies);
      for (int times = maker.dice.oneOf(1, 1, 1, 2); times > 0; times--) {
        write(maker, typology);
      }
    }
    new Noise(maker).write();
    return maker.world();
  }

  private static void write(WorldMaker maker, String typology) {
    if (FIRST.contains(typology)) {
      new Schemes(maker).write(typology);
    } else if (ExchangeSchemes.TYPOLOGIES.contains(typology)) {
      new ExchangeSchemes(maker).write(typology);
    } else if (!byStructure(maker, typology)) {
      new AccountSchemes(maker).write(typology);
    }
  }

  /** T15 has a variant of each kind. */
  private static boolean byStructure(WorldMaker maker, String typology) {
    boolean byAccount = typology.equals("T15") && maker.dice.chance(50);
    return !byAccount && new StructureSchemes(maker).write(typology);
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
    for (AccessEvent row : world.accessEvents()) {
      smaller.add(world.withSideRows(without(world.accessEvents(), row), world.walletTransfers()));
    }
    for (WalletTransfer row : world.walletTransfers()) {
      smaller.add(world.withSideRows(world.accessEvents(), without(world.walletTransfers(), row)));
    }
    return smaller;
  }

  private static <T> List<T> without(List<T> rows, T row) {
    List<T> rest = new ArrayList<>(rows);
    rest.remove(row);
    return rest;
  }
}
