package org.nightscreen.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.nightscreen.hit.Outcome;
import org.nightscreen.typology.Typology;

class OwnPackTest {

  @Test
  void aChangedThresholdChangesTheOutcomeAndTheVersion() {
    RulePack shipped = TestPacks.pack(TestPacks.files());
    RulePack own =
        TestPacks.pack(
            TestPacks.changed(
                TestPacks.THRESHOLDS, "min_dep,DEFAULT,,3000", "min_dep,DEFAULT,,10000"));
    assertThat(outcome(shipped)).isEqualTo(Outcome.HIT);
    assertThat(outcome(own)).isEqualTo(Outcome.NO_HIT);
    assertThat(own.sha256()).isNotEqualTo(shipped.sha256());
    assertThat(own.ruleVersion("T01"))
        .startsWith("1.0.0+")
        .isNotEqualTo(shipped.ruleVersion("T01"));
  }

  private static Outcome outcome(RulePack pack) {
    return pack.judge(List.of(new OffRamps(pack.limits("T01", "DEFAULT")).plain()))
        .get(0)
        .outcome();
  }

  @Test
  void anotherFixtureKeepsTheVersionOfTheRule() {
    RulePack shipped = TestPacks.pack(TestPacks.files());
    RulePack own =
        TestPacks.pack(
            TestPacks.files()
                .with(TestPacks.FOLDER + "fixtures/own/expected.yaml", new byte[] {'#'}));
    assertThat(own.ruleVersion("T01")).isEqualTo(shipped.ruleVersion("T01"));
    assertThat(own.sha256()).isNotEqualTo(shipped.sha256());
  }

  @Test
  void saysWhatInnocentExplanationsDo() {
    RulePack own =
        TestPacks.pack(
            TestPacks.changed(
                "pack.yaml",
                "counterIndicators: {}",
                "counterIndicators: {own-wallet: 15, same-household: suppress}"));
    assertThat(own.counterIndicators())
        .isEqualTo(
            new CounterIndicators(
                new TreeMap<>(Map.of("own-wallet", 15)), new TreeSet<>(Set.of("same-household"))));
  }

  @Test
  void tellsWhatItIs() {
    RulePack pack = TestPacks.pack(TestPacks.files());
    assertThat(List.of(pack.name(), pack.version(), pack.author()))
        .containsExactly("nightscreen", "1.0.0", "Nightscreen maintainers");
    assertThat(pack.typologies()).extracting(Typology::code).containsExactly("T01");
    assertThat(pack.shipped()).isFalse();
  }
}
