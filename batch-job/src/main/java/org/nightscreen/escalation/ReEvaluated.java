package org.nightscreen.escalation;

import java.time.Instant;
import org.nightscreen.hit.Hit;

/**
 * A span that detection evaluated tonight: every anchor whose window lies in it was judged again. A
 * stored episode that lies wholly inside and does not come back no longer hits.
 *
 * @param typology catalogue code
 * @param subjectId the subject judged
 * @param windowFrom start of the earliest window, exclusive
 * @param windowTo end of the latest window, inclusive
 */
public record ReEvaluated(String typology, String subjectId, Instant windowFrom, Instant windowTo) {

  boolean covers(Hit hit) {
    return typology.equals(hit.typology())
        && subjectId.equals(hit.subjectId())
        && !windowFrom.isAfter(hit.windowFrom())
        && !windowTo.isBefore(hit.windowTo());
  }
}
