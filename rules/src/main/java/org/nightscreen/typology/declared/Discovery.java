package org.nightscreen.typology.declared;

import java.util.Map;
import org.nightscreen.subject.Subject;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Truth;

/** One declared finding of one subject. */
final class Discovery {

  private final Subject subject;
  private final FindingRule rule;
  private final Chosen chosen;
  private final long window;

  Discovery(FindingRule rule, Subject subject, Map<EntryFilter, Chosen> chosen, Limits limits) {
    this.subject = subject;
    this.rule = rule;
    this.chosen = rule.ofEntries() ? chosen.get(rule.filter()) : null;
    this.window = rule.ofEntries() ? rule.window().length(limits) : 0;
  }

  Measured.Found at(long anchor) {
    if (!rule.ofEntries()) {
      return new Measured.Found(ofSubject(), false);
    }
    long from = anchor - window;
    if (!chosen.surely().none(from, anchor)) {
      return new Measured.Found(Truth.YES, false);
    }
    boolean later = !chosen.later().none(from, anchor);
    String missing = subject.visibleSince(from) ? chosen.missing(from, anchor) : Measure.HISTORY;
    return new Measured.Found(missing.isEmpty() ? Truth.NO : Truth.unknown(missing), later);
  }

  private Truth ofSubject() {
    Truth all = Truth.YES;
    for (SubjectWord word : rule.is()) {
      all = both(all, word.of(subject));
    }
    for (SubjectWord word : rule.not()) {
      Truth truth = word.of(subject);
      all = both(all, truth.known() ? Truth.of(!truth.value()) : truth);
    }
    return all;
  }

  /** No outweighs what is unknown, and that outweighs yes. */
  private static Truth both(Truth left, Truth right) {
    if (left.equals(Truth.NO) || right.equals(Truth.YES)) {
      return left;
    }
    return right.equals(Truth.NO) || left.known() ? right : left;
  }

  /** Adds what it found. */
  void addTo(Evidence found, long anchor) {
    if (rule.ofEntries() && rule.evidence()) {
      found.addLater(chosen.timeline(), () -> chosen.counted(anchor - window, anchor));
    }
  }
}
