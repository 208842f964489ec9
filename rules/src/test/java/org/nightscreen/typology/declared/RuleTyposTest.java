package org.nightscreen.typology.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.nightscreen.typology.declared.OwnPack.RULES;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;

/** A mistyped name in the DRL stops the start, with file, line and the names there are. */
class RuleTyposTest {

  private static final String FEES = "atLeast(\"fees_paid\", \"min_fees\")";
  private static final String ONE =
      "rule \"N01.1 Several fees are paid to strangers within a month\" ";
  private static final String TWO = "rule \"N01.2 The same to several payees\" ";

  @TempDir Path directory;
  private OwnPack pack;

  @BeforeEach
  void writeThePack() {
    pack = OwnPack.alone(directory);
  }

  private void refuses(String beginning) {
    assertThatThrownBy(() -> pack.load())
        .isInstanceOfSatisfying(
            NightscreenException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.RULE_PACK))
        .hasMessageStartingWith("Rule pack, " + beginning)
        .hasMessageEndingWith(".")
        .hasMessageNotContaining("\n");
  }

  static Stream<Arguments> rules() {
    return Stream.of(
        arguments(
            FEES,
            "atLeast(\"fees_payed\", \"min_fees\")",
            ONE
                + "asks for measure 'fees_payed', which measures.yaml does not declare; correct the"
                + " name; known are fee_payees, fee_payments, fees_paid"),
        arguments(
            FEES,
            "atLeast(\"fees_paid\",\n§ \"min_fee\")",
            ONE
                + "compares with 'min_fee', which thresholds.csv does not have; correct the name;"
                + " known are ctr,"),
        arguments(
            FEES,
            "under(\"fees_paid\", \"payments\")",
            ONE
                + "compares 'fees_paid' with 'payments', which counts count; name a parameter that"
                + " counts amount"),
        arguments(
            "isSo(\"person\")",
            "isSo(\"persn\")",
            ONE
                + "asks for finding 'persn', which measures.yaml does not declare; correct the"
                + " name; known are person"),
        arguments(
            FEES,
            "atLeast(fees_paid, \"min_fees\")",
            ONE + "asks 'atLeast' without names; write atLeast(\"measure\", \"parameter\")"),
        arguments(
            FEES,
            "!" + FEES,
            ONE + "denies 'atLeast', which would take what is unknown for a yes; ask the opposite"),
        arguments(
            "typology == \"N01\"",
            "typology == \"N10\"",
            ONE + "looks at facts of 'N10'; write typology == \"N01\""),
        arguments(
            "typology == \"N01\",",
            "",
            ONE
                + "looks at the facts of every declared typology; begin it with typology =="
                + " \"N01\""),
        arguments(
            "raise(\"N01.1\"",
            "raise(\"N10.1\"",
            ONE + "reports as 'N10.1'; begin the id with 'N01.'"),
        arguments(
            "verdicts.raise(\"N01.2\"", "verdicts.rise(\"N01.2\"", TWO + "does not compile ("));
  }

  @ParameterizedTest
  @MethodSource
  void rules(String piece, String by, String what) {
    int line = pack.mistype(RULES, piece, by);
    refuses(RULES + " line " + line + ": " + what);
  }
}
