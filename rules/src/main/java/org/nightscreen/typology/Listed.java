package org.nightscreen.typology;

import org.nightscreen.subject.Coverage;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Timeline;

/** Whether a party was on a watchlist when it took part, only later, or never. */
public enum Listed {
  NO,
  /** No watchlist was ever delivered, or a row does not name the party. */
  UNKNOWN,
  LATER,
  AT_EVENT;

  /** The finding that outputs show: listed when it took part. */
  public Truth atEvent() {
    return this == UNKNOWN ? Truth.unknown("watchlist") : Truth.of(this == AT_EVENT);
  }

  /** What is known before any entry is looked at. */
  public static Listed start(Coverage coverage) {
    return coverage.watchlistKnown() ? NO : UNKNOWN;
  }

  /** What the flags of an entry say of its counterparty. */
  public static Listed of(Timeline timeline, int entry) {
    if (timeline.is(entry, EntryFlag.LISTED)) {
      return AT_EVENT;
    }
    return timeline.is(entry, EntryFlag.LISTED_LATER) ? LATER : NO;
  }

  public Listed max(Listed other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
