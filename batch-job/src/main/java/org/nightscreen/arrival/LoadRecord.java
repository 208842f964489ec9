package org.nightscreen.arrival;

import java.time.LocalDate;
import org.nightscreen.arrival.feed.SnapshotMode;

/**
 * A load as the database knows it.
 *
 * @param load the load
 * @param sequence order of acceptance
 * @param snapshot full or delta
 * @param coverageFrom declared begin of its history, or null
 * @param runKey the run that loaded it
 * @param revision its revision
 * @param report the feed's report
 * @param withdrawnOn since when it is no longer visible, or null
 */
record LoadRecord(
    Load load,
    long sequence,
    SnapshotMode snapshot,
    LocalDate coverageFrom,
    String runKey,
    int revision,
    FeedReport report,
    LocalDate withdrawnOn) {

  boolean visible(LocalDate asOf) {
    return !load.businessDate().isAfter(asOf) && (withdrawnOn == null || withdrawnOn.isAfter(asOf));
  }
}
