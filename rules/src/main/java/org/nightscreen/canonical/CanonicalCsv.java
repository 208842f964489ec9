package org.nightscreen.canonical;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;

/**
 * Reads a small canonical CSV file strictly: fixtures and examples, where a wrong row is a mistake
 * to be corrected and not a row to be rejected. Any subset of the feed's columns may be there.
 *
 * @param <R> record of the feed; its components are the fields of the feed, in their order
 */
public final class CanonicalCsv<R extends Record> {

  private final FeedKind kind;
  private final Class<R> type;
  private final String file;

  private CanonicalCsv(FeedKind kind, Class<R> type, String file) {
    this.kind = kind;
    this.type = type;
    this.file = file;
  }

  /**
   * The rows of a file.
   *
   * @param file how errors name it
   * @param text content of the file
   * @throws NightscreenException RULE_PACK naming file, line and field of the first mistake
   */
  public static <R extends Record> List<R> read(
      FeedKind kind, Class<R> type, String file, String text) {
    return new CanonicalCsv<>(kind, type, file).rows(text);
  }

  private List<R> rows(String text) {
    List<R> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().allowMissingFields(true).allowExtraFields(true).ofCsvRecord(text)) {
      int[] columnOfField = null;
      int columns = 0;
      for (CsvRecord line : reader) {
        if (columnOfField == null) {
          columnOfField = header(line);
          columns = line.getFieldCount();
        } else if (line.getFieldCount() != columns) {
          throw fault(
              line, "the line has " + line.getFieldCount() + " fields and the header " + columns);
        } else {
          rows.add(row(line, columnOfField));
        }
      }
      return rows;
    } catch (CsvParseException e) {
      throw new NightscreenException(
          FailureCode.RULE_PACK, file + " is not a CSV file; check its quotation marks.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int[] header(CsvRecord line) {
    int[] columnOfField = new int[kind.fields().size()];
    Arrays.fill(columnOfField, -1);
    for (int column = 0; column < line.getFieldCount(); column++) {
      String name = line.getField(column);
      Field field =
          kind.field(name)
              .orElseThrow(
                  () -> fault(line, "column '" + name + "' is not a field of " + kind.feedName()));
      int at = kind.fields().indexOf(field);
      if (columnOfField[at] >= 0) {
        throw fault(line, "column '" + name + "' stands there twice");
      }
      columnOfField[at] = column;
    }
    return columnOfField;
  }

  private R row(CsvRecord line, int[] columnOfField) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int at = 0; at < values.length; at++) {
      String text = columnOfField[at] < 0 ? "" : line.getField(columnOfField[at]);
      values[at] =
          text.isEmpty()
              ? null
              : value(line, kind.fields().get(at), components[at].getType(), text);
    }
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw fault(
          line,
          e.getCause() instanceof CanonicalFormatException missing
              ? "field '" + missing.field() + "' is empty"
              : "the row is not valid");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Rows are public records: " + type, e);
    }
  }

  private Object value(CsvRecord line, Field field, Class<?> wanted, String text) {
    try {
      return switch (field.type()) {
        case TIMESTAMP -> Instant.parse(text);
        case DATE -> LocalDate.parse(text);
        case BOOLEAN -> flag(text);
        case INTEGER -> Integer.valueOf(text);
        case MONEY, QUANTITY -> new BigDecimal(text);
        case STRING_LIST -> List.of(text.split("\\|"));
        case ENUM -> constant(wanted, text);
        case STRING, COUNTRY, CURRENCY, ASSET, TIME_ZONE -> text;
      };
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw fault(line, "field '" + field.name() + "' is no " + field.type());
    }
  }

  private static Boolean flag(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("A boolean is true or false");
    }
    return Boolean.valueOf(text);
  }

  private static Object constant(Class<?> wanted, String text) {
    return Arrays.stream(wanted.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(text))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }

  private NightscreenException fault(CsvRecord line, String what) {
    return new NightscreenException(
        FailureCode.RULE_PACK,
        file + " line " + line.getStartingLineNumber() + ": " + what + "; correct the fixture.");
  }
}
