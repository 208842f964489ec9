package org.nightscreen.escalation;

import java.util.Comparator;
import org.nightscreen.hit.Hit;

/**
 * What an alert is about.
 *
 * @param typology catalogue code
 * @param subjectId the subject judged
 */
record AlertKey(String typology, String subjectId) implements Comparable<AlertKey> {

  private static final Comparator<AlertKey> ORDER =
      Comparator.comparing(AlertKey::typology).thenComparing(AlertKey::subjectId);

  static AlertKey of(Hit hit) {
    return new AlertKey(hit.typology(), hit.subjectId());
  }

  @Override
  public int compareTo(AlertKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return typology + " on " + subjectId;
  }
}
