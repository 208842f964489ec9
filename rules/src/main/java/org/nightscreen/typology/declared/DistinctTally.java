package org.nightscreen.typology.declared;

import org.nightscreen.timeline.DistinctInWindow;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Measure;

/** How many different counterparties, places or accounts the entries of a window name. */
final class DistinctTally implements Tally {

  private final Dimension dimension;
  private final DistinctInWindow surely;
  private final DistinctInWindow later;
  private final DistinctInWindow perhaps;
  private final Totals unnamed;

  DistinctTally(Chosen chosen, Dimension dimension) {
    this.dimension = dimension;
    this.surely = distinct(chosen, chosen.surely());
    this.later = distinct(chosen, chosen.later());
    this.perhaps = distinct(chosen, chosen.perhaps());
    this.unnamed = chosen.perhaps().where(entry -> dimension.unnamed(chosen.timeline(), entry));
  }

  private DistinctInWindow distinct(Chosen chosen, Totals totals) {
    return new DistinctInWindow(totals, entry -> dimension.key(chosen.timeline(), entry));
  }

  @Override
  public long seen(long from, long to) {
    return surely.moveTo(from, to).size();
  }

  @Override
  public long later(long from, long to) {
    return later.moveTo(from, to).size();
  }

  @Override
  public long most(long from, long to) {
    return perhaps.moveTo(from, to).size();
  }

  @Override
  public String unbounded(long from, long to) {
    return unnamed.none(from, to) ? "" : dimension.input();
  }

  @Override
  public Measure measure(long number) {
    return Measure.count(number);
  }
}
