package org.nightscreen.handover.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nightscreen.handover.casefile.CaseFile;
import org.nightscreen.handover.casefile.NumberedRow;
import org.nightscreen.handover.material.CaseTransaction;
import org.nightscreen.handover.material.Counterparty;

/**
 * Writes {@code cases/<id>-transactions.csv}: every row of a case, in the order of its case file.
 */
public final class TransactionsTable {

  private static final List<String> HEADINGS =
      List.of(
          "row",
          "feed",
          "source_file",
          "source_line",
          "native_id",
          "uetr",
          "transaction_hash",
          "booked_at",
          "value_date",
          "type",
          "accounts",
          "directions",
          "amount",
          "currency",
          "base_amount",
          "base_currency",
          "rate",
          "rate_source",
          "counterparty_id",
          "counterparty_name",
          "counterparty_agent",
          "counterparty_country",
          "reference",
          "late",
          "flagged_by");

  private TransactionsTable() {}

  /** The table as CSV text. */
  public static String of(CaseFile file) {
    CsvText csv = new CsvText(HEADINGS);
    file.transactions().forEach(row -> csv.line(cells(row, file.header().baseCurrency())));
    return csv.toString();
  }

  private static List<String> cells(NumberedRow row, String baseCurrency) {
    CaseTransaction moved = row.transaction();
    Counterparty other = moved.counterparty() == null ? Counterparty.UNKNOWN : moved.counterparty();
    List<String> cells = new ArrayList<>();
    cells.add(Integer.toString(row.row()));
    cells.add(moved.feed());
    cells.add(CsvText.cell(moved.source().file()));
    cells.add(Long.toString(moved.source().line()));
    cells.add(CsvText.cell(moved.nativeId()));
    cells.add(CsvText.cell(moved.uetr()));
    cells.add(CsvText.cell(moved.transactionHash()));
    cells.add(moved.bookedAt().toString());
    cells.add(moved.valueDate() == null ? "" : moved.valueDate().toString());
    cells.add(moved.type());
    cells.add(
        CsvText.cell(
            moved.sides().stream().map(side -> side.accountId()).collect(Collectors.joining("|"))));
    cells.add(
        moved.sides().stream()
            .map(side -> side.direction().name())
            .collect(Collectors.joining("|")));
    cells.add(plain(moved.amount()));
    cells.add(CsvText.cell(moved.currency()));
    cells.add(moved.base() == null ? "" : plain(moved.base().amount()));
    cells.add(baseCurrency);
    cells.add(moved.base() == null ? "" : plain(moved.base().rate()));
    cells.add(moved.base() == null ? "" : CsvText.cell(moved.base().rateSource()));
    cells.add(CsvText.cell(other.id()));
    cells.add(CsvText.cell(other.name()));
    cells.add(CsvText.cell(other.agent()));
    cells.add(CsvText.cell(other.country()));
    cells.add(CsvText.cell(moved.reference()));
    cells.add(Boolean.toString(moved.late()));
    cells.add(String.join("|", moved.flaggedBy()));
    return cells;
  }

  private static String plain(BigDecimal number) {
    if (number == null) {
      return "";
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.setScale(Math.max(0, stripped.scale())).toPlainString();
  }
}
