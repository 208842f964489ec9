package org.nightscreen.canonical;

import java.time.Instant;

/**
 * A reviewer's verdict on an earlier alert. Feed {@code case_feedback}; the fields are those of the
 * canonical schema, in its order. Optional fields are null where the extract does not know them.
 *
 * @throws CanonicalFormatException if a required field is null
 */
public record CaseFeedback(String alertId, String disposition, Instant closedAt) {

  public CaseFeedback {
    CanonicalFormatException.require("case_feedback", "alert_id", alertId);
    CanonicalFormatException.require("case_feedback", "disposition", disposition);
    CanonicalFormatException.require("case_feedback", "closed_at", closedAt);
  }
}
