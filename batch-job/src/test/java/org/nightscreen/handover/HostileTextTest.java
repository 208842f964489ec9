package org.nightscreen.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightscreen.handover.casefile.CanonicalJson;
import org.nightscreen.handover.casefile.CaseFile;
import org.nightscreen.handover.material.CaseMaterial;
import org.nightscreen.handover.material.QualityFacts;
import org.nightscreen.handover.page.Pages;
import org.nightscreen.handover.table.TransactionsTable;

/**
 * Names and references are written by strangers; none of them may act on a page or in a
 * spreadsheet.
 */
class HostileTextTest {

  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final String FORMULA = "=cmd|'/c calc'!A0";
  private static final String TURNED = "\u202Egnihsihp\u202C \u2066x";
  private static final String CONTROLS = "a\u0000b\u0007c\u001b[31m\nd\u0085e";

  private static CaseFile hostile() {
    CaseMaterial sample = SampleCases.muleMaterial();
    return CaseFileSchemaTest.caseFile(
        SampleCases.mule(),
        new CaseMaterial(
            List.of(
                SampleCases.person(
                    "C3", SCRIPT, "\"><img src=x onerror=alert(2)>", "ph\u202E1", "K")),
            sample.accounts(),
            sample.parties(),
            List.of(
                SampleRows.bank(
                    "T1",
                    "2026-03-02T09:00:00Z",
                    SampleRows.in("BA3"),
                    "7000",
                    SampleRows.party("=P1", SCRIPT, "@SUM(A1)", "SE"),
                    FORMULA,
                    "T03"),
                SampleRows.bank(
                    "T2",
                    "2026-03-02T09:40:00Z",
                    SampleRows.in("BA3"),
                    "5000",
                    SampleRows.party("+49", TURNED, "-1+1", "JP"),
                    CONTROLS,
                    "T03"),
                SampleRows.bank(
                    "T4",
                    "2026-03-02T11:30:00Z",
                    SampleRows.out("BA3"),
                    "11500",
                    SampleRows.party("Q2", "</title></svg>" + SCRIPT, "\tTAB", "KH"),
                    SCRIPT,
                    "T03")),
            QualityFacts.none()));
  }

  @Test
  void aPageShowsMarkupAsText() {
    String page = new Pages().of(hostile());

    assertThat(page)
        .doesNotContain("<script")
        .doesNotContain("<img")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("&lt;/title&gt;&lt;/svg&gt;");
  }

  @Test
  void aPageWritesOutWhatCannotBeSeenOrTurnsTextRound() {
    String page = new Pages().of(hostile());

    assertThat(page)
        .contains("[U+202E]gnihsihp[U+202C] [U+2066]x")
        .contains("a[U+0000]b[U+0007]c[U+001B][31m[U+000A]d[U+0085]e");
    assertThat(
            page.codePoints()
                .filter(
                    point -> point == 0x202E || point == 0x2066 || point < ' ' && point != '\n'))
        .isEmpty();
  }

  @Test
  void aTableGivesASpreadsheetNoFormula() {
    String table = TransactionsTable.of(hostile());

    assertThat(table)
        .contains(",'=P1,")
        .contains(",'@SUM(A1),")
        .contains(",'=cmd|'/c calc'!A0,")
        .contains(",'-1+1,")
        .contains(",'\tTAB,")
        .contains(",7000,USD,7000,USD,1,base currency,");
  }

  @Test
  void theCanonicalJsonKeepsTheTextAsItCame() {
    assertThat(CanonicalJson.of(hostile()))
        .contains("\"reference\":\"=cmd|'/c calc'!A0\"")
        .contains("\\u0007");
  }
}
