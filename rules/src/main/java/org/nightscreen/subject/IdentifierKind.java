package org.nightscreen.subject;

import org.nightscreen.timeline.Keys;

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

  /** Whether it is seen in sessions, at a time; the others stand in the masters. */
  public boolean ofSessions() {
    return this == DEVICE || this == IP || this == NETWORK;
  }

  /** The key of a value of this kind, or {@link Keys#NONE}. */
  public long key(String value) {
    return value == null || value.isEmpty() ? Keys.NONE : Keys.of(name(), value);
  }
}
