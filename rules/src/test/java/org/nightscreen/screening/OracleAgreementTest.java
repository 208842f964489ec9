package org.nightscreen.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Arbitrary;
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
 * The product and the brute-force oracle, written apart from each other, agree hit for hit and subject for
 * subject on random small worlds.
 */
class OracleAgreementTest {

  private static final RulePack PACK = RulePack.builtIn();

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

  @Provide
  Arbitrary<org.nightscreen.oracle.World> worlds() {
    return Worlds.worlds();
  }

  @Property(tries = 3000, seed = "20260302", shrinking = ShrinkingMode.OFF)
  void productAndOracleAgreeOnEveryWorld(@ForAll("worlds") org.nightscreen.oracle.World world) {
    String difference = difference(world);
    if (!difference.isEmpty()) {
      org.nightscreen.oracle.World smallest = Worlds.smallest(world, smaller -> !difference(smaller).isEmpty());
      assertThat(difference(smallest)).as(smallest.toString()).isEmpty();
    }
  }

  static String difference(org.nightscreen.oracle.World world) {
    ScreeningResult result = Screening.screen(productWorld(world), PACK);
    List<String> product = result.hits().stream().map(OracleAgreementTest::said).map(Said::toString).sorted().toList();
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
              String subject = judged.typology() + " " + judged.subjectKind() + " " + judged.subjectId();
              Outcome ours = productOutcomes.getOrDefault(subject, Outcome.NO_HIT);
              if (ours != outcome) {
                lines.add(subject + ": product " + ours + ", oracle " + outcome);
              }
            });
    return String.join("\n", lines);
  }

  private static Map<String, Outcome> productOutcomes(ScreeningResult result) {
    Map<String, Outcome> outcomes = new TreeMap<>();
    for (SubjectResult one : result.subjects()) {
      outcomes.merge(one.typology() + " " + one.kind() + " " + one.subjectId(), one.outcome(), Outcome::or);
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

  private static World productWorld(org.nightscreen.oracle.World world) {
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
        world.baseCurrency());
  }
}
