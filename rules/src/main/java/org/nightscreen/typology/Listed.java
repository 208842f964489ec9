package org.nightscreen.typology;

import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Timeline;

/** Whether a party was on a watchlist when it took part, only later, or never. */
public enum Listed {
  NO,
  LATER,
  AT_EVENT;

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
