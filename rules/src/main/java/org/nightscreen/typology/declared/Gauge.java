package org.nightscreen.typology.declared;

import java.util.Map;
import org.nightscreen.subject.Subject;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;

/** One declared measure of one subject, read at anchors in time order. */
final class Gauge {

  private final Subject subject;
  private final Part part;
  private final Part whole;
  private final EarlierAverage earlier;
  private final boolean evidence;

  Gauge(MeasureRule rule, Subject subject, Map<EntryFilter, Chosen> chosen, Limits limits) {
    this.subject = subject;
    this.part = new Part(chosen.get(rule.filter()), rule, subject, rule.window().length(limits));
    this.whole =
        rule.over() == null
            ? null
            : new Part(
                chosen.get(rule.over().filter()),
                rule,
                subject,
                rule.over().window().length(limits));
    this.earlier =
        rule.baseline() == null
            ? null
            : new EarlierAverage(subject, part.tally, part.window, rule.baseline().length(limits));
    this.evidence = rule.evidence();
  }

  /** A number over one window. */
  private static final class Part {
    private final Chosen chosen;
    private final Tally tally;
    private final long window;

    private Part(Chosen chosen, MeasureRule rule, Subject subject, long window) {
      this.chosen = chosen;
      this.window = window;
      this.tally =
          switch (rule.aggregate()) {
            case SUM -> new TotalsTally(chosen, false);
            case COUNT -> new TotalsTally(chosen, true);
            case SHARE -> new TotalsTally(chosen, rule.counting());
            case MAX -> new LargestTally(chosen);
            case DISTINCT -> new DistinctTally(chosen, rule.dimension());
            case DAYS -> new DaysTally(subject, chosen);
          };
    }

    private long number(long anchor, boolean later) {
      return later ? tally.later(anchor - window, anchor) : tally.seen(anchor - window, anchor);
    }

    /** The input that leaves the number in doubt, or empty. */
    private String missing(long anchor) {
      String unbounded = tally.unbounded(anchor - window, anchor);
      return unbounded.isEmpty() ? chosen.missing(anchor - window, anchor) : unbounded;
    }

    private void addTo(Evidence evidence, long anchor) {
      evidence.addLater(chosen.timeline(), () -> chosen.counted(anchor - window, anchor));
    }
  }

  Measured.Gauged at(long anchor) {
    Measure now = at(anchor, false);
    boolean same = !part.chosen.listedLater() && (whole == null || !whole.chosen.listedLater());
    return new Measured.Gauged(now, same ? now : at(anchor, true));
  }

  private Measure at(long anchor, boolean later) {
    if (whole != null) {
      return share(anchor, later);
    }
    if (earlier != null) {
      String missing = visible(part, anchor) ? part.missing(anchor) : Measure.HISTORY;
      return missing.isEmpty()
          ? earlier.against(part.number(anchor, later), anchor, later, part.chosen)
          : Measure.unknown(missing);
    }
    return plain(anchor, later);
  }

  private Measure plain(long anchor, boolean later) {
    long from = anchor - part.window;
    long number = part.number(anchor, later);
    Measure seen = part.tally.measure(number);
    if (!visible(part, anchor)) {
      return Measure.seen(seen, false, Measure.HISTORY);
    }
    String unbounded = part.tally.unbounded(from, anchor);
    if (!unbounded.isEmpty()) {
      return Measure.seen(seen, false, unbounded);
    }
    if (!part.chosen.inDoubt()) {
      return seen;
    }
    long most = Math.max(number, part.tally.most(from, anchor));
    return Measure.between(seen, part.tally.measure(most), part.chosen.missing(from, anchor));
  }

  private Measure share(long anchor, boolean later) {
    if (!visible(part, anchor) || !visible(whole, anchor)) {
      return Measure.unknown(Measure.HISTORY);
    }
    String missing = part.missing(anchor).isEmpty() ? whole.missing(anchor) : part.missing(anchor);
    return missing.isEmpty()
        ? Measure.ratio(part.number(anchor, later), whole.number(anchor, later))
        : Measure.unknown(missing);
  }

  private boolean visible(Part one, long anchor) {
    return subject.visibleSince(anchor - one.window);
  }

  /** The amount or number at the anchor, in 1/10,000 for an amount. */
  long number(long anchor) {
    return part.number(anchor, false);
  }

  /** Adds what it counted. */
  void addTo(Evidence found, long anchor) {
    if (evidence) {
      part.addTo(found, anchor);
      if (whole != null) {
        whole.addTo(found, anchor);
      }
    }
  }
}
