package org.nightscreen.samples.drop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nightscreen.canonical.AccessEvent;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.WalletTransfer;

/**
 * Writes a canonical drop. Rows go straight to their file: memory does not grow with their number.
 * In the nightly layout movements go to the directory of their UTC day; reference data is written
 * once and copied into each day, as full snapshots are in real deliveries.
 */
public final class DropWriter implements RowSink, AutoCloseable {

  private static final Set<FeedKind> DATED =
      EnumSet.of(
          FeedKind.BANK_TRANSACTION,
          FeedKind.EXCHANGE_TRANSACTION,
          FeedKind.ACCESS_EVENT,
          FeedKind.WALLET_TRANSFER);
  private static final long PARQUET_BUFFER_BYTES = 128L << 20;
  private static final long SMALLEST_ROW_GROUP_BYTES = 1L << 18;

  private final Path directory;
  private final Format format;
  private final Layout layout;
  private final LocalDate firstDay;
  private final LocalDate lastDay;
  private final Map<FeedKind, Map<LocalDate, FeedWriter>> writers = new EnumMap<>(FeedKind.class);
  private final Map<FeedKind, Long> rows = new EnumMap<>(FeedKind.class);

  /**
   * Opens a drop for movements of the days {@code firstDay} to {@code lastDay}.
   *
   * @throws UncheckedIOException if the directory cannot be made
   */
  public DropWriter(
      Path directory, Format format, Layout layout, LocalDate firstDay, LocalDate lastDay) {
    this.directory = directory;
    this.format = format;
    this.layout = layout;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
  }

  @Override
  public void write(FeedKind kind, Record row) {
    try {
      LocalDate day = layout == Layout.NIGHTLY ? dayOf(row) : firstDay;
      writer(kind, day).write(row);
      rows.merge(kind, 1L, Long::sum);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** How many rows of the feed were written. */
  public long rows(FeedKind kind) {
    return rows.getOrDefault(kind, 0L);
  }

  @Override
  public void close() throws IOException {
    for (Map<LocalDate, FeedWriter> days : writers.values()) {
      for (FeedWriter writer : days.values()) {
        writer.close();
      }
    }
    if (layout == Layout.NIGHTLY) {
      copyReferenceData();
    }
  }

  private LocalDate dayOf(Record row) {
    if (row instanceof BankTransaction bank) {
      return dayOf(bank.bookingDatetime());
    }
    if (row instanceof ExchangeTransaction exchange) {
      return dayOf(exchange.eventDatetime());
    }
    if (row instanceof AccessEvent access) {
      return dayOf(access.eventDatetime());
    }
    if (row instanceof WalletTransfer transfer) {
      return dayOf(transfer.blockDatetime());
    }
    return firstDay;
  }

  private static LocalDate dayOf(Instant instant) {
    return LocalDate.ofEpochDay(Math.floorDiv(instant.getEpochSecond(), 86_400L));
  }

  private FeedWriter writer(FeedKind kind, LocalDate day) throws IOException {
    Map<LocalDate, FeedWriter> days = writers.computeIfAbsent(kind, unused -> new TreeMap<>());
    FeedWriter writer = days.get(day);
    if (writer == null) {
      writer = open(kind, day);
      days.put(day, writer);
    }
    return writer;
  }

  private FeedWriter open(FeedKind kind, LocalDate day) throws IOException {
    Path file = fileOf(kind, day);
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    return format == Format.PARQUET
        ? new ParquetFeedWriter(kind, file, rowGroupBytes())
        : new CsvFeedWriter(kind, file, format == Format.CSV_GZ);
  }

  private long rowGroupBytes() {
    long days = layout == Layout.NIGHTLY ? lastDay.toEpochDay() - firstDay.toEpochDay() + 1 : 1;
    return Math.max(SMALLEST_ROW_GROUP_BYTES, PARQUET_BUFFER_BYTES / (2 * days));
  }

  private Path fileOf(FeedKind kind, LocalDate day) {
    Path home = layout == Layout.NIGHTLY ? directory.resolve(day.toString()) : directory;
    return home.resolve(kind.feedName() + "." + format.extension());
  }

  private void copyReferenceData() throws IOException {
    for (FeedKind kind : writers.keySet()) {
      if (DATED.contains(kind)) {
        continue;
      }
      for (LocalDate day = firstDay.plusDays(1); !day.isAfter(lastDay); day = day.plusDays(1)) {
        Path copy = fileOf(kind, day);
        Files.createDirectories(copy.getParent());
        Files.copy(fileOf(kind, firstDay), copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
