package org.nightscreen.typology.muleherdsharedidentifiers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.PassThroughCore;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.ThirdParty;

/**
 * When money passed through one account, and what it took in from others. Money passes through bank
 * accounts only.
 */
final class Passages {

  private final Timeline timeline;
  private final PassThroughCore core;

  /** Asked for only where accounts share something. */
  private Totals received;

  private final List<Passage> passages = new ArrayList<>();

  /** A transfer at which the core of a pass-through held by the readings. */
  record Passage(PassThroughCore.Window window, EnumSet<Reading> readings) {}

  /**
   * @param account of whatever kind
   * @param limits T03's numbers
   */
  Passages(Subject account, Limits limits) {
    this.timeline = account.timeline();
    this.core = new PassThroughCore(account, limits);
    if (account.account().kind() == AccountKind.BANK) {
      noteAll(limits);
    }
  }

  private void noteAll(Limits limits) {
    Scale[] scales = new Scale[Reading.values().length];
    for (Reading reading : Reading.values()) {
      scales[reading.ordinal()] = reading.scale(limits);
    }
    long last = Long.MIN_VALUE;
    for (int at = 0; at < core.debits().size(); at++) {
      long anchor = timeline.time(core.debits().entry(at));
      if (anchor != last) {
        note(core.at(anchor), scales);
      }
      last = anchor;
    }
  }

  private static boolean received(Timeline timeline, int entry) {
    return timeline.in(entry)
        && timeline.all(entry, EntryFlag.EXTERNAL.bit() | EntryFlag.TRANSFER.bit())
        && ThirdParty.booked(timeline, entry);
  }

  private void note(PassThroughCore.Window window, Scale[] scales) {
    if (window == null || !core.holds(window, scales[Reading.NEARLY_PERHAPS.ordinal()])) {
      return;
    }
    EnumSet<Reading> readings = EnumSet.noneOf(Reading.class);
    for (Reading reading : Reading.values()) {
      if (core.holds(window, scales[reading.ordinal()])) {
        readings.add(reading);
      }
    }
    passages.add(new Passage(window, readings));
  }

  boolean isEmpty() {
    return passages.isEmpty();
  }

  List<Passage> all() {
    return passages;
  }

  Timeline timeline() {
    return timeline;
  }

  /** Transfers from others, earned income included. */
  Totals received() {
    if (received == null) {
      received = Totals.of(timeline, entry -> received(timeline, entry));
    }
    return received;
  }

  /** Adds what was received in (from, to], and what left by the passages of a reading in it. */
  void addTo(Evidence evidence, long from, long to, Reading reading) {
    evidence.add(timeline, received().entries(from, to));
    for (Passage passage : passages) {
      boolean within = passage.window().anchor() > from && passage.window().anchor() <= to;
      if (within && passage.readings().contains(reading)) {
        evidence.add(timeline, core.paidOut(passage.window()));
      }
    }
  }
}
