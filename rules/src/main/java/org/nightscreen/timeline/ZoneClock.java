package org.nightscreen.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calendar days and hours of instants in one zone, as {@code java.time} tells them, without an
 * object for each: finders ask at every entry. Days are counted since 1970, instants in
 * microseconds since 1970 UTC. Immutable.
 */
public final class ZoneClock {

  private static final Map<ZoneId, ZoneClock> CLOCKS = new ConcurrentHashMap<>();
  private static final long MICROS_PER_SECOND = 1_000_000L;
  private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

  private final ZoneId zone;

  /** Instants at which the offset changes; the first and the last bound what is known. */
  private final long[] changes;

  /** The offset from each change on. */
  private final long[] offsets;

  private ZoneClock(ZoneId zone) {
    this.zone = zone;
    ZoneRules rules = zone.getRules();
    List<Instant> from = new ArrayList<>(List.of(FIRST));
    for (ZoneOffsetTransition next = rules.nextTransition(FIRST);
        next != null && next.getInstant().isBefore(LAST);
        next = rules.nextTransition(next.getInstant())) {
      from.add(next.getInstant());
    }
    offsets = from.stream().mapToLong(instant -> micros(rules.getOffset(instant))).toArray();
    from.add(LAST);
    changes = from.stream().mapToLong(ZoneClock::micros).toArray();
  }

  /** The clock of a zone. */
  public static ZoneClock of(ZoneId zone) {
    return CLOCKS.computeIfAbsent(zone, ZoneClock::new);
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  private static long micros(ZoneOffset offset) {
    return offset.getTotalSeconds() * MICROS_PER_SECOND;
  }

  /** The calendar day of an instant. */
  public long day(long instant) {
    return Math.floorDiv(instant + offset(instant), Timeline.DAY);
  }

  /** The hour of the day of an instant, 0 to 23. */
  public int hour(long instant) {
    return (int) (Math.floorMod(instant + offset(instant), Timeline.DAY) / Timeline.HOUR);
  }

  /** The first instant of a calendar day. */
  public long startOf(long day) {
    long midnight = day * Timeline.DAY;
    int before = place(midnight - Timeline.DAY);
    if (before >= 0 && before == place(midnight + Timeline.DAY)) {
      return midnight - offsets[before];
    }
    return micros(LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant());
  }

  private long offset(long instant) {
    int place = place(instant);
    return place >= 0
        ? offsets[place]
        : micros(zone.getRules().getOffset(Instant.EPOCH.plus(instant, ChronoUnit.MICROS)));
  }

  /** The place of the offset in force, or less than 0 outside the years that are known. */
  private int place(long instant) {
    if (instant < changes[0] || instant >= changes[changes.length - 1]) {
      return -1;
    }
    if (offsets.length == 1) {
      return 0;
    }
    int at = Arrays.binarySearch(changes, instant);
    return at >= 0 ? at : -at - 2;
  }
}
