package org.nightscreen.typology.declared;

import org.nightscreen.timeline.LargestInWindow;
import org.nightscreen.typology.Measure;

/** The largest amount of a window, 0 where it is empty. */
final class LargestTally implements Tally {

  private final Chosen chosen;
  private final LargestInWindow surely;
  private final LargestInWindow later;
  private final LargestInWindow perhaps;

  LargestTally(Chosen chosen) {
    this.chosen = chosen;
    this.surely = new LargestInWindow(chosen.timeline(), chosen.surely());
    this.later = new LargestInWindow(chosen.timeline(), chosen.later());
    this.perhaps = new LargestInWindow(chosen.timeline(), chosen.perhaps());
  }

  @Override
  public long seen(long from, long to) {
    return surely.moveTo(from, to).amount();
  }

  @Override
  public long later(long from, long to) {
    return later.moveTo(from, to).amount();
  }

  @Override
  public long most(long from, long to) {
    return perhaps.moveTo(from, to).amount();
  }

  @Override
  public String unbounded(long from, long to) {
    return chosen.perhaps().known(from, to) && chosen.later().known(from, to) ? "" : "fx_rate";
  }

  @Override
  public Measure measure(long number) {
    return Measure.amount(number);
  }
}
