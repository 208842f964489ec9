package org.nightscreen.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nightscreen.policy.TestPacks.RULES;
import static org.nightscreen.policy.TestPacks.THRESHOLDS;
import static org.nightscreen.policy.TestPacks.added;
import static org.nightscreen.policy.TestPacks.changed;
import static org.nightscreen.policy.TestPacks.files;
import static org.nightscreen.policy.TestPacks.lineOf;
import static org.nightscreen.policy.TestPacks.row;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.rapidcryptoofframp.RapidCryptoOffRamp;

class PackValidationTest {

  private static final String MIN_DEP =
      "Rule pack, " + THRESHOLDS + " line 3: parameter 'min_dep' ";

  private static final String KNOWN =
      new RapidCryptoOffRamp()
          .parameters().stream().map(Parameter::name).sorted().collect(Collectors.joining(", "));

  private static final long NEXT_LINE = files().text(THRESHOLDS).lines().count() + 1;
  private static final int RULES_DECLARED =
      RuleSource.of(RULES, files().text(RULES)).rules().size();

  private static void refuses(PackFiles files, String message) {
    assertThatThrownBy(() -> TestPacks.pack(files))
        .isInstanceOfSatisfying(
            NightscreenException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.RULE_PACK))
        .hasMessage(message);
  }

  @Test
  void refusesAValueThatIsNoNumber() {
    refuses(
        changed(THRESHOLDS, "min_dep,DEFAULT,,3000", "min_dep,DEFAULT,,3 000"),
        MIN_DEP
            + "has the value '3 000', which is not a number; write a decimal such as 3000 or 0.8.");
  }

  @Test
  void refusesANegativeValue() {
    refuses(
        changed(THRESHOLDS, "min_dep,DEFAULT,,3000", "min_dep,DEFAULT,,-1"),
        MIN_DEP + "has the negative value '-1'; write 0 or more.");
  }

  @Test
  void refusesABrokenCount() {
    refuses(
        changed(THRESHOLDS, "src,DEFAULT,,3,", "src,DEFAULT,,2.5,"),
        "Rule pack, "
            + THRESHOLDS
            + " line 10: parameter 'src' has the value '2.5' although it is a count; write a whole"
            + " number.");
  }

  @Test
  void refusesAnUnknownUnit() {
    refuses(
        changed(THRESHOLDS, "3000,amount", "3000,dollars"),
        MIN_DEP
            + "has the unit 'dollars'; write amount, ratio, count, minutes, hours, days or years.");
  }

  @Test
  void refusesAnotherUnitThanTheTypologyReads() {
    refuses(
        changed(THRESHOLDS, "3000,amount", "3000,ratio"),
        MIN_DEP + "counts ratio but typology T01 reads amount; write amount as unit.");
  }

  @Test
  void refusesARowWithoutRationale() {
    refuses(
        changed(THRESHOLDS, "US travel-rule amount; keeps hobby cash-outs away", ""),
        MIN_DEP + "has no rationale; fill the column in.");
  }

  @Test
  void refusesAnUnknownStatus() {
    refuses(
        changed(THRESHOLDS, "UNCALIBRATED", "CHECKED"),
        "Rule pack, "
            + THRESHOLDS
            + " line 2: parameter 'window_h' has the status 'CHECKED'; write UNCALIBRATED or"
            + " CALIBRATED.");
  }

  @Test
  void refusesCalibrationWithoutEvidence() {
    refuses(
        changed(THRESHOLDS, "UNCALIBRATED", "CALIBRATED"),
        "Rule pack, "
            + THRESHOLDS
            + " line 2: parameter 'window_h' is CALIBRATED without evidence; name the evidence or"
            + " write UNCALIBRATED.");
  }

  @Test
  void refusesAnUnknownCountry() {
    refuses(
        changed(THRESHOLDS, "min_dep,DEFAULT,,", "min_dep,DEFAULT,Thailand,"),
        MIN_DEP + "has the country 'Thailand'; write an ISO 3166-1 code of two letters.");
  }

  @Test
  void refusesADateThatIsNone() {
    refuses(
        changed(THRESHOLDS, "2000-01-01", "1.1.2000"),
        "Rule pack, "
            + THRESHOLDS
            + " line 2: parameter 'window_h' has '1.1.2000' as effective_from; write a date such as"
            + " 2026-03-31.");
  }

  @Test
  void refusesAnEndBeforeTheBeginning() {
    refuses(
        changed(THRESHOLDS, "2000-01-01,,", "2000-01-01,1999-12-31,"),
        "Rule pack, "
            + THRESHOLDS
            + " line 2: parameter 'window_h' ends before it begins; correct effective_from or"
            + " effective_to.");
  }

  @Test
  void refusesAParameterThatTheTypologyDoesNotKnow() {
    refuses(
        changed(THRESHOLDS, "T01,min_dep,", "T01,min_deposit,"),
        "Rule pack, "
            + THRESHOLDS
            + " line 3: parameter 'min_deposit' is not known to typology T01; correct the name, or"
            + " remove the line; known are "
            + KNOWN
            + ".");
  }

  @Test
  void refusesAMissingParameter() {
    refuses(
        changed(THRESHOLDS, "T01,big,DEFAULT,,", "T01,big,DEFAULT,KH,"),
        "Rule pack, "
            + THRESHOLDS
            + ": parameter 'big' has no row for segment DEFAULT and every country; add one.");
  }

  @Test
  void refusesTheSameParameterTwice() {
    refuses(
        added(files(), THRESHOLDS, row("T01", "min_dep", "DEFAULT", "", "4000", "amount")),
        "Rule pack, "
            + THRESHOLDS
            + " line "
            + NEXT_LINE
            + ": parameter 'min_dep' stands on line 3 already, for the same segment and country;"
            + " remove one of the lines.");
  }

  @Test
  void refusesARowOfAnotherTypology() {
    refuses(
        changed(THRESHOLDS, "T01,min_dep", "T02,min_dep"),
        MIN_DEP + "belongs to typology 'T02'; write T01 or move the line.");
  }

  @Test
  void refusesASharedParameterInATypologysOwnTable() {
    PackFiles shared =
        added(files(), "thresholds.csv", row("ALL", "min_dep", "DEFAULT", "", "4000", "amount"));
    refuses(shared, MIN_DEP + "is shared by all typologies in thresholds.csv; remove the line.");
  }

  @Test
  void refusesASegmentThatNothingNames() {
    refuses(
        added(files(), THRESHOLDS, row("T01", "min_dep", "STUDENT", "", "500", "amount")),
        "Rule pack, "
            + THRESHOLDS
            + " line "
            + NEXT_LINE
            + ": parameter 'min_dep' is for segment 'STUDENT', which segments.csv does not name;"
            + " correct it or add the segment.");
  }

  @Test
  void refusesAMissingColumn() {
    refuses(
        changed(THRESHOLDS, ",evidence\n", "\n"),
        "Rule pack, " + THRESHOLDS + " line 1: column 'evidence' is missing; add it.");
  }

  @Test
  void refusesAnUnknownColumn() {
    refuses(
        changed(THRESHOLDS, ",evidence\n", ",evidence,remark\n"),
        "Rule pack, " + THRESHOLDS + " line 1: column 'remark' is not known; remove it.");
  }

  @Test
  void refusesALineWithTooFewFields() {
    refuses(
        added(files(), THRESHOLDS, "T01,min_dep"),
        "Rule pack, "
            + THRESHOLDS
            + " line "
            + NEXT_LINE
            + ": the line has 2 fields and the header 15; add or remove commas, or quote the field"
            + " that contains one.");
  }

  @Test
  void refusesAMissingTable() {
    RulePack pack = TestPacks.pack(files());
    assertThat(pack.paths(THRESHOLDS)).containsExactly(THRESHOLDS);
    refuses(
        changed(
            "pack.yaml", "mule-pass-through, enabled: false", "mule-pass-through, enabled: true"),
        "Rule pack, pack.yaml: typology 'mule-pass-through' is enabled but this version cannot"
            + " measure it; add its measures.yaml or disable it; known are rapid-crypto-off-ramp.");
  }

  @Test
  void refusesATableThatIsNotUtf8() {
    refuses(
        files().with(THRESHOLDS, new byte[] {(byte) 0xC3, 0x28}),
        "Rule pack, " + THRESHOLDS + ": the file is not UTF-8; save it as UTF-8.");
  }

  @Test
  void readsATableThatASpreadsheetSavedWithAByteOrderMark() {
    String marked = "\uFEFF" + files().text(THRESHOLDS).replace("\n", "\r\n");
    RulePack pack =
        TestPacks.pack(files().with(THRESHOLDS, marked.getBytes(StandardCharsets.UTF_8)));
    assertThat(pack.limits("T01", "DEFAULT").value("min_dep")).isEqualByComparingTo("3000");
  }

  @Test
  void refusesARuleThatComparesWithAMistypedThreshold() {
    refuses(
        changed(RULES, "atMost(accountAge, \"young_d\")", "atMost(accountAge, \"young\")"),
        "Rule pack, "
            + RULES
            + " line "
            + lineOf("atMost(accountAge, \"young_d\")")
            + ": rule \"T01 sign: a young account\" compares with 'young', which thresholds.csv"
            + " does not have; correct the name; known are "
            + KNOWN
            + ".");
  }

  @Test
  void doesNotReadComments() {
    PackFiles commented =
        changed(
            RULES, "// Signs that", "/* atLeast(x, \"nothing\") */ // rule \"none\" signs that");
    assertThat(TestPacks.pack(commented).sha256()).isNotEqualTo(TestPacks.pack(files()).sha256());
  }

  @Test
  void refusesARuleThatReportsUnderAnotherCode() {
    refuses(
        changed(RULES, "verdicts.raise(\"T01.2\"", "verdicts.raise(\"T10.2\""),
        "Rule pack, "
            + RULES
            + " line "
            + lineOf("verdicts.raise(\"T01.2\"")
            + ": rule \"T01.2 The same with two signs\" reports as 'T10.2'; begin the id with"
            + " 'T01.'.");
  }

  @Test
  void refusesAnotherNumberOfRulesThanThePackExpects() {
    refuses(
        changed(
            "pack.yaml",
            "rapid-crypto-off-ramp, enabled: true",
            "rapid-crypto-off-ramp, enabled: true, rules: 3"),
        "Rule pack, "
            + TestPacks.FOLDER
            + ": "
            + RULES_DECLARED
            + " rules are declared and pack.yaml expects 3; correct the DRL files or the number"
            + " in pack.yaml.");
  }

  @Test
  void refusesAFolderWithoutRules() {
    refuses(
        files()
            .with(
                RULES, "package typologies.rapidcryptoofframp\n".getBytes(StandardCharsets.UTF_8)),
        "Rule pack, "
            + TestPacks.FOLDER
            + ": the folder holds no rule; add its DRL file or disable the typology in pack.yaml.");
  }

  @Test
  void refusesAFolderThatThePackDoesNotList() {
    refuses(
        files().with("typologies/own-rule/own-rule.drl", new byte[0]),
        "Rule pack, typologies/own-rule/own-rule.drl: pack.yaml does not list typology 'own-rule';"
            + " list it there, enabled or not, or remove the folder.");
  }

  @Test
  void refusesAnUnknownKeyOfThePack() {
    refuses(
        changed("pack.yaml", "margin: 0.10", "margn: 0.10"),
        "Rule pack, pack.yaml: key 'margn' is not known; correct it.");
  }

  @Test
  void refusesAValueOfTheWrongKindInThePack() {
    refuses(
        changed("pack.yaml", "margin: 0.10", "margin: a tenth"),
        "Rule pack, pack.yaml line 7: the value of key 'margin' is missing or of the wrong kind;"
            + " correct it.");
  }

  @Test
  void refusesAPackThatIsNotYaml() {
    refuses(
        changed("pack.yaml", "version: 1.0.0", "version: 1.0.0: 2"),
        "Rule pack, pack.yaml line 3: the file is not YAML (mapping values are not allowed here);"
            + " correct it.");
  }

  @Test
  void refusesAMarginOfOne() {
    refuses(
        changed("pack.yaml", "margin: 0.10", "margin: 1"),
        "Rule pack, pack.yaml: margin is 1; write a share from 0 to less than 1, such as 0.10.");
  }

  @Test
  void refusesAnUnknownEffectOfACounterIndicator() {
    refuses(
        changed("pack.yaml", "counterIndicators: {}", "counterIndicators: {family-funding: hide}"),
        "Rule pack, pack.yaml: counter-indicator 'family-funding' has the effect 'hide'; write the"
            + " points it takes from a score, or suppress.");
  }

  @Test
  void refusesAnUnknownAccountTypeOfASegment() {
    refuses(
        added(files(), "segments.csv", "STUDENT,PERSON,,,"),
        "Rule pack, segments.csv line 2: customer_type is 'PERSON';"
            + " write one of NATURAL, LEGAL or leave it empty.");
  }

  @Test
  void isInForceOnlyBetweenItsDates() {
    RulePack pack =
        TestPacks.pack(
            changed(
                THRESHOLDS,
                "away,\"US travel rule, USD 3,000\",Financial crime compliance,Nightscreen"
                    + " maintainers,2000-01-01,,2028-12-31",
                "away,\"US travel rule, USD 3,000\",Financial crime compliance,Nightscreen"
                    + " maintainers,2026-01-10,2026-03-31,2026-02-28"));
    pack.requireInForce(LocalDate.of(2026, 1, 10));
    pack.requireInForce(LocalDate.of(2026, 2, 28));
    assertThatThrownBy(() -> pack.requireInForce(LocalDate.of(2026, 1, 9)))
        .hasMessage(
            MIN_DEP
                + "is in force only from 2026-01-10, after business date 2026-01-09; correct"
                + " effective_from or use the pack of that time.");
    assertThatThrownBy(() -> pack.requireInForce(LocalDate.of(2026, 3, 1)))
        .hasMessage(
            MIN_DEP
                + "was due for review by 2026-02-28, before business date 2026-03-01; review it and"
                + " set review_by.");
    assertThatThrownBy(() -> pack.requireInForce(LocalDate.of(2026, 4, 1)))
        .hasMessage(
            MIN_DEP
                + "expired on 2026-03-31, before business date 2026-04-01; set a new value with its"
                + " own effective_from.");
  }
}
