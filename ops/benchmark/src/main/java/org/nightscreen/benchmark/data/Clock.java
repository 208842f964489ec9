package org.nightscreen.benchmark.data;

import java.time.Instant;
import java.time.LocalDate;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Rhythm;

/**
 * Moments of one day in ascending order, as a booking system writes them: a morning run, then
 * waking hours, and one row in twenty at night.
 */
final class Clock {

  private static final int WAKING_FROM = 3_600;
  private static final int WAKING_TO = 50_400;
  private static final int MIDNIGHT = 86_399;
  private static final int WAKING_PERCENT = 95;

  private final LocalDate day;
  private final Draw draw;
  private final int rows;
  private int written;

  /**
   * @param rows how many moments will be asked for
   */
  Clock(LocalDate day, Draw draw, int rows) {
    this.day = day;
    this.draw = draw;
    this.rows = Math.max(1, rows);
  }

  Instant next() {
    long place = (long) written++ * 100 / rows;
    long waking = (long) rows * WAKING_PERCENT / 100;
    long second =
        place < WAKING_PERCENT
            ? WAKING_FROM + (written - 1) * (long) (WAKING_TO - WAKING_FROM) / Math.max(1, waking)
            : WAKING_TO
                + (written - 1 - waking) * (MIDNIGHT - WAKING_TO) / Math.max(1, rows - waking);
    return Rhythm.at(day, (int) Math.min(MIDNIGHT, second)).plusMillis(draw.between(0, 999));
  }
}
