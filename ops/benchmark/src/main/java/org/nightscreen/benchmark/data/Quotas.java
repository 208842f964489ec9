package org.nightscreen.benchmark.data;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** How many rows each day gets: fewer at weekends, exact in sum. */
final class Quotas {

  private static final int WEEKDAY = 11;
  private static final int WEEKEND = 8;

  private final long[] upTo;
  private final long total;

  Quotas(LocalDate firstDay, int days, long total) {
    this.total = total;
    upTo = new long[days + 1];
    for (int day = 0; day < days; day++) {
      DayOfWeek weekday = firstDay.plusDays(day).getDayOfWeek();
      upTo[day + 1] =
          upTo[day] + (weekday.getValue() > DayOfWeek.FRIDAY.getValue() ? WEEKEND : WEEKDAY);
    }
  }

  int of(int day) {
    long all = upTo[upTo.length - 1];
    return Math.toIntExact(total * upTo[day + 1] / all - total * upTo[day] / all);
  }
}
