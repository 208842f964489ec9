package org.nightscreen.typology;

import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;

/**
 * What T03 and T14 both measure on a bank account: strangers pay in, and nearly all of it goes on
 * to others within the window. The numbers are T03's.
 */
public final class PassThroughCore {

  /** The typology whose numbers it is read by. */
  public static final String TYPOLOGY = "T03";

  private final long span;
  private final Truth personal;
  private final Totals credits;
  private final Totals debits;

  /**
   * @param subject a bank account
   * @param limits T03's numbers for it
   */
  public PassThroughCore(Subject subject, Limits limits) {
    this.span = limits.span("window_h");
    this.personal = Truth.of(!subject.account().exempt());
    Timeline timeline = subject.timeline();
    this.credits = timeline.totals(ThirdParty.CREDITS);
    this.debits = timeline.totals(ThirdParty.DEBITS);
  }

  /** The window of one anchor and its first credit. */
  public record Window(long from, long anchor, long firstCredit) {
    long beforeFirstCredit() {
      return firstCredit - 1;
    }
  }

  /** The transfers to others, at which the core is read. */
  public Totals debits() {
    return debits;
  }

  /** The window that ends at the anchor, or null if no stranger paid in within it. */
  public Window at(long anchor) {
    long from = anchor - span;
    return credits.none(from, anchor)
        ? null
        : new Window(from, anchor, credits.first(from, anchor));
  }

  /** Whether enough came in, nearly all of it left, and the account is of no exempt type. */
  public boolean holds(Window window, Scale scale) {
    return scale.atLeast(received(window), "min_in")
        && scale.atLeast(passedOnShare(window), "lo")
        && scale.atMost(passedOnShare(window), "hi")
        && scale.isSo(personal);
  }

  public Measure received(Window window) {
    return credits.known(window.from(), window.anchor())
        ? Measure.amount(receivedAmount(window))
        : Measure.unknown("fx_rate");
  }

  /** The known part of what came in. */
  public long receivedAmount(Window window) {
    return credits.sum(window.from(), window.anchor());
  }

  public Measure passedOn(Window window) {
    return debits.known(window.beforeFirstCredit(), window.anchor())
        ? Measure.amount(debits.sum(window.beforeFirstCredit(), window.anchor()))
        : Measure.unknown("fx_rate");
  }

  public Measure passedOnShare(Window window) {
    boolean known =
        debits.known(window.beforeFirstCredit(), window.anchor())
            && credits.known(window.from(), window.anchor());
    return known
        ? Measure.ratio(
            debits.sum(window.beforeFirstCredit(), window.anchor()), receivedAmount(window))
        : Measure.unknown("fx_rate");
  }

  /** Whether the account is not of an exempt type. */
  public Truth personal() {
    return personal;
  }

  /** The credits of the window. */
  public int[] paidIn(Window window) {
    return credits.entries(window.from(), window.anchor());
  }

  /** The transfers to others since the first of them. */
  public int[] paidOut(Window window) {
    return debits.entries(window.beforeFirstCredit(), window.anchor());
  }
}
