package org.nightscreen.escalation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nightscreen.night.Night;
import org.nightscreen.night.RunKind;

/** A published revision of a run, as the register knows it. */
record Publication(
    long id,
    String runKey,
    RunKind kind,
    LocalDate firstDate,
    LocalDate businessDate,
    int revision) {

  /** Runs in the order their states build on each other; revisions of one run are equal in it. */
  static final Comparator<Publication> ORDER =
      Comparator.comparing(Publication::businessDate)
          .thenComparing(Publication::kind)
          .thenComparing(Publication::firstDate, Comparator.reverseOrder());

  static Publication of(Night night) {
    return new Publication(
        0, night.runKey(), night.kind(), night.from(), night.to(), night.revision());
  }

  /** Of every run its newest revision, in run order. */
  static List<Publication> newestRevisions(Stream<Publication> publications) {
    Map<Publication, Publication> newest = new TreeMap<>(ORDER);
    publications.forEach(
        each ->
            newest.merge(
                each, each, (one, other) -> one.revision() >= other.revision() ? one : other));
    return List.copyOf(newest.values());
  }
}
