package org.nightscreen.arrival;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.nightscreen.arrival.feed.Feed;
import org.nightscreen.arrival.feed.RowReader;
import org.nightscreen.arrival.row.ContentHash;
import org.nightscreen.arrival.row.EventWindow;
import org.nightscreen.arrival.row.KindShape;
import org.nightscreen.arrival.row.ReasonCode;
import org.nightscreen.arrival.row.Refusal;
import org.nightscreen.arrival.row.RowRules;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.Field;

/**
 * Turns the fields of one source row into a parsed row: accepted with its hashes, or refused with
 * its text.
 */
final class RowIntake {

  static final String ACCEPTED = "accepted";
  static final String REJECTED = "rejected";

  private static final int LONGEST_ASSET = 12;

  /** The fields by which the two lines of one own transfer are the same transaction. */
  private static final List<String> STATEMENT_IDENTITY =
      List.of(
          "transaction_id",
          "entry_status",
          "instructed_amount",
          "instructed_currency",
          "debtor_account_id",
          "creditor_account_id");

  /**
   * What every row of a delivery is read by.
   *
   * @param mapping the feed's mapping
   * @param window which event times it may hold
   * @param highestRates known rates, for amounts too large to screen
   * @param loadId the load that rows will belong to
   */
  record Terms(
      Feed.Mapping mapping, EventWindow window, Map<String, BigDecimal> highestRates, String loadId)
      implements Serializable {}

  private final Terms terms;
  private final String file;
  private final RowReader reader;
  private final RowRules rules;
  private final KindShape shape;
  private final int width;
  private final Map<String, Integer> index = new HashMap<>();
  private final int[] key;
  private final int[] identity;

  /**
   * @param terms the delivery's terms
   * @param file name of the file
   * @param columns its header
   */
  RowIntake(Terms terms, String file, List<String> columns) {
    this.terms = terms;
    this.file = file;
    FeedKind kind = terms.mapping().kind();
    reader = new RowReader(terms.mapping(), columns);
    rules = new RowRules(kind, terms.highestRates());
    shape = KindShape.of(kind);
    width = kind.fields().size();
    List<String> names = kind.fields().stream().map(Field::name).toList();
    for (int i = 0; i < width; i++) {
      index.put(names.get(i), i);
    }
    key = positions(shape.nativeKey());
    identity = positions(terms.mapping().statement() == null ? names : STATEMENT_IDENTITY);
  }

  private int[] positions(List<String> names) {
    return names.stream().mapToInt(index::get).toArray();
  }

  /** The parsed row of the fields; the original text is asked for only if it is refused. */
  Object[] row(String[] fields, long line, Supplier<String> original) {
    try {
      Object[] values = reader.read(fields);
      rules.judge(values);
      boolean late = shape.hasEvents() && late(values);
      return accepted(values, line, late);
    } catch (Refusal refusal) {
      Object[] refused = refused(line, refusal.reason(), refusal.getMessage(), original.get());
      control(
          refused,
          reader.textOf(name(shape.amount()), fields),
          reader.textOf(name(shape.currency()), fields));
      return refused;
    }
  }

  private static String name(String field) {
    return field == null ? "" : field;
  }

  private boolean late(Object[] values) throws Refusal {
    return terms.window().late(shape.event(), (Long) values[index.get(shape.event())]);
  }

  private Object[] accepted(Object[] values, long line, boolean late) {
    Object[] row = new Object[width + LedgerSchema.EXTRA];
    System.arraycopy(values, 0, row, 0, width);
    row[width] = terms.loadId();
    row[width + 1] = file;
    row[width + 2] = line;
    row[width + 3] = hash(values, identity);
    row[width + 4] = late;
    row[width + 5] = hash(values, key);
    row[width + 6] = ContentHash.of(values);
    row[width + 7] =
        shape.status() != null && shape.pending().equals(values[index.get(shape.status())]);
    row[width + 8] = shape.currency() == null ? null : values[index.get(shape.currency())];
    row[width + 9] = shape.amount() == null ? null : values[index.get(shape.amount())];
    row[width + 10] = ACCEPTED;
    return row;
  }

  private static Long hash(Object[] values, int[] positions) {
    Object[] picked = new Object[positions.length];
    for (int i = 0; i < picked.length; i++) {
      picked[i] = values[positions[i]];
    }
    return ContentHash.of(picked);
  }

  /** A refused row whose fields are not known. */
  Object[] refused(long line, ReasonCode reason, String message, String original) {
    Object[] row = new Object[width + LedgerSchema.EXTRA];
    row[width] = terms.loadId();
    row[width + 1] = file;
    row[width + 2] = line;
    row[width + 10] = REJECTED;
    row[width + 11] = reason.name();
    row[width + 12] = message;
    row[width + 13] = original;
    return row;
  }

  private void control(Object[] row, String amount, String currency) {
    boolean plausible = currency != null && currency.length() <= LONGEST_ASSET;
    row[width + 8] = plausible ? currency : null;
    row[width + 9] = ControlAmount.readable(amount);
  }
}
