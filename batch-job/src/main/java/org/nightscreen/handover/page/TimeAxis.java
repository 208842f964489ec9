package org.nightscreen.handover.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A time axis with round ticks in the institution's zone, mapped to whole coordinates. */
record TimeAxis(Instant from, Instant to, int left, int right, ZoneId zone) {

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
  private static final int MOST_TICKS = 9;
  private static final long[] STEP_MINUTES = {
    5, 10, 15, 30, 60, 120, 180, 360, 720, 1_440, 2_880, 10_080, 20_160, 43_200, 86_400, 259_200,
    525_600
  };

  /** A tick: where it stands, its label and, where a day begins to be shown, the date. */
  record Tick(int x, String label, String date) {}

  /** An axis a little wider than the span, so that no mark stands on its edge. */
  static TimeAxis around(Instant first, Instant last, int left, int right, ZoneId zone) {
    long seconds = Math.max(1_800, Duration.between(first, last).toSeconds());
    long air = seconds / 16;
    return new TimeAxis(first.minusSeconds(air), last.plusSeconds(air), left, right, zone);
  }

  int x(Instant at) {
    long whole = Math.max(1, Duration.between(from, to).toSeconds());
    return left + (int) (Duration.between(from, at).toSeconds() * (right - left) / whole);
  }

  List<Tick> ticks() {
    long minutes = step();
    List<Tick> ticks = new ArrayList<>();
    ZonedDateTime at = from.atZone(zone).toLocalDate().atStartOfDay(zone);
    String dateBefore = "";
    while (!at.toInstant().isAfter(to)) {
      if (!at.toInstant().isBefore(from)) {
        String date = DAY.format(at);
        boolean hours = minutes < 1_440;
        ticks.add(
            new Tick(
                x(at.toInstant()),
                hours ? HOUR.format(at) : date,
                hours && !date.equals(dateBefore) ? date : ""));
        dateBefore = date;
      }
      at = minutes < 1_440 ? at.plusMinutes(minutes) : at.plusDays(minutes / 1_440);
    }
    return ticks;
  }

  private long step() {
    long span = Duration.between(from, to).toMinutes();
    for (long minutes : STEP_MINUTES) {
      if (span / minutes <= MOST_TICKS) {
        return minutes;
      }
    }
    return Math.max(1, span / MOST_TICKS / 525_600 + 1) * 525_600;
  }
}
