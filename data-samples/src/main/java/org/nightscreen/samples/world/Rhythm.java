package org.nightscreen.samples.world;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Days and hours at which things happen. Local time is seven hours ahead of UTC. */
public final class Rhythm {

  private Rhythm() {}

  /** That day of each month from {@code from} to {@code to}, both included. */
  public static List<LocalDate> monthly(LocalDate from, LocalDate to, int dayOfMonth) {
    List<LocalDate> days = new ArrayList<>();
    YearMonth last = YearMonth.from(to);
    for (YearMonth month = YearMonth.from(from);
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      LocalDate day = month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
      if (!day.isBefore(from) && !day.isAfter(to)) {
        days.add(day);
      }
    }
    return days;
  }

  /** The same day, or the Friday before a weekend; never before {@code earliest}. */
  public static LocalDate payday(LocalDate day, LocalDate earliest) {
    LocalDate shifted =
        switch (day.getDayOfWeek()) {
          case SATURDAY -> day.minusDays(1);
          case SUNDAY -> day.minusDays(2);
          default -> day;
        };
    return shifted.isBefore(earliest) ? day : shifted;
  }

  /** That weekday on or after the day. */
  public static LocalDate next(DayOfWeek weekday, LocalDate day) {
    return day.plusDays(Math.floorMod(weekday.getValue() - day.getDayOfWeek().getValue(), 7));
  }

  /** A moment in the waking hours, 08:00 to 21:00 local time. */
  public static Instant awake(LocalDate day, Draw draw) {
    return at(day, 60 * draw.between(60, 839) + draw.between(0, 59));
  }

  /** A moment in office hours, 08:00 to 17:00 local time. */
  public static Instant office(LocalDate day, Draw draw) {
    return at(day, 60 * draw.between(60, 599) + draw.between(0, 59));
  }

  /** That many seconds after midnight UTC. */
  public static Instant at(LocalDate day, int second) {
    return Instant.ofEpochSecond(day.toEpochDay() * 86_400L + second);
  }

  /** The UTC day of a moment. */
  public static LocalDate day(Instant moment) {
    return LocalDate.ofEpochDay(Math.floorDiv(moment.getEpochSecond(), 86_400L));
  }
}
