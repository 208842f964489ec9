package org.nightscreen.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.Severity;

/** The worlds of paths and shared identifiers are worth comparing on. */
class StructureWorldsTest {

  private static final int WORLDS = 800;
  private static final int ENOUGH = 10;
  private static final List<String> TYPOLOGIES = StructureOracle.TYPOLOGIES;
  private static final List<OracleEpisode> EPISODES = new ArrayList<>();

  @BeforeAll
  static void judgeEveryWorld() {
    LongStream.range(0, WORLDS)
        .mapToObj(seed -> Worlds.ofSeed(seed, TYPOLOGIES))
        .map(world -> Oracle.episodes(world, Oracle.defaultThresholds(TYPOLOGIES)))
        .forEach(EPISODES::addAll);
  }

  @Test
  void everyTypologyHitsAndNearlyHitsInManyWorlds() {
    Map<String, Map<Outcome, Long>> counts =
        EPISODES.stream()
            .collect(
                Collectors.groupingBy(
                    OracleEpisode::typology,
                    TreeMap::new,
                    Collectors.groupingBy(
                        OracleEpisode::outcome,
                        () -> new EnumMap<>(Outcome.class),
                        Collectors.counting())));
    assertThat(counts).containsOnlyKeys(TYPOLOGIES);
    assertThat(counts)
        .allSatisfy(
            (typology, outcomes) -> {
              assertThat(outcomes.get(Outcome.HIT)).isGreaterThanOrEqualTo(ENOUGH);
              assertThat(outcomes.get(Outcome.NEAR_MISS)).isGreaterThanOrEqualTo(ENOUGH);
            });
    assertThat(counts.get("T15").get(Outcome.RETRO)).isPositive();
  }

  @Test
  void everySeverityIsReached() {
    assertThat(
            EPISODES.stream()
                .filter(episode -> episode.outcome() == Outcome.HIT)
                .map(episode -> episode.typology() + " " + episode.severity())
                .distinct())
        .contains("T07 " + Severity.HIGH, "T07 " + Severity.CRITICAL)
        .contains("T08 " + Severity.MEDIUM, "T08 " + Severity.HIGH)
        .contains("T14 " + Severity.HIGH, "T14 " + Severity.CRITICAL)
        .contains("T22 " + Severity.HIGH, "T22 " + Severity.CRITICAL);
  }

  @Test
  void everyKindOfIdentifierIsHit() {
    assertThat(
            EPISODES.stream()
                .filter(episode -> episode.outcome() == Outcome.HIT)
                .filter(episode -> episode.subjectId().contains(" "))
                .filter(episode -> !episode.subjectId().contains(" > "))
                .map(episode -> episode.typology() + " " + episode.subjectId().split(" ")[0])
                .distinct())
        .contains("T14 DEVICE", "T14 PHONE", "T14 EMAIL", "T14 ADDRESS", "T14 OPENING_DEVICE")
        .contains("T15 NETWORK", "T21 ADDRESS", "T21 PHONE", "T21 INTRODUCER");
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

  @Test
  void theOrderOfRowsInTheFilesDoesNotMatter() {
    LongStream.range(0, 100)
        .mapToObj(seed -> Worlds.ofSeed(seed, TYPOLOGIES))
        .forEach(
            world ->
                assertThat(Oracle.episodes(backwards(world), Oracle.defaultThresholds(TYPOLOGIES)))
                    .isEqualTo(Oracle.episodes(world, Oracle.defaultThresholds(TYPOLOGIES))));
  }

  private static World backwards(World world) {
    return world
        .withRows(backwards(world.bankTransactions()), backwards(world.exchangeTransactions()))
        .withSideRows(backwards(world.accessEvents()), backwards(world.walletTransfers()));
  }

  private static <T> List<T> backwards(List<T> rows) {
    List<T> turned = new ArrayList<>(rows);
    Collections.reverse(turned);
    return turned;
  }

  @Test
  void theSameSeedGivesTheSameWorld() {
    assertThat(Worlds.ofSeed(7, TYPOLOGIES)).isEqualTo(Worlds.ofSeed(7, TYPOLOGIES));
  }
}
