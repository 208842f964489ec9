package org.nightscreen.typology.declared;

import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Measure;

/** Sum of the amounts, or number, of the entries of a window. */
record TotalsTally(Chosen chosen, boolean counting) implements Tally {

  @Override
  public long seen(long from, long to) {
    return number(chosen.surely(), from, to);
  }

  @Override
  public long later(long from, long to) {
    return number(chosen.later(), from, to);
  }

  @Override
  public long most(long from, long to) {
    return number(chosen.perhaps(), from, to);
  }

  private long number(Totals totals, long from, long to) {
    return counting ? totals.count(from, to) : totals.sum(from, to);
  }

  @Override
  public String unbounded(long from, long to) {
    return counting || (chosen.perhaps().known(from, to) && chosen.later().known(from, to))
        ? ""
        : "fx_rate";
  }

  @Override
  public Measure measure(long number) {
    return counting ? Measure.count(number) : Measure.amount(number);
  }
}
