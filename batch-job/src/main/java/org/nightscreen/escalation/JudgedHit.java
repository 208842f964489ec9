package org.nightscreen.escalation;

import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Severity;

/**
 * A hit with the severity it has once other hits are looked at.
 *
 * @param hit as detection gave it
 * @param severity after the second stage
 * @param reason why it was raised, empty if it was not
 */
record JudgedHit(Hit hit, Severity severity, String reason) {

  static JudgedHit asDetected(Hit hit) {
    return new JudgedHit(hit, hit.severity(), "");
  }

  /** Raised to at least this severity; the first reason that raised it stays. */
  JudgedHit raisedTo(Severity higher, String why) {
    return severity.compareTo(higher) >= 0
        ? this
        : new JudgedHit(hit, higher, reason.isEmpty() ? why : reason);
  }
}
