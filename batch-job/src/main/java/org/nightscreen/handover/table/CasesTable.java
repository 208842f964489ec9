package org.nightscreen.handover.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.nightscreen.handover.casefile.CaseHeader;
import org.nightscreen.handover.casefile.CurrencyTotal;

/** Writes {@code cases.csv}: one line a case touched by the run, by priority. */
public final class CasesTable {

  private static final List<String> HEADINGS =
      List.of(
          "case_id",
          "change",
          "priority",
          "score",
          "disposition",
          "subject",
          "typologies",
          "totals",
          "first_activity",
          "last_activity",
          "case_file",
          "content_hash");

  private CasesTable() {}

  /**
   * The table as CSV text. Totals are {@code CURRENCY in AMOUNT out AMOUNT}, separated by {@code
   * |}.
   */
  public static String of(List<RankedCase> ranked) {
    CsvText csv = new CsvText(HEADINGS);
    for (RankedCase next : ranked) {
      CaseHeader header = next.header();
      csv.line(
          List.of(
              next.record().caseId(),
              next.record().change().name(),
              Integer.toString(next.priority()),
              Integer.toString(next.record().score()),
              header.reading(),
              CsvText.cell(next.record().customerId()),
              header.typologies().stream()
                  .map(CaseHeader.TypologyName::code)
                  .collect(Collectors.joining("|")),
              header.totals().stream().map(CasesTable::total).collect(Collectors.joining("|")),
              header.firstActivity() == null ? "" : header.firstActivity().toString(),
              header.lastActivity() == null ? "" : header.lastActivity().toString(),
              "cases/" + next.record().caseId() + ".html",
              next.contentSha256()));
    }
    return csv.toString();
  }

  private static String total(CurrencyTotal total) {
    return total.currency() + " in " + plain(total.in()) + " out " + plain(total.out());
  }

  private static String plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.setScale(Math.max(2, stripped.scale())).toPlainString();
  }
}
