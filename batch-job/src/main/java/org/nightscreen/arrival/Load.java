package org.nightscreen.arrival;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.nightscreen.canonical.FeedKind;

/**
 * One accepted delivery in the ledger; never edited.
 *
 * @param loadId hash of institution, feed, content and business date
 * @param feedId the feed it came by
 * @param kind the canonical kind
 * @param businessDate from which night on it is visible
 * @param purpose why it was loaded
 * @param dayPrecision whether only the day of its events is known
 * @param firstEvent its earliest event; null for reference data and empty loads
 * @param lastEvent its latest event; null likewise
 * @param accepted its rows
 * @param contentSha256 hash of the delivered files
 * @param missingColumns canonical columns that the extract did not have
 */
public record Load(
    String loadId,
    String feedId,
    FeedKind kind,
    LocalDate businessDate,
    LoadPurpose purpose,
    boolean dayPrecision,
    Instant firstEvent,
    Instant lastEvent,
    long accepted,
    String contentSha256,
    Set<String> missingColumns) {

  public Load {
    missingColumns = Set.copyOf(missingColumns);
  }
}
