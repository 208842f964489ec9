package org.nightscreen.arrival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.night.Home;

/**
 * The earlier loads of a feed, as far as new rows are compared with them. Ordinary nights only read
 * one column of hashes, and need no Spark job for it.
 *
 * @param ledger the ledger
 * @param kind the feed's kind
 * @param loads its visible loads that have rows
 */
record KnownKeys(Ledger ledger, Home home, FeedKind kind, List<LoadRecord> loads) {

  /** Beyond so many known or new rows a cluster is the better place to compare them. */
  private static final long MOST_KNOWN = 250_000_000L;

  private static final long MOST_NEW = 4_000_000L;

  KnownKeys {
    loads = List.copyOf(loads);
  }

  boolean none() {
    return loads.isEmpty();
  }

  /** The rows of the loads. */
  Dataset<Row> rows() {
    return ledger.storedRows(kind, loads);
  }

  /** Which of the new hashes are known, sorted. */
  long[] among(KeyHashes fresh, SparkSession spark) {
    if (none() || fresh.count() == 0) {
      return new long[0];
    }
    long known = loads.stream().mapToLong(loadRecord -> loadRecord.load().accepted()).sum();
    return known <= MOST_KNOWN && fresh.count() <= MOST_NEW
        ? here(fresh.set())
        : Deduplication.known(rows(), fresh, spark);
  }

  private long[] here(KeyHashes.HashSet fresh) {
    List<Path> files =
        loads.stream()
            .map(loadRecord -> Ledger.directory(home, kind, loadRecord.load().loadId()))
            .flatMap(directory -> LocalTree.files(directory, ".parquet").stream())
            .toList();
    return files.parallelStream()
        .flatMapToLong(file -> known(file, fresh))
        .sorted()
        .distinct()
        .toArray();
  }

  private static LongStream known(Path file, KeyHashes.HashSet fresh) {
    LongStream.Builder found = LongStream.builder();
    try {
      LocalRows.numbers(
          file,
          LedgerSchema.KEY_HASH,
          hash -> {
            if (fresh.contains(hash)) {
              found.add(hash);
            }
          });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return found.build();
  }
}
