package org.nightscreen.arrival;

import org.nightscreen.arrival.row.EventWindow;
import org.nightscreen.night.Night;
import org.nightscreen.night.RunKind;

/** Why rows are loaded; decides which event dates they may have. */
public enum LoadPurpose {
  /** A night: late rows are marked, those older than ten days are quarantined. */
  NIGHTLY,
  /**
   * History to go live with: no late rules; rows after the business date are left to the nights.
   */
  HISTORY,
  /** A screened historical range: no late rules; the whole drop is loaded. */
  LOOKBACK;

  /** The purpose of a run's own delivery. */
  public static LoadPurpose of(Night night) {
    return night.kind() == RunKind.NIGHTLY ? NIGHTLY : LOOKBACK;
  }

  EventWindow window(Night night) {
    return switch (this) {
      case NIGHTLY -> EventWindow.night(night.businessDate(), night.zone());
      case HISTORY -> EventWindow.history(night.businessDate(), night.zone());
      case LOOKBACK -> EventWindow.lookback(night.businessDate(), night.zone());
    };
  }
}
