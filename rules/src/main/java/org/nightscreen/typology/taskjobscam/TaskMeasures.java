package org.nightscreen.typology.taskjobscam;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.NoveltyInWindow;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Listed;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.ThirdParty;
import org.nightscreen.typology.Truth;

/** The measures of one bank account, at its small credits from strangers in time order. */
final class TaskMeasures {

  private static final String RATE = "fx_rate";

  private final Subject subject;
  private final Limits limits;
  private final Timeline timeline;
  private final Scale strict;
  private final Scale widest;
  private final Totals credits;
  private final Totals small;
  private final Totals payments;
  private final NoveltyInWindow payees;
  private final GreatestInWindow greatest;
  private final BigDecimal step;

  /** Credits of unknown amount may be small. */
  TaskMeasures(Subject subject, Limits limits, Totals smallOrUnknown) {
    this.subject = subject;
    this.limits = limits;
    this.timeline = subject.timeline();
    this.strict = Scale.strict(limits);
    this.widest = strict.relaxed().countingUnknown();
    this.credits = smallOrUnknown;
    this.small = credits.where(timeline::amountKnown);
    this.payments = timeline.totals(ThirdParty.DEBITS);
    Totals everyPayment = Totals.of(timeline, this::anyPaymentToOthers);
    this.payees = new NoveltyInWindow(payments, everyPayment, timeline::counterparty);
    this.greatest = new GreatestInWindow(timeline, payments);
    this.step = limits.value("step");
  }

  private boolean anyPaymentToOthers(int entry) {
    return timeline.out(entry)
        && timeline.is(entry, EntryFlag.EXTERNAL)
        && ThirdParty.booked(timeline, entry);
  }

  /** The windows of one anchor: credits in (from, anchor], payments in (anchor, until]. */
  private record Core(long from, long anchor, long until) {}

  void at(long anchor, FactSink sightings) {
    Core core = new Core(anchor - limits.span("d"), anchor, anchor + limits.span("out_d"));
    long largest = greatest.moveTo(anchor, core.until());
    if (widest.atLeast(smallCredits(core), "n_small")
        && widest.atLeast(Measure.count(payments.count(anchor, core.until())), "n_out")
        && couldPayEnough(core, largest)) {
      look(core, sightings);
    }
  }

  /** Most anchors of a busy account never come here: whom they pay is of no interest. */
  private void look(Core core, FactSink sightings) {
    long baseline = core.anchor() - limits.span("nov_d");
    payees.moveTo(baseline, core.anchor(), core.until());
    boolean visible = subject.visibleSince(baseline);
    if (!widest.atLeast(novelty(visible), "novelty")) {
      return;
    }
    TaskLadder seen = seen(core, visible);
    if (widest.atLeast(seen.rungs(), "n_out")
        && widest.atLeast(seen.paid(), "min_sum")
        && widest.atLeast(seen.paidAgainstSmall(), "mult")) {
      sightings.emit(seen);
    }
  }

  /**
   * A series cannot sum up to more than all payments, nor, as each is smaller than the next by the
   * step, to more than a small multiple of the greatest.
   */
  private boolean couldPayEnough(Core core, long largest) {
    if (!payments.known(core.anchor(), core.until())) {
      return true;
    }
    long most = payments.sum(core.anchor(), core.until());
    BigDecimal rise = step.subtract(BigDecimal.ONE);
    if (rise.signum() > 0) {
      BigDecimal multiple =
          BigDecimal.valueOf(largest).multiply(step).divide(rise, 0, RoundingMode.CEILING);
      most = multiple.min(BigDecimal.valueOf(most)).longValueExact();
    }
    return widest.atLeast(Measure.amount(most), "min_sum")
        && widest.atLeast(against(core, most), "mult");
  }

  private Measure smallCredits(Core core) {
    return Measure.between(
        Measure.count(small.count(core.from(), core.anchor())),
        Measure.count(credits.count(core.from(), core.anchor())),
        RATE);
  }

  /** A credit without a rate adds nothing, or at most what is small. */
  private Measure smallSum(Core core) {
    return Measure.between(
        Measure.amount(small.sum(core.from(), core.anchor())),
        Measure.amount(mostSmall(core)),
        RATE);
  }

