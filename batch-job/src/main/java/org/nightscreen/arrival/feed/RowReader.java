package org.nightscreen.arrival.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nightscreen.arrival.row.FieldReader;
import org.nightscreen.arrival.row.ReasonCode;
import org.nightscreen.arrival.row.Refusal;
import org.nightscreen.canonical.Field;

/** A feed's mapping bound to the header of one file: turns source fields into canonical values. */
public final class RowReader {

  private static final List<String> DEBTOR =
      List.of("debtor_account_id", "debtor_name", "debtor_agent_id", "debtor_country");
  private static final List<String> CREDITOR =
      List.of("creditor_account_id", "creditor_name", "creditor_agent_id", "creditor_country");

  private final Feed.Mapping mapping;
  private final Map<String, Integer> header = new HashMap<>();
  private final List<String> columns;
  private final Set<String> used = new TreeSet<>();
  private final List<Field> fields;
  private final SourceValue[] sources;
  private final FieldReader[] readers;
  private final Map<String, Integer> index = new HashMap<>();

  /**
   * @param mapping the feed's mapping
   * @param columns the header of the file
   */
  public RowReader(Feed.Mapping mapping, List<String> columns) {
    this.mapping = mapping;
    this.columns = List.copyOf(columns);
    for (int i = 0; i < columns.size(); i++) {
      header.put(columns.get(i).toLowerCase(Locale.ROOT), i);
    }
    fields = mapping.kind().fields();
    sources = new SourceValue[fields.size()];
    readers = new FieldReader[fields.size()];
    for (int i = 0; i < sources.length; i++) {
      Field field = fields.get(i);
      index.put(field.name(), i);
      sources[i] = source(field);
      readers[i] = new FieldReader(field, mapping.zone(), mapping.dayOnly());
    }
    if (mapping.statement() != null) {
      statementColumns().forEach(this::column);
    }
  }

  /** Reads ordinary records of the same file as this does, but faster. */
  public QuickReader quick() {
    boolean possible = mapping.statement() == null;
    return new QuickReader(
        fields.toArray(Field[]::new), sources, readers, columns.size(), possible);
  }

  private SourceValue source(Field field) {
    FieldSource declared = mapping.columns().get(field.name());
    if (declared == null && column(field.name()) < 0) {
      return null;
    }
    FieldSource source = declared == null ? FieldSource.column(field.name()) : declared;
    int[] positions = source.columns().stream().mapToInt(this::column).toArray();
    return new SourceValue(field, source, positions, mapping.zone());
  }

  private int column(String name) {
    Integer position = header.get(name.toLowerCase(Locale.ROOT));
    if (position == null) {
      return -1;
    }
    used.add(columns.get(position));
    return position;
  }

  private List<String> statementColumns() {
    List<String> names = new ArrayList<>(mapping.statement().own());
    names.addAll(mapping.statement().other());
    names.add(mapping.statement().indicator());
    names.removeIf(name -> name == null);
    return names;
  }

  /** Columns of the file that no field comes from. */
  public List<String> unknownColumns() {
    return columns.stream().filter(column -> !used.contains(column)).sorted().toList();
  }

  /**
   * Source columns that a mapping names and the file lacks, and required fields without any source.
   */
  public List<String> missingRequired() {
    Set<String> missing = new TreeSet<>();
    for (int i = 0; i < sources.length; i++) {
      Field field = fields.get(i);
      FieldSource declared = mapping.columns().get(field.name());
      if (sources[i] == null && field.required()) {
        missing.add(field.name());
      } else if (declared != null && field.required()) {
        declared.columns().stream().filter(name -> column(name) < 0).forEach(missing::add);
      }
    }
    if (mapping.statement() != null) {
      statementColumns().stream().filter(name -> column(name) < 0).forEach(missing::add);
    }
    return List.copyOf(missing);
  }

  /** Canonical fields that the file does not know at all. */
  public List<String> missingOptional() {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < sources.length; i++) {
      boolean sided = mapping.statement() != null && bySide(fields.get(i).name());
      if (!sided && absent(i) && !fields.get(i).required()) {
        missing.add(fields.get(i).name());
      }
    }
    return missing;
  }

  private boolean absent(int i) {
    FieldSource declared = mapping.columns().get(fields.get(i).name());
    if (declared == null) {
      return sources[i] == null;
    }
    boolean anyColumn = declared.columns().stream().anyMatch(name -> column(name) >= 0);
    return !anyColumn && declared.constant() == null;
  }

  private boolean bySide(String field) {
    int debtor = DEBTOR.indexOf(field);
    int creditor = CREDITOR.indexOf(field);
    int side = Math.max(debtor, creditor);
    return side >= 0
        && (mapping.statement().own().get(side) != null
            || mapping.statement().other().get(side) != null);
  }

  /**
   * The canonical values of a source row, in the order of the kind's fields.
   *
   * @throws Refusal if a field cannot be read or the row has another number of fields than the
   *     header
   */
  public Object[] read(String[] row) throws Refusal {
    requireWidth(row);
    String[] texts = texts(row);
    Object[] values = new Object[readers.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = readers[i].read(texts[i]);
    }
    return values;
  }

  /** The text of one canonical field, or null if the row does not tell it; never fails. */
  public String textOf(String field, String[] row) {
    try {
      requireWidth(row);
      return index.containsKey(field) ? texts(row)[index.get(field)] : null;
    } catch (Refusal unreadable) {
      return null;
    }
  }

  private void requireWidth(String[] row) throws Refusal {
    if (row.length != columns.size()) {
      throw new Refusal(
          ReasonCode.FIELD_COUNT,
          "The line has " + row.length + " fields where the header has " + columns.size());
    }
  }

  private String[] texts(String[] row) throws Refusal {
    String[] texts = new String[sources.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = sources[i] == null ? null : sources[i].text(row);
    }
    if (mapping.statement() != null) {
      bothSides(row, texts);
    }
    return texts;
  }

  private void bothSides(String[] row, String[] texts) throws Refusal {
    boolean debit = isDebit(row, texts);
    fill(texts, debit ? DEBTOR : CREDITOR, row, mapping.statement().own());
    fill(texts, debit ? CREDITOR : DEBTOR, row, mapping.statement().other());
  }

  private void fill(String[] texts, List<String> side, String[] row, List<String> from) {
    for (int i = 0; i < side.size(); i++) {
      int position = from.get(i) == null ? -1 : column(from.get(i));
      if (position >= 0) {
        texts[index.get(side.get(i))] = row[position];
      }
    }
  }

  private boolean isDebit(String[] row, String[] texts) throws Refusal {
    Statement statement = mapping.statement();
    if (statement.indicator() == null) {
      int amount = index.get("instructed_amount");
      boolean negative = texts[amount] != null && texts[amount].startsWith("-");
      texts[amount] = negative ? texts[amount].substring(1) : texts[amount];
      return negative;
    }
    String mark = row[column(statement.indicator())];
    if (mark != null && statement.debit().contains(mark)) {
      return true;
    }
    if (mark == null || !statement.credit().contains(mark)) {
      throw new Refusal(
          ReasonCode.INVALID_VALUE,
          "Column '" + statement.indicator() + "' is neither debit nor credit");
    }
    return false;
  }
}
