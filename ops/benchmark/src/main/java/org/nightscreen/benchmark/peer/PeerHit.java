package org.nightscreen.benchmark.peer;

import java.time.Instant;
import java.util.Comparator;

/**
 * One episode as every engine must find it.
 *
 * @param typology such as {@code T01}
 * @param subjectId account or customer
 * @param windowFrom first instant
 * @param windowTo last instant
 */
public record PeerHit(String typology, String subjectId, Instant windowFrom, Instant windowTo)
    implements Comparable<PeerHit> {

  private static final Comparator<PeerHit> ORDER =
      Comparator.comparing(PeerHit::typology)
          .thenComparing(PeerHit::subjectId)
          .thenComparing(PeerHit::windowFrom)
          .thenComparing(PeerHit::windowTo);

  @Override
  public int compareTo(PeerHit other) {
    return ORDER.compare(this, other);
  }
}
