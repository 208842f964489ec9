package org.nightscreen.typology.declared;

import org.nightscreen.timeline.Keys;
import org.nightscreen.timeline.Timeline;

/** What {@code distinct} tells apart. */
enum Dimension {
  COUNTERPARTY("counterparty"),
  /** Terminal, branch or kiosk; of an on-chain movement its network. */
  PLACE("place"),
  /** The subject's own account: of use for a customer. */
  ACCOUNT("account");

  private final String input;

  Dimension(String input) {
    this.input = input;
  }

  /** The input that an entry without a key lacks. */
  String input() {
    return input;
  }

  long key(Timeline timeline, int entry) {
    return switch (this) {
      case COUNTERPARTY -> timeline.counterparty(entry);
      case PLACE -> timeline.place(entry);
      case ACCOUNT -> timeline.account(entry);
    };
  }

  /** Whether the entry should name one and does not. Cash has no counterparty. */
  boolean unnamed(Timeline timeline, int entry) {
    return key(timeline, entry) == Keys.NONE
        && !(this == COUNTERPARTY && timeline.type(entry).cash());
  }
}
