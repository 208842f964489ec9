package org.nightscreen.arrival;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.nightscreen.arrival.feed.Feed;
import org.nightscreen.arrival.feed.QuickReader;
import org.nightscreen.arrival.feed.RowReader;
import org.nightscreen.arrival.row.EventWindow;
import org.nightscreen.arrival.row.KindShape;
import org.nightscreen.arrival.row.ParsedRow;
import org.nightscreen.arrival.row.ReasonCode;
import org.nightscreen.arrival.row.RecordSplitter;
import org.nightscreen.arrival.row.Refusal;
import org.nightscreen.arrival.row.RowRules;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.Field;

/** Judges the fields of one source row: values and hashes if it is accepted, else why it is not. */
final class RowIntake {

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
   * @param days by which days its rows are measured
   * @param loadId the load that rows will belong to
   */
  record Terms(
      Feed.Mapping mapping,
      EventWindow window,
      Map<String, BigDecimal> highestRates,
      AcceptedRows.Days days,
      String loadId)
      implements Serializable {

    FeedKind kind() {
      return mapping.kind();
    }

    /** Whether rows can be the same transaction though not all their values are the same. */
    boolean statement() {
      return mapping.statement() != null;
    }
  }

  private final Terms terms;
  private final String file;
  private final RowReader reader;
  private final QuickReader quick;
  private final RowRules rules;
  private final KindShape shape;
  private final Map<String, Integer> index = new HashMap<>();
  private final int[] key;
  private final int[] identity;
  private final int event;
  private final int status;
  private final ParsedRow row;
  private boolean late;

  /**
   * @param terms the delivery's terms
   * @param file name of the file
   * @param columns its header
   */
  RowIntake(Terms terms, String file, List<String> columns) {
    this.terms = terms;
    this.file = file;
    FeedKind kind = terms.kind();
    reader = new RowReader(terms.mapping(), columns);
    quick = reader.quick();
    rules = new RowRules(kind, terms.highestRates());
    shape = KindShape.of(kind);
    List<String> names = kind.fields().stream().map(Field::name).toList();
    for (int i = 0; i < names.size(); i++) {
      index.put(names.get(i), i);
    }
    key = positions(shape.nativeKey());
    identity = positions(STATEMENT_IDENTITY.stream().filter(index::containsKey).toList());
    event = index.getOrDefault(shape.event(), -1);
    status = index.getOrDefault(shape.status(), -1);
    row = new ParsedRow(kind.fields());
  }

  private int[] positions(List<String> names) {
    return names.stream().mapToInt(index::get).toArray();
  }

  /** The values of the row that was accepted last. */
  ParsedRow row() {
    return row;
  }

  /** Whether the row that was accepted last is late. */
  boolean late() {
    return late;
  }

  /** Takes an ordinary record; false if it needs a closer look. */
  boolean takes(RecordSplitter record) {
    try {
      if (!quick.read(record, row)) {
        return false;
      }
      judge();
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }

  /** Null if the fields are accepted; the original text is asked for only if they are refused. */
  RefusedRow refusal(String[] fields, long line, Supplier<String> original) {
    try {
      row.set(reader.read(fields));
      judge();
      return null;
    } catch (Refusal refusal) {
      String amount = reader.textOf(name(shape.amount()), fields);
      String currency = reader.textOf(name(shape.currency()), fields);
      boolean plausible = currency != null && currency.length() <= LONGEST_ASSET;
      return new RefusedRow(
          file,
          line,
          refusal.reason().name(),
          refusal.getMessage(),
          original.get(),
          plausible ? currency : null,
          ControlAmount.readable(amount));
    }
  }

  /** A refused row whose fields are not known. */
  RefusedRow unread(long line, ReasonCode reason, String message, String original) {
    return new RefusedRow(file, line, reason.name(), message, original, null, null);
  }

  private static String name(String field) {
    return field == null ? "" : field;
  }

  private void judge() throws Refusal {
    rules.judge(row);
    late = event >= 0 && terms.window().late(shape.event(), row.number(event));
  }

  /** Notes where the accepted row came from and by which hashes it is known. */
  void describe(LedgerPart.Origin origin, long line) {
    long whole = row.hash();
    origin.line = line;
    origin.late = late;
    origin.rowHash = whole;
    origin.contentHash = terms.statement() ? row.hash(identity) : whole;
    origin.keyHash = row.hash(key);
    origin.pending = status >= 0 && shape.pending().equals(row.text(status));
  }
}