  private long mostSmall(Core core) {
    int unknown =
        credits.count(core.from(), core.anchor()) - small.count(core.from(), core.anchor());
    return Math.addExact(
        small.sum(core.from(), core.anchor()), Math.multiplyExact(unknown, limits.amount("small")));
  }

  private Measure against(Core core, long paid) {
    return Measure.between(
        Measure.ratio(paid, mostSmall(core)),
        Measure.ratio(paid, small.sum(core.from(), core.anchor())),
        RATE);
  }

  /** Without history payees may not be new; history alone tells only if no rate could undo it. */
  private Measure paidAgainstSmall(Core core, long paid, boolean visible) {
    if (visible) {
      return against(core, paid);
    }
    Measure least = Measure.ratio(paid, mostSmall(core));
    return Measure.between(
        Measure.ratio(0, mostSmall(core)),
        Measure.ratio(paid, small.sum(core.from(), core.anchor())),
        strict.atLeast(least, "mult") ? Measure.HISTORY : RATE);
  }

  private Measure novelty(boolean visible) {
    return Measure.between(
        Measure.ratio(visible ? payees.unseen() : 0, payees.size()),
        Measure.ratio(payees.unseen(), payees.size()),
        Measure.HISTORY);
  }

  private TaskLadder seen(Core core, boolean visible) {
    boolean capped = payments.count(core.anchor(), core.until()) > limits.count("cap");
    int[] toNew =
        capped
            ? new int[0]
            : IntStream.of(payments.entries(core.anchor(), core.until()))
                .filter(entry -> payees.unseen(timeline.counterparty(entry)))
                .toArray();
    int[] known = IntStream.of(toNew).filter(timeline::amountKnown).toArray();
    RisingSeries series = RisingSeries.of(timeline, known, RisingSeries.Step.of(step));
    Paid paid = new Paid(series, toNew.length - known.length, visible, capped);
    int[] rungs = series.entries();
    Evidence evidence =
        new Evidence()
            .add(timeline, small.entries(core.from(), core.anchor()))
            .add(timeline, rungs);
    Evidence.Span span = new Evidence.Span(core.anchor(), core.from(), core.until());
    return new TaskLadder(
        evidence.sighting(TaskJobScam.CODE, "", span, series.sum()),
        strict,
        small.none(core.anchor() - 1, core.anchor()) ? Truth.unknown(RATE) : Truth.YES,
        smallCredits(core),
        smallSum(core),
        paid.rungs(),
        paid.sum(),
        paid.known() ? paidAgainstSmall(core, series.sum(), visible) : paid.sum(),
        novelty(visible),
        mule(rungs),
        counterIndicators(rungs));
  }

  /**
   * What was paid in a series, as far as it is known: payees of whom too little history is visible
   * may not be new.
   */
  private record Paid(RisingSeries series, int unknownAmounts, boolean visible, boolean capped) {

    Measure rungs() {
      return capped
          ? Measure.unknown("CAP")
          : Measure.between(
              Measure.count(visible ? series.length() : 0),
              Measure.count(series.length() + unknownAmounts),
              visible ? RATE : Measure.HISTORY);
    }

    /** Whether every amount that may count is known. */
    boolean known() {
      return !capped && unknownAmounts == 0;
    }

    Measure sum() {
      if (!known()) {
        return Measure.unknown(capped ? "CAP" : RATE);
      }
      Measure all = Measure.amount(series.sum());
      return visible ? all : Measure.between(Measure.amount(0), all, Measure.HISTORY);
    }
  }

  private Listed mule(int[] rungs) {
    Listed listed = Listed.NO;
    for (int entry : rungs) {
      if (timeline.is(entry, EntryFlag.LISTED_MULE)) {
        listed = listed.max(Listed.of(timeline, entry));
      }
    }
    return listed;
  }

  /** A deposit, furniture and the first rent rise too. */
  private List<CounterIndicator> counterIndicators(int[] rungs) {
    long services =
        IntStream.of(rungs).filter(rung -> timeline.is(rung, EntryFlag.SERVICE_PARTY)).count();
    if (services == 0) {
      return List.of();
    }
    return List.of(
        new CounterIndicator(
            "service-payees",
            "Payees of the series are billers, payment services or public bodies: moving house"
                + " looks the same.",
            Map.of(
                "payments_to_services",
                Long.toString(services),
                "payments",
                Integer.toString(rungs.length))));
  }
}
