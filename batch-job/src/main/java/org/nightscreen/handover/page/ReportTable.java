package org.nightscreen.handover.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.nightscreen.handover.wording.Figures;
import org.nightscreen.handover.wording.Unit;

/**
 * A table of the run report.
 *
 * @param caption what it holds
 * @param note a sentence below the caption, or empty
 * @param columns headings
 * @param rows cells, as many as headings
 */
public record ReportTable(
    String caption, String note, List<String> columns, List<List<String>> rows) {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9,.]*( [A-Z]{3,12}| s| %)?");

  private static final Pattern BARE = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  public ReportTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Which columns hold nothing but numbers, so that they are set flush right. */
  public List<Boolean> numericColumns() {
    return IntStream.range(0, columns.size()).mapToObj(this::numeric).toList();
  }

  /** A bare number with its thousands grouped; anything else as it is. */
  public String grouped(String cell) {
    return BARE.matcher(cell).matches()
        ? (cell.indexOf('.') < 0
            ? Figures.inUnit(cell, Unit.COUNT, "")
            : Figures.grouped(new BigDecimal(cell)))
        : cell;
  }

  private boolean numeric(int column) {
    return !rows.isEmpty()
        && rows.stream()
            .allMatch(
                row -> row.get(column).isEmpty() || NUMBER.matcher(row.get(column)).matches());
  }
}
