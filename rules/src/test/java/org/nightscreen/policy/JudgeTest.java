package org.nightscreen.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.Severity;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Listed;
import org.nightscreen.typology.Measure;

class JudgeTest {

  private final RulePack pack = TestPacks.pack(TestPacks.files());
  private final OffRamps offRamps = new OffRamps(pack.limits("T01", "DEFAULT"));

  private Judgement judge(Fact fact) {
    return pack.judge(List.of(fact)).get(0);
  }

  private static Judgement judgement(
      Fact fact,
      Outcome outcome,
      String rule,
      Severity severity,
      List<String> signs,
      List<String> missing) {
    return new Judgement(fact, outcome, rule, severity, null, signs, missing);
  }

  private static Judgement noHit(Fact fact) {
    return judgement(fact, Outcome.NO_HIT, "", null, List.of(), List.of());
  }

  @Test
  void hitsAtTheThresholdWithOneSign() {
    Fact fact = offRamps.depositing(30_000_000);
    assertThat(judge(fact))
        .isEqualTo(
            judgement(
                fact, Outcome.HIT, "T01.1", Severity.MEDIUM, List.of("young account"), List.of()));
  }

  @Test
  void missesNearlyOneUnitBelowTheThresholdWithTheSignsOfTheRelaxedReading() {
    Fact fact = offRamps.depositing(29_999_999);
    assertThat(judge(fact))
        .isEqualTo(
            judgement(
                fact,
                Outcome.NEAR_MISS,
                "T01.2",
                Severity.LOW,
                List.of("young account", "repeated"),
                List.of()));
  }

  @Test
  void missesNearlyAtTheMarginAndNotOneUnitBelowIt() {
    assertThat(judge(offRamps.depositing(27_000_000)).outcome()).isEqualTo(Outcome.NEAR_MISS);
    Fact below = offRamps.depositing(26_999_999);
    assertThat(judge(below)).isEqualTo(noHit(below));
  }

  @Test
  void listsSignsInTheOrderOfTheRulesAndTakesTheSeverestRule() {
    Fact fact = offRamps.depositing(100_000_000);
    assertThat(judge(fact))
        .isEqualTo(
            judgement(
                fact,
                Outcome.HIT,
                "T01.2",
                Severity.HIGH,
                List.of("large amount", "young account"),
                List.of()));
  }

  @Test
  void callsAHitThatOnlyALaterListingMakesRetrospective() {
    Fact later = offRamps.fromWallet(Listed.LATER);
    assertThat(judge(later))
        .isEqualTo(
            judgement(
                later,
                Outcome.RETRO,
                "T01.1",
                Severity.LOW,
                List.of("listed source wallet"),
                List.of()));
    assertThat(judge(offRamps.fromWallet(Listed.AT_EVENT)).outcome()).isEqualTo(Outcome.HIT);
    assertThat(judge(offRamps.fromWallet(Listed.NO)).outcome()).isEqualTo(Outcome.NEAR_MISS);
  }

  @Test
  void isNotEvaluatedForWantOfAnInputThatCouldMakeAHit() {
    Fact fact = offRamps.ofUnknownDeposit("fx_rate");
    assertThat(judge(fact))
        .isEqualTo(
            judgement(
                fact,
                Outcome.NOT_EVALUATED,
                "T01.2",
                Severity.LOW,
                List.of("large amount", "young account"),
                List.of("fx_rate")));
  }

  @Test
  void lacksHistoryIfThatAloneIsMissing() {
    RulePack strict =
        TestPacks.pack(
            TestPacks.changed(
                TestPacks.THRESHOLDS, "T01,episodes,DEFAULT,,2,", "T01,episodes,DEFAULT,,4,"));
    Fact fact =
        new OffRamps(strict.limits("T01", "DEFAULT"))
            .seenOnDays(Measure.seen(Measure.count(1), false, Measure.HISTORY));
    assertThat(strict.judge(List.of(fact)))
        .containsExactly(
            judgement(
                fact,
                Outcome.INSUFFICIENT_HISTORY,
                "T01.1",
                Severity.LOW,
                List.of("repeated"),
                List.of("history")));
  }

  @Test
  void hitsWhateverTheUnknownInputIs() {
    Fact fact = offRamps.seenOnDays(Measure.seen(Measure.count(2), false, Measure.HISTORY));
    assertThat(judge(fact).outcome()).isEqualTo(Outcome.HIT);
  }

  @Test
  void keepsTheOrderOfTheFactsOverManyBatches() {
    List<Fact> facts = new ArrayList<>();
    List<Outcome> expected = new ArrayList<>();
    for (int number = 0; number < 4_500; number++) {
      boolean hit = number % 3 == 0;
      facts.add(hit ? offRamps.plain() : offRamps.depositing(1));
      expected.add(hit ? Outcome.HIT : Outcome.NO_HIT);
    }
    List<Judgement> judged = pack.judge(facts);
    assertThat(judged).extracting(Judgement::outcome).isEqualTo(expected);
    assertThat(judged).extracting(Judgement::fact).isEqualTo(facts);
  }

  @Test
  void judgesNothingWithoutFacts() {
    assertThat(pack.judge(List.of())).isEmpty();
  }

  @Test
  void namesTheRuleThatFailsInAConsequence() {
    RulePack broken =
        TestPacks.pack(
            TestPacks.changed(
                TestPacks.RULES,
                "verdicts.raise(\"T01.1\", $e, Severity.MEDIUM);",
                "verdicts.raise(\"T01.1\", null, Severity.MEDIUM);"));
    assertFails(
        broken,
        "Rule \"T01.1 Coins arrive, are sold almost whole, and the fiat leaves within a day\""
            + " failed while it judged (NullPointerException); correct the rule in the pack and run"
            + " again.");
  }

  @Test
  void namesTheRuleThatFailsInACondition() {
    RulePack broken =
        TestPacks.pack(
            TestPacks.changed(
                TestPacks.RULES, "listed(source)", "sighting().evidence().get(7) == \"x\""));
    assertFails(
        broken,
        "Rule \"T01 sign: a listed source wallet\" failed while it judged"
            + " (IndexOutOfBoundsException); correct the rule in the pack and run again.");
  }

  private static void assertFails(RulePack broken, String message) {
    List<Fact> facts = List.of(new OffRamps(broken.limits("T01", "DEFAULT")).plain());
    assertThatThrownBy(() -> broken.judge(facts))
        .isInstanceOfSatisfying(
            NightscreenException.class,
            e -> assertThat(e.code()).isEqualTo(FailureCode.RULE_FAILURE))
        .hasMessage(message);
  }

  @Test
  void judgesTheSameAfterTravellingToAWorker() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(TestPacks.files());
    }
    PackFiles there;
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      there = (PackFiles) in.readObject();
    }
    RulePack travelled = TestPacks.pack(there);
    assertThat(travelled.sha256()).isEqualTo(pack.sha256());
    assertThat(travelled.judge(List.of(offRamps.plain())))
        .isEqualTo(pack.judge(List.of(offRamps.plain())));
  }
}
