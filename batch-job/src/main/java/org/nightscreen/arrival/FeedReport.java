package org.nightscreen.arrival;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.canonical.FeedKind;

/**
 * What became of one feed's delivery: read = accepted + rejected + duplicate.
 *
 * @param feedId the feed
 * @param kind its canonical kind
 * @param loadId the ledger load
 * @param files what was delivered, sorted by name
 * @param read records found
 * @param accepted rows in the ledger
 * @param rejected rows in quarantine
 * @param duplicate rows that were there already with the same content
 * @param superseded pending rows that a final row replaced
 * @param late accepted rows of earlier days
 * @param amounts per currency
 * @param rejectReasons rows per reason code
 * @param lateDays accepted late rows per days of lateness
 * @param unknownColumns columns that no canonical field comes from
 * @param missingColumns canonical fields the extract lacks
 * @param control the comparison with its control file
 * @param dayPrecision whether only the day of its events is known
 * @param firstEvent earliest accepted event, or null
 * @param lastEvent latest accepted event, or null
 * @param fill rows per canonical field that have a value
 */
public record FeedReport(
    String feedId,
    FeedKind kind,
    String loadId,
    List<FileReport> files,
    long read,
    long accepted,
    long rejected,
    long duplicate,
    long superseded,
    long late,
    List<AmountControl> amounts,
    SortedMap<String, Long> rejectReasons,
    SortedMap<Integer, Long> lateDays,
    List<String> unknownColumns,
    List<String> missingColumns,
    ControlComparison control,
    boolean dayPrecision,
    Instant firstEvent,
    Instant lastEvent,
    SortedMap<String, Long> fill) {

  public FeedReport {
    files = List.copyOf(files);
    amounts = List.copyOf(amounts);
    rejectReasons = new TreeMap<>(rejectReasons);
    lateDays = new TreeMap<>(lateDays);
    unknownColumns = List.copyOf(unknownColumns);
    missingColumns = List.copyOf(missingColumns);
    fill = new TreeMap<>(fill);
  }
}
