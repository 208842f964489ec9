package org.nightscreen.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.Severity;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.oracle.Oracle;
import org.nightscreen.oracle.OracleEpisode;
import org.nightscreen.oracle.Worlds;
import org.nightscreen.policy.RulePack;

/**
 * The product and the brute-force oracle, written apart from each other, agree hit for hit and
 * subject for subject on random small worlds.
 *
 * <p>The finders leave out what no reading of a rule could make a hit; the oracle has no such
 * floors and reads the whole rule at every event. So agreement on every hit, near miss and
 * undecided subject also shows that the floors, relaxed and with the unknown counted, leave out
 * nothing that matters.
 *
 * <p>{@code -Dnightscreen.worlds=30000 -Dnightscreen.first-world=1} compares more worlds, or
 * others.
 */
class OracleAgreementTest {

  private static final int WORLDS = Integer.getInteger("nightscreen.worlds", 2500);
  private static final long FIRST_WORLD = Long.getLong("nightscreen.first-world", 20260302L);

  /** Fewer episodes of a typology than this would make the comparison void. */
  private static final int ENOUGH_HITS = 10;

  private static final RulePack PACK = RulePack.builtIn();

  private static final Set<Long> DIFFERENT = new ConcurrentSkipListSet<>();
  private static final Map<String, Integer> SEEN = new ConcurrentSkipListMap<>();

  /** What both must say of an episode. The oracle tells instants in milliseconds. */
  record Said(
      String typology,
      Outcome outcome,
      SubjectKind kind,
      String subject,
      Instant from,
      Instant to,
      Instant firstAnchor,
      Instant lastAnchor,
      Severity severity,
      List<String> transactionIds) {}

  @BeforeAll
  static void compareEveryWorld() {
    LongStream.range(FIRST_WORLD, FIRST_WORLD + WORLDS)
        .parallel()
        .forEach(
            seed -> {
              Compared compared = compare(Worlds.ofSeed(seed, Worlds.TYPOLOGIES));
              if (!compared.difference().isEmpty()) {
                DIFFERENT.add(seed);
              }
              compared.product().hits().forEach(OracleAgreementTest::count);
            });
  }

  private static void count(Hit hit) {
    String outcome = hit.typology() + " " + hit.outcome();
    SEEN.merge(outcome, 1, Integer::sum);
    SEEN.merge(outcome + " " + hit.severity(), 1, Integer::sum);
  }

  @Test
  void productAndOracleAgreeOnEveryWorld() {
    for (long seed : DIFFERENT.stream().limit(3).toList()) {
      org.nightscreen.oracle.World smallest =
          Worlds.smallest(
              Worlds.ofSeed(seed, Worlds.TYPOLOGIES), smaller -> !difference(smaller).isEmpty());
      assertThat(difference(smallest))
          .as("smallest form of world %d: %s", seed, smallest)
          .isEmpty();
    }
    assertThat(DIFFERENT).isEmpty();
  }

  @Test
  void everyTypologyHitsOftenEnoughForTheComparisonToMean() {
    assertThat(Worlds.TYPOLOGIES)
        .allSatisfy(
            typology ->
                assertThat(SEEN.getOrDefault(typology + " HIT", 0))
                    .as("HIT episodes of %s", typology)
                    .isGreaterThanOrEqualTo(ENOUGH_HITS));
  }

  @Test
  void weakerOutcomesAndEverySeverityAreAmongWhatWasCompared() {
    assertThat(SEEN)
        .containsKeys("T01 RETRO", "T15 RETRO", "T16 RETRO", "T23 RETRO", "T12 NEAR_MISS")
        .containsKeys("T07 NEAR_MISS", "T14 NEAR_MISS", "T21 NEAR_MISS")
        .containsKeys("T01 HIT CRITICAL", "T02 HIT MEDIUM", "T03 HIT HIGH", "T05 HIT MEDIUM")
        .containsKeys("T05 HIT HIGH", "T11 HIT CRITICAL", "T28 HIT CRITICAL")
        .containsKeys("T07 HIT CRITICAL", "T08 HIT HIGH", "T16 HIT CRITICAL", "T22 HIT CRITICAL");
  }

  static String difference(org.nightscreen.oracle.World world) {
    return compare(world).difference();
  }

  /** What the product said of a world, and in what the oracle differs, a line each. */
  private record Compared(ScreeningResult product, String difference) {}

