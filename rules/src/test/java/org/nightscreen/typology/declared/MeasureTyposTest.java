package org.nightscreen.typology.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.nightscreen.typology.declared.OwnPack.FOLDER;
import static org.nightscreen.typology.declared.OwnPack.MANIFEST;
import static org.nightscreen.typology.declared.OwnPack.MEASURES;
import static org.nightscreen.typology.declared.OwnPack.RULES;
import static org.nightscreen.typology.declared.OwnPack.THRESHOLDS;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;

/** A mistyped name in the measures stops the start, with file, line and the names there are. */
class MeasureTyposTest {

  private static final String SUBJECT = "subject: bank account";
  private static final String IS = "is: [transfer, external, fee words]";
  private static final String COUNT = "aggregate: count";
  private static final String SUM = "aggregate: sum";
  private static final String FINDING = "person: {is: [natural person]}";

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

  static Stream<Arguments> measures() {
    return Stream.of(
        arguments("code: N01", "code: T99", "code 'T99' is none for a declared typology; write a"),
        arguments("code: N01", "code: N1", "code 'N1' is none for a declared typology; write a"),
        arguments("title:", "titel:", "key 'titel' is not known; correct it; known are code,"),
        arguments(
            "disposition: protect",
            "disposition: victim",
            "disposition 'victim' is not known; correct it; known are suspect, protect, unclear"),
        arguments(
            SUBJECT,
            "subject: bank",
            "subject 'bank' is not known; correct it; known are bank account, exchange account,"),
        arguments(
            SUBJECT,
            "standsAlone: maybe\n" + SUBJECT,
            "'standsAlone' is 'maybe'; write true or false"),
        arguments(
            SUBJECT,
            SUBJECT + "\n§amount: fee_payments",
            "'amount' names 'fee_payments', which is no measure of an amount; correct the name;"
                + " known are fees_paid"),
        arguments(
            "direction: out",
            "direction: outward",
            "direction 'outward' is not known; correct it; known are in, out, conversion"),
        arguments(
            "direction: out",
            "directon: out",
            "key 'directon' is not known; correct it; known are direction, types, is, not,"),
        arguments(
            IS,
            "is: [transfer,\n§ extern]",
            "flag 'extern' is not known; correct it; known are external, self, transfer,"),
        arguments(
            "not: [service party]",
            "not: [service]",
            "flag 'service' is not known; correct it; known are external, self, transfer,"),
        arguments(
            IS,
            "is: [listed mule]",
            "the anchor asks for 'listed mule', which a list may say only later; ask for it in a"
                + " measure or a finding"),
        arguments(
            "direction: out",
            "types: [cash deposits]",
            "type 'cash deposits' is not known; correct it; known are credit transfer, instant"),
        arguments(
            "direction: out",
            "amountAtLeast: min_fee",
            "'amountAtLeast' names 'min_fee', which thresholds.csv does not have; correct the"
                + " name; known are ctr,"),
        arguments(
            "direction: out",
            "amountAtMost: payments",
            "'amountAtMost' names 'payments', which counts count; name one that counts amount"),
        arguments(
            COUNT,
            "aggregate: counts",
            "aggregate 'counts' is not known; correct it; known are sum, count, max, distinct,"),
        arguments(
            SUM,
            "agregate: sum",
            "key 'agregate' is not known; correct it; known are filter, window, aggregate, of,"),
        arguments(
            "of: counterparty",
            "of: payee",
            "dimension 'payee' is not known; correct it; known are counterparty, place, account"),
        arguments("of: counterparty", "§", "'fee_payees': key 'of' is missing; add it"),
        arguments(COUNT, COUNT + "\n§    over: fees_paid", "'over' is for share only; remove it"),
        arguments(COUNT, COUNT + "\n§    of: place", "'of' is for distinct and share only; remove"),
        arguments(COUNT, "aggregate: share", "'fee_payments': key 'over' is missing; add it"),
        arguments(
            COUNT,
            "aggregate: share\n§    over: fee_paid",
            "'over' names 'fee_paid', which is no measure above it that is a sum; write a filter"
                + " or one of fees_paid"),
        arguments(
            "of: counterparty",
            "of: counterparty\n§    baseline: {window: 90d}",
            "a baseline is for sum, count and days only, and the aggregate is distinct; remove"),
        arguments(
            COUNT,
            COUNT + "\n§    baseline: {windw: 90d}",
            "key 'windw' is not known; correct it; known are window"),
        arguments(
            "window: window_d",
            "window: windw_d",
            "'window' is 'windw_d', which thresholds.csv does not have; write a span such as 30m,"
                + " 24h or 7d, or a parameter; known are ctr,"),
        arguments(
            "window: window_d",
            "window: payments",
            "'window' names 'payments', which counts count; name one that counts minutes or"),
        arguments(
            COUNT,
            COUNT
                + "\n  usual:\n    filter: {}\n    window: window_d\n    aggregate: sum"
                + "\n    baseline:\n§      window: 20d",
            "the baseline '20d' is shorter than the window; write a longer one, or correct the"),
        arguments("fee_payments:", "fee payments:", "'fee payments' is no name; write small"),
        arguments("fee_payments:", "fees_paid:", "'fees_paid' stands there twice; remove one"),
        arguments(
            FINDING,
            "person: {is: [natural]}",
            "subject word 'natural' is not known; correct it; known are exempt account, natural"),
        arguments(
            FINDING,
            "person: {was: [natural person]}",
            "key 'was' is not known; correct it; known are filter, window, evidence, is, not"),
        arguments(FINDING, "person: {}", "'person' finds nothing; write filter and window, or"),
        arguments(
            FINDING,
            "fees_paid: {is: [company]}",
            "'fees_paid' is a measure already; choose another name"),
        arguments(FINDING, "person:", "'person' is empty; fill it in"),
        arguments(
            FINDING,
            "person: {is: [natural person]",
            "the file is not YAML here; check indents, colons and brackets"));
  }

