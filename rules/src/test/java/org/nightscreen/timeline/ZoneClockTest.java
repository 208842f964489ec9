package org.nightscreen.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Zones with summer time, odd offsets, days that begin at one and clocks put back past midnight.
 */
class ZoneClockTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTC",
        "+07:00",
        "Europe/Berlin",
        "America/Sao_Paulo",
        "America/St_Johns",
        "Asia/Phnom_Penh",
        "Asia/Kathmandu",
        "Asia/Beirut",
        "Pacific/Apia"
      })
  void tellsWhatJavaTimeTells(String name) {
    ZoneId zone = ZoneId.of(name);
    ZoneClock clock = ZoneClock.of(zone);
    SplittableRandom random = new SplittableRandom(7);
    long since = LocalDate.of(1960, 1, 1).toEpochDay() * Timeline.DAY;
    long until = LocalDate.of(2110, 1, 1).toEpochDay() * Timeline.DAY;
    for (int at = 0; at < 50_000; at++) {
      check(clock, zone, random.nextLong(since, until));
    }
    zone.getRules()
        .getTransitions()
        .forEach(
            change -> {
              long instant = change.toEpochSecond() * 1_000_000;
              for (long near = -90; near <= 90; near += 15) {
                check(clock, zone, instant + near * Timeline.MINUTE - 1);
                check(clock, zone, instant + near * Timeline.MINUTE);
              }
            });
  }

  private static void check(ZoneClock clock, ZoneId zone, long instant) {
    var local = Instant.EPOCH.plus(instant, ChronoUnit.MICROS).atZone(zone);
    long day = local.toLocalDate().toEpochDay();
    assertThat(clock.day(instant)).isEqualTo(day);
    assertThat(clock.hour(instant)).isEqualTo(local.getHour());
    assertThat(clock.startOf(day))
        .isEqualTo(
            ChronoUnit.MICROS.between(
                Instant.EPOCH, local.toLocalDate().atStartOfDay(zone).toInstant()));
  }
}
