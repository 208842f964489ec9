package org.nightscreen.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.hit.Outcome;

/**
 * The first worlds are worth comparing on: each of their typologies fires, nearly fires and stays
 * undecided in many of them.
 */
class WorldsTest {

  private static final int WORLDS = 2_000;
  private static final int ENOUGH = 30;
  private static Map<String, Map<Outcome, Integer>> counts;

  @BeforeAll
  static void countOutcomes() {
    counts = new TreeMap<>();
    LongStream.range(0, WORLDS)
        .forEach(
            seed ->
                Oracle.outcomes(Worlds.ofSeed(seed), Oracle.defaultThresholds(Worlds.FIRST))
                    .forEach(
                        (judged, outcome) ->
                            counts
                                .computeIfAbsent(
                                    judged.typology(), typology -> new EnumMap<>(Outcome.class))
                                .merge(outcome, 1, Integer::sum)));
  }

  @Test
  void everyTypologyHitsInManyWorlds() {
    assertThat(counts).containsOnlyKeys(Worlds.FIRST);
    assertThat(counts)
        .allSatisfy(
            (typology, outcomes) ->
                assertThat(outcomes.get(Outcome.HIT)).isGreaterThanOrEqualTo(ENOUGH));
  }

  @Test
  void everyTypologyNearlyHitsInManyWorlds() {
    assertThat(counts)
        .allSatisfy(
            (typology, outcomes) ->
                assertThat(outcomes.get(Outcome.NEAR_MISS)).isGreaterThanOrEqualTo(ENOUGH));
  }

  @Test
  void everyTypologyIsLeftUndecidedSomewhere() {
    assertThat(counts)
        .allSatisfy(
            (typology, outcomes) ->
                assertThat(outcomes.getOrDefault(Outcome.NOT_EVALUATED, 0)).isPositive());
  }

  @Test
  void shortCoverageHidesTheBaselinesThatNeedIt() {
    assertThat(counts)
        .extractingByKeys("T04", "T05", "T06", "T11", "T12")
        .allSatisfy(
            outcomes -> assertThat(outcomes.get(Outcome.INSUFFICIENT_HISTORY)).isPositive());
  }

  @Test
  void onlyTheOffRampLooksAtListsAndSoOnlyItIsJudgedInRetrospect() {
    assertThat(counts.get("T01").get(Outcome.RETRO)).isGreaterThanOrEqualTo(ENOUGH);
    assertThat(
            counts.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(Outcome.RETRO))
                .map(Map.Entry::getKey))
        .containsExactly("T01");
  }

  @Test
  void theSameSeedGivesTheSameWorld() {
    assertThat(Worlds.ofSeed(7)).isEqualTo(Worlds.ofSeed(7));
  }

  @Test
  void theOrderOfRowsInTheFilesDoesNotMatter() {
    LongStream.range(0, 200)
        .mapToObj(Worlds::ofSeed)
        .forEach(
            world -> {
              World sorted =
                  world.withRows(
                      world.bankTransactions().stream()
                          .sorted(Comparator.comparing(BankTransaction::transactionId))
                          .toList(),
                      world.exchangeTransactions().stream()
                          .sorted(Comparator.comparing(ExchangeTransaction::exchangeTransactionId))
                          .toList());
              assertThat(Oracle.episodes(sorted, Oracle.defaultThresholds()))
                  .isEqualTo(Oracle.episodes(world, Oracle.defaultThresholds()));
            });
  }

  @Test
  void shrinksToAWorldOfWhichNoRowCanBeLeftOut() {
    Predicate<World> fansOut =
        world ->
            Oracle.episodes(world, Oracle.defaultThresholds()).stream()
                .anyMatch(
                    episode ->
                        episode.typology().equals("T06") && episode.outcome() == Outcome.HIT);
    World busy =
        LongStream.range(0, WORLDS)
            .mapToObj(Worlds::ofSeed)
            .filter(fansOut)
            .findFirst()
            .orElseThrow();

    World smallest = Worlds.smallest(busy, fansOut);

    OracleEpisode hit =
        Oracle.episodes(smallest, Oracle.defaultThresholds()).stream()
            .filter(episode -> episode.typology().equals("T06") && episode.outcome() == Outcome.HIT)
            .findFirst()
            .orElseThrow();
    assertThat(smallest.bankTransactions().stream().map(BankTransaction::transactionId))
        .containsExactlyInAnyOrderElementsOf(hit.transactionIds());
    assertThat(smallest.exchangeTransactions()).isEmpty();
  }

  @Test
  void worldsAreSmall() {
    assertThat(LongStream.range(0, WORLDS).mapToObj(Worlds::ofSeed))
        .allSatisfy(
            world -> {
              assertThat(world.accounts()).hasSizeBetween(2, 13);
              assertThat(world.bankTransactions().size() + world.exchangeTransactions().size())
                  .isLessThanOrEqualTo(60);
            });
  }
}
