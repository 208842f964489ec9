package org.nightscreen.handover.table;

import java.util.ArrayList;
import java.util.List;
import org.nightscreen.handover.casefile.CanonicalJson;
import org.nightscreen.hit.Hit;

/** Writes {@code hits.csv}: one line an episode. */
public final class HitsTable {

  static final List<String> HEADINGS =
      List.of(
          "hit_id",
          "typology",
          "rule_id",
          "rule_version",
          "outcome",
          "subject_kind",
          "subject_id",
          "customer_ids",
          "account_ids",
          "window_from",
          "window_to",
          "severity",
          "disposition",
          "score",
          "measures",
          "thresholds",
          "transaction_ids",
          "case_id",
          "business_date",
          "revision");

  private HitsTable() {}

  /** The table as CSV text; lists are separated by {@code |}, measures and thresholds are JSON. */
  public static String of(List<HitLine> lines) {
    CsvText csv = new CsvText(HEADINGS);
    lines.forEach(line -> csv.line(cells(line)));
    return csv.toString();
  }

  private static List<String> cells(HitLine line) {
    Hit hit = line.hit();
    List<String> cells =
        new ArrayList<>(
            List.of(
                hit.hitId(),
                hit.typology(),
                CsvText.cell(hit.ruleId()),
                CsvText.cell(hit.ruleVersion()),
                hit.outcome().name(),
                hit.subjectKind().name(),
                CsvText.cell(hit.subjectId())));
    cells.add(CsvText.cell(String.join("|", hit.customerIds())));
    cells.add(CsvText.cell(String.join("|", hit.accountIds())));
    cells.add(hit.windowFrom().toString());
    cells.add(hit.windowTo().toString());
    cells.add(hit.severity().name());
    cells.add(hit.disposition().name());
    cells.add(Integer.toString(line.score()));
    cells.add(CanonicalJson.of(hit.measures()));
    cells.add(CanonicalJson.of(hit.thresholds()));
    cells.add(CsvText.cell(String.join("|", hit.transactionIds())));
    cells.add(line.caseId() == null ? "" : line.caseId());
    cells.add(line.businessDate().toString());
    cells.add(Integer.toString(line.revision()));
    return cells;
  }
}
