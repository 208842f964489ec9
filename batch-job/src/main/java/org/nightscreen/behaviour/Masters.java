package org.nightscreen.behaviour;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.spark.RecordRows;

/**
 * Reads masters and lists as records. A night changes a few rows of a large book: they are put into
 * their places here, so that the book itself comes straight from its columns.
 */
final class Masters {

  private Masters() {}

  /**
   * The records that hold as of a business date.
   *
   * @param type the canonical record of the kind
   */
  static <T extends Record> List<T> read(
      Ledger ledger, FeedKind kind, LocalDate asOf, Class<T> type) {
    List<T> all = new ArrayList<>();
    for (Ledger.Book book : ledger.books(kind, asOf)) {
      List<T> whole = RecordRows.collect(book.whole(), type);
      if (book.changed() != null) {
        List<T> changed = RecordRows.collect(book.changed(), type);
        Function<T, List<Object>> key = RecordRows.values(type, book.key());
        Set<List<Object>> replaced = new HashSet<>();
        changed.forEach(record -> replaced.add(key.apply(record)));
        whole.removeIf(record -> replaced.contains(key.apply(record)));
        all.addAll(whole);
        all.addAll(changed);
      } else {
        all.addAll(whole);
      }
    }
    return all;
  }
}
