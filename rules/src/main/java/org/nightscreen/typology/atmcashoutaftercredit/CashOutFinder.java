package org.nightscreen.typology.atmcashoutaftercredit;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.ThirdParty;

/** Looks at every credit from a stranger and at the cash drawn in the hours after it. */
final class CashOutFinder implements Finder {

  /** The window begins just before the credit, so that the credit itself lies in it. */
  private static final long CREDIT_ITSELF = 1;

  @Override
  public SubjectKind subjectKind() {
    return SubjectKind.ACCOUNT;
  }

  @Override
  public Horizon horizon(Limits limits) {
    return new Horizon(CREDIT_ITSELF, limits.span("h"), limits.span("ep_d"));
  }

  @Override
  public boolean judges(Subject subject) {
    return subject.account().kind() == AccountKind.BANK;
  }

  @Override
  public void find(Subject subject, Limits limits, FactSink sightings) {
    Timeline timeline = subject.timeline();
    int[] credits = timeline.totals(ThirdParty.CREDITS).entries();
    if (credits.length == 0) {
      return;
    }
    CashOutMeasures measures = new CashOutMeasures(subject, limits);
    Horizon horizon = horizon(limits);
    for (int credit : largestFirstWithinAnInstant(timeline, credits)) {
      if (subject.eligible(timeline.time(credit), horizon)) {
        measures.at(credit, sightings);
      }
    }
  }

  /**
   * Of several credits at one instant the largest speaks for it; each is still a credit of its own.
   */
  private static int[] largestFirstWithinAnInstant(Timeline timeline, int[] credits) {
    boolean shared =
        IntStream.range(1, credits.length)
            .anyMatch(at -> timeline.time(credits[at]) == timeline.time(credits[at - 1]));
    if (!shared) {
      return credits;
    }
    Comparator<Integer> order =
        Comparator.<Integer>comparingLong(timeline::time)
            .thenComparing(Comparator.<Integer>comparingLong(timeline::amount).reversed())
            .thenComparing(Comparator.naturalOrder());
    return IntStream.of(credits).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
  }
}
