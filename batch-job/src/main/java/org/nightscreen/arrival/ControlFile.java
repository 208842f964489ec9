package org.nightscreen.arrival;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.nightscreen.arrival.row.CsvFields;
import org.nightscreen.arrival.row.RecordSplitter;
import org.nightscreen.arrival.row.Refusal;

/**
 * What the sender says it delivered: a CSV with the columns {@code rows}, {@code currency} and
 * {@code amount}, one line a currency. A line without currency gives the rows of the whole feed.
 */
final class ControlFile {

  private final SourceFile file;
  private final Map<String, Expected> expected = new TreeMap<>();
  private Long total;

  private record Expected(long rows, BigDecimal amount) {}

  private ControlFile(SourceFile file) {
    this.file = file;
  }

  static ControlFile read(SourceFile file) {
    ControlFile control = new ControlFile(file);
    CsvFields fields = new CsvFields(',');
    try (InputStream bytes = file.open()) {
      RecordSplitter records = new RecordSplitter(bytes, ',', FileHeader.RECORD_LIMIT);
      List<String> header = List.of();
      while (records.next()) {
        String[] line = fields.split(CsvFields.decode(records.bytes()));
        if (header.isEmpty()) {
          header =
              Arrays.stream(line)
                  .map(name -> String.valueOf(name).toLowerCase(Locale.ROOT))
                  .toList();
        } else {
          control.add(header, line);
        }
      }
      return control;
    } catch (IOException | Refusal | NumberFormatException unreadable) {
      throw FileHeader.wrong(
          file, "is no control file with the columns rows, currency and amount; deliver it again");
    }
  }

  private void add(List<String> header, String[] line) {
    String rows = field(header, line, "rows");
    String currency = field(header, line, "currency");
    String amount = field(header, line, "amount");
    if (rows == null) {
      throw new NumberFormatException("no rows");
    }
    if (currency == null) {
      total = Long.valueOf(rows);
    } else {
      expected.put(
          currency,
          new Expected(Long.parseLong(rows), amount == null ? null : new BigDecimal(amount)));
    }
  }

  private static String field(List<String> header, String[] line, String name) {
    int position = header.indexOf(name);
    return position < 0 || position >= line.length ? null : line[position];
  }

  /**
   * The comparison with what was read.
   *
   * @param unreadable whether rows were refused whose amount cannot be read: sums then prove
   *     nothing
   */
  ControlComparison compare(long read, List<AmountControl> amounts, boolean unreadable) {
    List<String> differences = new ArrayList<>();
    long rows = total == null ? expected.values().stream().mapToLong(Expected::rows).sum() : total;
    if (rows != read) {
      differences.add("The control file says " + rows + " rows, " + read + " were read");
    }
    Map<String, AmountControl> found = new TreeMap<>();
    amounts.forEach(amount -> found.put(amount.currency(), amount));
    if (!unreadable) {
      expected.forEach(
          (currency, said) -> compare(currency, said, found.get(currency), differences));
      found.keySet().stream()
          .filter(currency -> !expected.isEmpty() && !expected.containsKey(currency))
          .forEach(
              currency ->
                  differences.add("The control file does not know the currency " + currency));
    }
    return new ControlComparison(file.name(), differences);
  }

  private static void compare(
      String currency, Expected said, AmountControl found, List<String> differences) {
    long rows = found == null ? 0 : found.rowsRead();
    BigDecimal amount = found == null ? BigDecimal.ZERO : new BigDecimal(found.read());
    if (rows != said.rows()) {
      differences.add(
          "The control file says "
              + said.rows()
              + " rows in "
              + currency
              + ", "
              + rows
              + " were read");
    }
    if (said.amount() != null && amount.compareTo(said.amount()) != 0) {
      differences.add(
          "The control file says "
              + said.amount().toPlainString()
              + " "
              + currency
              + ", "
              + amount.toPlainString()
              + " were read");
    }
  }
}
