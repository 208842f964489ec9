package org.nightscreen.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nightscreen.hit.Outcome;

/** The worlds of the typologies that judge one account or customer are worth comparing on too. */
class SecondWorldsTest {

  private static final int WORLDS = 1_000;
  private static final int ENOUGH = 15;
  private static final List<String> TYPOLOGIES = AccountReadings.TYPOLOGIES;
  private static Map<String, Map<Outcome, Integer>> counts;

  @BeforeAll
  static void countOutcomes() {
    counts = new TreeMap<>();
    LongStream.range(0, WORLDS)
        .mapToObj(seed -> Worlds.ofSeed(seed, TYPOLOGIES))
        .forEach(SecondWorldsTest::count);
  }

  private static void count(World world) {
    Oracle.outcomes(world, Oracle.defaultThresholds(TYPOLOGIES))
        .forEach(
            (judged, outcome) ->
                counts
                    .computeIfAbsent(judged.typology(), typology -> new EnumMap<>(Outcome.class))
                    .merge(outcome, 1, Integer::sum));
  }

  @Test
  void everyTypologyHitsAndNearlyHitsInManyWorlds() {
    assertThat(counts).containsOnlyKeys(TYPOLOGIES);
    assertThat(counts)
        .allSatisfy(
            (typology, outcomes) -> {
              assertThat(outcomes.get(Outcome.HIT)).isGreaterThanOrEqualTo(ENOUGH);
              assertThat(outcomes.get(Outcome.NEAR_MISS)).isGreaterThanOrEqualTo(ENOUGH);
            });
  }

  @Test
  void everyTypologyIsLeftUndecidedSomewhere() {
    assertThat(counts)
        .allSatisfy(
            (typology, outcomes) ->
                assertThat(outcomes.getOrDefault(Outcome.NOT_EVALUATED, 0)).isPositive());
  }

  @Test
  void baselinesOfPayeesAndDaysNeedHistory() {
    assertThat(counts)
        .extractingByKeys("T20", "T24")
        .allSatisfy(
            outcomes -> assertThat(outcomes.get(Outcome.INSUFFICIENT_HISTORY)).isPositive());
  }

  @Test
  void listsMadeLaterAreToldApart() {
    assertThat(counts)
        .extractingByKeys("T15", "T16", "T23")
        .allSatisfy(outcomes -> assertThat(outcomes.get(Outcome.RETRO)).isPositive());
  }

  @Test
  void theFirstTypologiesKeepTheirWorlds() {
    assertThat(Worlds.ofSeed(11, Worlds.FIRST)).isEqualTo(Worlds.ofSeed(11));
  }

  @Test
  void worldsStaySmall() {
    assertThat(LongStream.range(0, WORLDS).mapToObj(seed -> Worlds.ofSeed(seed, TYPOLOGIES)))
        .allSatisfy(
            world ->
                assertThat(
                        world.bankTransactions().size()
                            + world.exchangeTransactions().size()
                            + world.accessEvents().size()
                            + world.walletTransfers().size())
                    .isLessThanOrEqualTo(80));
  }
}
