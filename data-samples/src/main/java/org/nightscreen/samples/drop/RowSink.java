package org.nightscreen.samples.drop;

import org.nightscreen.canonical.FeedKind;

/** Takes canonical rows one at a time. */
@FunctionalInterface
public interface RowSink {

  /**
   * Takes one row.
   *
   * @param kind the feed of the row
   * @param row the canonical record of that feed, such as a {@code BankTransaction}
   */
  void write(FeedKind kind, Record row);
}
