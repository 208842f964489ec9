package org.nightscreen.run.command;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.Home;
import org.nightscreen.night.Night;
import org.nightscreen.night.RunKind;
import picocli.CommandLine.Option;

/** The flags that name a run that was begun before: a business date, or the range of a lookback. */
final class RunKeyOptions {

  @Option(names = "--business-date", paramLabel = "DATE", description = "The night.")
  private LocalDate businessDate;

  @Option(names = "--from", paramLabel = "DATE", description = "First day of a lookback.")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last day of a lookback.")
  private LocalDate to;

  boolean given() {
    return businessDate != null || from != null || to != null;
  }

  /** A night that only its key is asked of. */
  Night night(Home home, String institution) {
    boolean range = businessDate == null && from != null && to != null && !from.isAfter(to);
    if (!range && (businessDate == null || from != null || to != null)) {
      throw new NightscreenException(
          FailureCode.BAD_ARGUMENTS,
          "Name the run: --business-date DATE, or --from DATE --to DATE of a lookback.");
    }
    RunKind kind = range ? RunKind.LOOKBACK : RunKind.NIGHTLY;
    LocalDate first = range ? from : businessDate;
    LocalDate last = range ? to : businessDate;
    return new Night(institution, kind, first, last, 1, ZoneOffset.UTC, "USD", home, false);
  }
}