  private static Compared compare(org.nightscreen.oracle.World world) {
    ScreeningResult result = Screening.screen(productWorld(world), PACK);
    List<String> product =
        result.hits().stream().map(OracleAgreementTest::said).map(Said::toString).sorted().toList();
    List<String> oracle =
        Oracle.episodes(world, Oracle.defaultThresholds()).stream()
            .map(OracleAgreementTest::said)
            .map(Said::toString)
            .sorted()
            .toList();
    List<String> lines = new ArrayList<>();
    minus(product, oracle).forEach(line -> lines.add("only the product: " + line));
    minus(oracle, product).forEach(line -> lines.add("only the oracle:  " + line));
    Map<String, Outcome> productOutcomes = productOutcomes(result);
    Oracle.outcomes(world)
        .forEach(
            (judged, outcome) -> {
              String subject =
                  judged.typology() + " " + judged.subjectKind() + " " + judged.subjectId();
              Outcome ours = productOutcomes.getOrDefault(subject, Outcome.NO_HIT);
              if (ours != outcome && !tellsMore(judged, ours, outcome, world)) {
                lines.add(subject + ": product " + ours + ", oracle " + outcome);
              }
            });
    return new Compared(result, String.join("\n", lines));
  }

  /**
   * Of a book that tells only days the oracle says NOT_EVALUATED of every account that moved. T23
   * says NO_HIT where no withdrawal answers a deposit, be it by the day.
   */
  private static boolean tellsMore(
      Oracle.Judged judged, Outcome ours, Outcome oracle, org.nightscreen.oracle.World world) {
    return judged.typology().equals("T23")
        && ours == Outcome.NO_HIT
        && oracle == Outcome.NOT_EVALUATED
        && world.exchangeTransactions().stream()
            .allMatch(
                row ->
                    row.eventDatetime().equals(row.eventDatetime().truncatedTo(ChronoUnit.DAYS)));
  }

  private static Map<String, Outcome> productOutcomes(ScreeningResult result) {
    Map<String, Outcome> outcomes = new TreeMap<>();
    for (SubjectResult one : result.subjects()) {
      outcomes.merge(
          one.typology() + " " + one.kind() + " " + one.subjectId(), one.outcome(), Outcome::or);
    }
    return outcomes;
  }

  private static List<String> minus(List<String> left, List<String> right) {
    List<String> rest = new ArrayList<>(left);
    right.forEach(rest::remove);
    return rest;
  }

  private static Said said(Hit hit) {
    return new Said(
        hit.typology(),
        hit.outcome(),
        hit.subjectKind(),
        hit.subjectId(),
        ceil(hit.windowFrom()),
        ceil(hit.windowTo()),
        hit.firstAnchor(),
        hit.lastAnchor(),
        hit.severity(),
        hit.transactionIds());
  }

  private static Said said(OracleEpisode episode) {
    return new Said(
        episode.typology(),
        episode.outcome(),
        episode.subjectKind(),
        episode.subjectId(),
        ceil(episode.windowFrom()),
        ceil(episode.windowTo()),
        episode.firstAnchor(),
        episode.lastAnchor(),
        episode.severity(),
        List.copyOf(episode.transactionIds()));
  }

  /** Windows that begin just before an instant begin 1 microsecond or 1 millisecond before it. */
  private static Instant ceil(Instant instant) {
    return instant.plusMillis(1).truncatedTo(ChronoUnit.SECONDS);
  }

  static World productWorld(org.nightscreen.oracle.World world) {
    Set<FeedKind> known = world.knownFeeds();
    return new World(
        known.contains(FeedKind.BANK_TRANSACTION) ? world.bankTransactions() : null,
        known.contains(FeedKind.EXCHANGE_TRANSACTION) ? world.exchangeTransactions() : null,
        world.accounts(),
        world.accountParties(),
        world.customers(),
        known.contains(FeedKind.WATCHLIST) ? world.watchlist() : null,
        world.partyReferences(),
        world.fxRates(),
        world.coverageFrom().get(FeedKind.BANK_TRANSACTION),
        world.coverageFrom().get(FeedKind.EXCHANGE_TRANSACTION),
        world.evaluatedFrom(),
        world.evaluatedTo(),
        world.zone(),
        world.baseCurrency(),
        known.contains(FeedKind.ACCESS_EVENT) ? world.accessEvents() : null,
        known.contains(FeedKind.WALLET_TRANSFER) ? world.walletTransfers() : null);
  }
}
