package org.nightscreen.handover.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/** A CSV table under construction: UTF-8, LF, a heading line. */
final class CsvText {

  private static final String RISKY = "=+-@\t\r";
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?");

  private final StringWriter text = new StringWriter();
  private final CsvWriter csv = writer(text);

  CsvText(List<String> headings) {
    csv.writeRecord(headings);
  }

  void line(List<String> cells) {
    csv.writeRecord(cells);
  }

  @Override
  public String toString() {
    try {
      csv.flush();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  static CsvWriter writer(java.io.Writer target) {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(target);
  }

  /**
   * Foreign text as a cell: what a spreadsheet would take for a formula gets a leading apostrophe.
   * Plain numbers stay as they are; empty for null.
   */
  static String cell(String foreign) {
    if (foreign == null || foreign.isEmpty()) {
      return "";
    }
    boolean risky = RISKY.indexOf(foreign.charAt(0)) >= 0 && !NUMBER.matcher(foreign).matches();
    return risky ? "'" + foreign : foreign;
  }
}
