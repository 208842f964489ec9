package org.nightscreen.subject;

import java.util.List;
import org.nightscreen.timeline.Keys;
import org.nightscreen.timeline.Timeline;

/** What customers can have in common; each shared value is a subject of its own. */
public enum IdentifierKind {
  /** A device of their sessions. */
  DEVICE,
  /** An address their sessions came from. */
  IP,
  /** The network of that address: /24 of IPv4, /56 of IPv6. */
  NETWORK,
  PHONE,
  EMAIL,
  ADDRESS,
  INTRODUCER,
  /** The device an account was opened with. */
  OPENING_DEVICE;

  /** What is seen in sessions, at a time; the others stand in the masters. */
  public static final List<IdentifierKind> OF_SESSIONS = List.of(DEVICE, IP, NETWORK);

  /** Whether it is seen in sessions, at a time; the others stand in the masters. */
  public boolean ofSessions() {
    return OF_SESSIONS.contains(this);
  }

  /** The key of a session's value of this kind, or {@link Keys#NONE}. */
  public long inSession(Timeline sessions, int session) {
    return switch (this) {
      case DEVICE -> sessions.counterparty(session);
      case IP -> sessions.endToEnd(session);
      case NETWORK -> sessions.place(session);
      default -> Keys.NONE;
    };
  }

  /** The key of a value of this kind, or {@link Keys#NONE}. */
  public long key(String value) {
    return value == null || value.isEmpty() ? Keys.NONE : Keys.of(name(), value);
  }
}
