package org.nightscreen.policy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nightscreen.policy.TestPacks.RULES;
import static org.nightscreen.policy.TestPacks.changed;
import static org.nightscreen.policy.TestPacks.lineOf;

import org.junit.jupiter.api.Test;
import org.nightscreen.failure.NightscreenException;

class CompileFaultTest {

  private static void refuses(PackFiles files, int line, String beginning) {
    assertThatThrownBy(() -> TestPacks.pack(files))
        .isInstanceOf(NightscreenException.class)
        .hasMessageStartingWith("Rule pack, " + RULES + " line " + line + ": " + beginning)
        .hasMessageEndingWith("; correct it.")
        .hasMessageNotContaining("\n");
  }

  @Test
  void namesTheLineOfAMistypedMeasure() {
    refuses(
        changed(RULES, "atMost(accountAge,", "atMost(accountAgee,"),
        lineOf("atMost(accountAge,"),
        "rule \"T01 sign: a young account\" does not compile (");
  }

  @Test
  void namesTheLineOfAMistypedQuestion() {
    refuses(
        changed(RULES, "listed(source)", "listd(source)"),
        lineOf("listed(source)"),
        "rule \"T01 sign: a listed source wallet\" does not compile (");
  }

  @Test
  void namesTheLineOfAMistypedConsequence() {
    refuses(
        changed(
            RULES,
            "verdicts.raise(\"T01.2\", $e, Severity.HIGH)",
            "verdicts.rise(\"T01.2\", $e, Severity.HIGH)"),
        lineOf("verdicts.raise(\"T01.2\""),
        "rule \"T01.2 The same with two signs\" does not compile (The method rise(String,"
            + " OffRampEpisode, Severity) is undefined");
  }

  @Test
  void namesTheLineOfAMissingBracket() {
    refuses(
        changed(RULES, "listed(source) )", "listed(source) "),
        lineOf("listed(source)") + 1,
        "rule \"T01 sign: a listed source wallet\" does not compile (");
  }
}