  @ParameterizedTest
  @MethodSource
  void measures(String piece, String by, String what) {
    int line = pack.mistype(MEASURES, piece, by);
    if (what.endsWith("is missing; add it")) {
      String name = what.substring(1, what.indexOf('\'', 1));
      line = lineOf(name + ":");
    }
    refuses(MEASURES + " line " + line + ": " + what);
  }

  private int lineOf(String key) {
    String text = pack.text(MEASURES);
    return (int) text.substring(0, text.indexOf(key)).chars().filter(one -> one == '\n').count()
        + 1;
  }

  @Test
  void anEmptyWindow() {
    pack.changed(THRESHOLDS, "window_d,DEFAULT,,30", "window_d,DEFAULT,,0");
    refuses(
        MEASURES
            + " line "
            + lineOf("window: window_d")
            + ": 'window_d' is an empty window; write a longer one, or correct the parameter in"
            + " thresholds.csv");
  }

  @Test
  void aThresholdThatNothingNames() {
    int line = pack.mistype(THRESHOLDS, "N01,payees,", "N01,payeees,");
    pack.changed(RULES, "\"payees\"", "\"payments\"");
    refuses(
        THRESHOLDS
            + " line "
            + line
            + ": parameter 'payeees' is named by no measure and no rule; correct the name, or"
            + " remove the line");
  }

  @Test
  void aCodeThatIsTaken() {
    pack.write(
        MANIFEST,
        pack.text(MANIFEST)
            .replace("typologies:\n", "typologies:\n  - {slug: other, enabled: true}\n"));
    OwnPack.pieces()
        .forEach(
            (path, piece) -> {
              if (path.startsWith(FOLDER)) {
                pack.write(path.replace(FOLDER, "typologies/other/"), piece);
              }
            });
    refuses(MEASURES + " line 1: code 'N01' is that of typology 'other'; choose another one");
  }

  @Test
  void aFolderWithoutAnExample() {
    pack.delete(FOLDER + "fixtures/positive/expected.yaml")
        .delete(FOLDER + "fixtures/near-miss/expected.yaml");
    refuses(FOLDER + ": the folder holds no worked example; add one under fixtures/");
  }

  @Test
  void aFolderWithoutMeasures() {
    pack.delete(MEASURES);
    refuses(
        "pack.yaml: typology 'fees-to-strangers' is enabled but this version cannot measure it;"
            + " add its measures.yaml or disable it; known are ");
  }

  @Test
  void measuresOfATypologyThatJavaMeasures() {
    pack.changed(MANIFEST, "slug: fees-to-strangers", "slug: mule-pass-through")
        .write("typologies/mule-pass-through/measures.yaml", pack.text(MEASURES));
    OwnPack.pieces().keySet().stream()
        .filter(path -> path.startsWith(FOLDER))
        .forEach(pack::delete);
    refuses(
        "typologies/mule-pass-through/measures.yaml: typology 'mule-pass-through' is measured by"
            + " this version itself; remove the file, or give the rule a folder of its own");
  }
}
