package org.nightscreen.arrival;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.spark.TaskContext;
import org.nightscreen.arrival.row.ReasonCode;
import org.nightscreen.hadoop.Locations;

/**
 * Takes in the rows of one part of a delivery: writes accepted and refused ones into files of its
 * own and measures them on the way. Runs in a task or, for little, in the driver.
 */
final class PartIntake {

  private static final String CONFLICT = "The native id is known with other content";

  /**
   * What all parts of a delivery share.
   *
   * @param terms by what rows are read
   * @param directory where parts are written
   * @param dropped lines that are known already
   */
  record Order(RowIntake.Terms terms, String directory, DroppedLines dropped)
      implements Serializable {}

  private final Order order;
  private final int number;
  private final String file;
  private final long[] duplicateLines;
  private final long[] conflictLines;
  private final AcceptedRows accepted;
  private final RefusedTotals refused = new RefusedTotals();
  private final RunningTotals duplicates;
  private long[] keys = new long[1 << 10];
  private int rows;
  private LedgerPart ledger;
  private QuarantinePart quarantine;

  private PartIntake(Order order, int number, String file) {
    this.order = order;
    this.number = number;
    this.file = file;
    duplicateLines = order.dropped().duplicates(file);
    conflictLines = order.dropped().conflicts(file);
    accepted = new AcceptedRows(order.terms().kind(), order.terms().days());
    duplicates = RunningTotals.of(order.terms().kind());
  }

  /** Takes in a part of a CSV file. */
  static PartResult csv(FilePart part, Order order) {
    try (SourceRows source = new CsvRecords(part, order.terms())) {
      return new PartIntake(order, part.number(), part.file().name()).take(source);
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  /** Takes in rows of that file from elsewhere. */
  static PartResult rows(SourceRows source, Order order, int number, String file) {
    try {
      return new PartIntake(order, number, file).take(source);
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private PartResult take(SourceRows source) throws IOException {
    Files.createDirectories(Locations.of(order.directory()));
    Path acceptedFile = path("accepted");
    Path refusedFile = path("refused");
    try {
      while (source.next()) {
        RefusedRow refusal = source.refused();
        if (refusal == null) {
          refusal = accept(source, acceptedFile);
        }
        if (refusal != null) {
          refuse(refusal, refusedFile);
        }
      }
    } finally {
      close();
    }
    long[] sorted = Arrays.copyOf(keys, rows);
    Arrays.sort(sorted);
    return new PartResult(
        number,
        file,
        ledger == null ? null : acceptedFile.toString(),
        quarantine == null ? null : refusedFile.toString(),
        accepted.settled(),
        refused,
        duplicates.settled(),
        sorted);
  }

  /** A name that no other attempt at the same part uses. */
  private Path path(String outcome) {
    TaskContext task = TaskContext.get();
    long attempt = task == null ? 0 : task.taskAttemptId();
    return Locations.of(order.directory())
        .resolve("%s-%05d-%d.parquet".formatted(outcome, number, attempt));
  }

  /** Null if the row is written or left out; else why it is refused after all. */
  private RefusedRow accept(SourceRows source, Path path) throws IOException {
    long line = source.line();
    RowIntake intake = source.intake();
    if (Arrays.binarySearch(duplicateLines, line) >= 0) {
      duplicates.add(intake.row());
      return null;
    }
    if (Arrays.binarySearch(conflictLines, line) >= 0) {
      return intake.unread(line, ReasonCode.CONFLICTING_DUPLICATE, CONFLICT, source.original());
    }
    if (ledger == null) {
      ledger = new LedgerPart(path, order.terms(), file);
    }
    intake.describe(ledger.origin(), line);
    ledger.write(intake.row());
    accepted.add(intake.row(), intake.late());
    if (rows == keys.length) {
      keys = Arrays.copyOf(keys, 2 * rows);
    }
    keys[rows++] = ledger.origin().keyHash;
    return null;
  }

  private void refuse(RefusedRow row, Path path) throws IOException {
    if (quarantine == null) {
      quarantine = new QuarantinePart(path);
    }
    quarantine.write(row);
    refused.add(row);
  }

  private void close() throws IOException {
    if (ledger != null) {
      ledger.close();
    }
    if (quarantine != null) {
      quarantine.close();
    }
  }
}
