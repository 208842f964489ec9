package org.nightscreen.arrival;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.nightscreen.arrival.row.CsvFields;
import org.nightscreen.arrival.row.Refusal;

/**
 * The values of a Parquet row of another tool as canonical text; time stamps without zone stay
 * without.
 */
final class ParquetText {

  private ParquetText() {}

  /**
   * The text of the first columns of a row.
   *
   * @param count how many columns
   */
  static String[] fields(Row row, int count) throws Refusal {
    String[] texts = new String[count];
    for (int i = 0; i < count; i++) {
      String text = text(row.get(i));
      texts[i] = text == null ? null : CsvFields.cleaned(text, i + 1);
    }
    return texts;
  }

  private static String text(Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    if (value instanceof Double || value instanceof Float) {
      return plain(value.toString());
    }
    if (value instanceof Timestamp timestamp) {
      return timestamp.toInstant().toString();
    }
    if (value instanceof Date date) {
      return date.toLocalDate().toString();
    }
    if (value instanceof byte[] bytes) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    if (value instanceof scala.collection.Iterable<?> elements) {
      return joined(elements);
    }
    return value.toString();
  }

  private static String plain(String floating) {
    try {
      return new BigDecimal(floating).toPlainString();
    } catch (NumberFormatException notFinite) {
      return floating;
    }
  }

  private static String joined(scala.collection.Iterable<?> elements) {
    List<String> texts = new ArrayList<>();
    scala.collection.Iterator<?> each = elements.iterator();
    while (each.hasNext()) {
      String text = text(each.next());
      if (text != null) {
        texts.add(text);
      }
    }
    return String.join("|", texts);
  }

  /** The row as one line of text, for quarantine. */
  static String original(Row row, int count) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String text = text(row.get(i));
      texts.add(text == null ? "" : "\"" + text.replace("\"", "\"\"") + "\"");
    }
    return String.join(",", texts);
  }
}
