package org.nightscreen.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nightscreen.handover.casefile.CaseFile;
import org.nightscreen.handover.casefile.MeasureLine;
import org.nightscreen.handover.material.CaseMaterial;
import org.nightscreen.handover.material.CaseTransaction;
import org.nightscreen.handover.material.QualityFacts;
import org.nightscreen.handover.page.CasePage;
import org.nightscreen.handover.page.Pages;

class CaseContentTest {

  private static CaseFile mule() {
    return CaseFileSchemaTest.caseFile(SampleCases.mule(), SampleCases.muleMaterial());
  }

  private static CaseFile victim() {
    return CaseFileSchemaTest.caseFile(SampleCases.victim(), SampleCases.victimMaterial());
  }

  private static CaseFile busy(int strangers) {
    List<CaseTransaction> rows = new ArrayList<>();
    for (int i = 0; i < strangers; i++) {
      rows.add(
          SampleRows.bank(
              "N" + i,
              String.format("2026-03-02T%02d:%02d:00Z", i / 60, i % 60),
              SampleRows.in("BA3"),
              "" + (100 + i),
              SampleRows.party("P" + i, "Payer " + i, "BANKXX", "SE"),
              "n",
              i < 100 ? new String[] {"T05"} : new String[0]));
    }
    CaseMaterial sample = SampleCases.muleMaterial();
    return CaseFileSchemaTest.caseFile(
        SampleCases.mule(),
        new CaseMaterial(
            sample.customers(), sample.accounts(), List.of(), rows, QualityFacts.none()));
  }

  @Test
  void everyMeasureStandsBesideItsThresholdAndNothingIsLeftOut() {
    assertThat(mule().whyFlagged().get(0).measures())
        .containsExactly(
            new MeasureLine(
                "in_24h",
                "Came in within 24 h",
                "12000",
                "12,000.00 USD",
                "at least 2,000.00 USD",
                "min_in",
                "MET"),
            new MeasureLine(
                "ratio",
                "Share that left",
                "0.958",
                "95.8 %",
                "between 80 % and 105 %",
                "lo, hi",
                "MET"),
            new MeasureLine(
                "core_days", "Days with the pattern in 30", "3", "3", "at least 3", "days", "MET"),
            new MeasureLine("senders", "Different senders", "2", "2", "", "", "NONE"),
            new MeasureLine("dwell_h", "dwell h", "6", "6", "", "", "NONE"),
            new MeasureLine("big", "big (parameter)", "", "", "10000", "big", "NONE"));
  }

  @Test
  void aProbableVictimIsWordedAsAPersonToProtect() {
    CaseFile file = victim();

    assertThat(file.subjects().get(0).part()).isEqualTo("PERSON_TO_PROTECT");
    assertThat(file.header().readingWords())
        .contains("Protect the person")
        .contains("not an accusation");
    assertThat(file.subjects().get(0).doNotUseForContact())
        .containsExactly(
            "The phone on file is also that of customer C12.",
            "Customer C12 holds a power of attorney over an account.");
    assertThat(new Pages().of(file))
        .contains("DO NOT USE FOR CONTACT")
        .doesNotContain("The case is about");
  }

  @Test
  void aSanctionsMatchSaysThatScreeningInRealTimeIsNotReplaced() {
    CaseFile file =
        CaseFileSchemaTest.caseFile(SampleCases.offRamp(), SampleCases.offRampMaterial());

    assertThat(new Pages().of(file)).contains("does not replace real-time sanctions screening");
    assertThat(victim().header().sanctionsNotice()).isEmpty();
  }

  @Test
  void theNarrativeNamesRowsAndLeavesOpenWhatOnlyAPersonKnows() {
    assertThat(mule().narrative())
        .extracting(part -> part.question())
        .containsExactly("Who", "What", "When", "Where", "How", "Why", "For a person to add");
    assertThat(mule().narrative().get(1).sentences().get(0).rows()).containsExactly(1, 2, 3, 5, 6);
    assertThat(mule().narrative().get(6).sentences()).allMatch(sentence -> sentence.open());
  }

  @Test
  void theFlowDrawsAtMostFortyPartiesAndItsTableHoldsAll() {
    CaseFile file = busy(120);
    String page = new Pages().of(file);

    assertThat(file.flow().edges()).hasSize(100);
    assertThat(Pattern.compile("<rect class=\"node").matcher(page).results().count()).isEqualTo(40);
    assertThat(page).contains("62 others").contains(">Payer 0<");
  }

  @Test
  void aLongCaseListsFlaggedRowsAndPointsToTheTable() {
    CaseFile file = busy(CasePage.MOST_ROWS + 1);
    String page = new Pages().of(file);

    assertThat(Pattern.compile("<tr id=\"r").matcher(page).results().count()).isEqualTo(100);
    assertThat(page).contains("The period holds 501 rows.").contains("All 501 rows in USD");
  }

  @Test
  void theFirstScreenSaysWhatChangedAndWhatSpeaksAgainst() {
    String page = new Pages().of(mule());
    String firstScreen = page.substring(page.indexOf("id=\"s1\""), page.indexOf("id=\"s2\""));

    assertThat(firstScreen)
        .contains("T05 is new: five first-time senders paid 6,000.00 USD.")
        .contains("Two of the three payees keep their account at one bank")
        .contains("521.50 USD")
        .contains("2026-03-05");
  }

  @Test
  void aPageHasOneHeadingLandmarksAndCaptionsForEveryTable() {
    String page = new Pages().of(mule());

    assertThat(Pattern.compile("<h1[ >]").matcher(page).results().count()).isOne();
    assertThat(Pattern.compile("<table").matcher(page).results().count())
        .isEqualTo(Pattern.compile("<caption").matcher(page).results().count());
    assertThat(Pattern.compile("<th(?! scope)[ >]").matcher(page).results().count()).isZero();
    assertThat(page)
        .contains(
            "<html lang=\"en\">", "<main id=\"main\">", "<nav ", "class=\"skip\" href=\"#main\"");
  }
}
