package org.nightscreen.typology.declared;

import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.DaysSeen;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Measure;

/** On how many calendar days, in the institution's zone, entries of a window lie. */
final class DaysTally implements Tally {

  private final DaysSeen surely;
  private final DaysSeen later;
  private final DaysSeen perhaps;

  DaysTally(Subject subject, Chosen chosen) {
    this.surely = days(subject, chosen.surely());
    this.later = chosen.listedLater() ? days(subject, chosen.later()) : surely;
    this.perhaps = chosen.inDoubt() ? days(subject, chosen.perhaps()) : surely;
  }

  private static DaysSeen days(Subject subject, Totals totals) {
    DaysSeen days = new DaysSeen();
    for (int at = 0; at < totals.size(); at++) {
      long time = subject.timeline().time(totals.entry(at));
      days.add(time, subject.dayOf(time));
    }
    return days;
  }

  @Override
  public long seen(long from, long to) {
    return surely.within(from, to);
  }

  @Override
  public long later(long from, long to) {
    return later.within(from, to);
  }

  @Override
  public long most(long from, long to) {
    return perhaps.within(from, to);
  }

  @Override
  public String unbounded(long from, long to) {
    return "";
  }

  @Override
  public Measure measure(long number) {
    return Measure.count(number);
  }
}
