package org.nightscreen.run.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.Night;
import org.nightscreen.run.job.RunOutcome.State;

/**
 * What stands in a published revision.
 *
 * @param night the night
 * @param cases rows of {@code cases.csv}
 * @param hits rows of {@code hits.csv}
 * @param rejects rows of {@code rejects.csv}
 */
record RunSummary(Night night, long cases, long hits, long rejects) {

  static RunSummary of(Night night) {
    Path revision = night.home().revision(night);
    return new RunSummary(
        night,
        rows(revision.resolve("cases.csv")),
        rows(revision.resolve("hits.csv")),
        rows(revision.resolve("rejects.csv")));
  }

  String sentence(State state, boolean dryRun) {
    String figures = cases + " cases, " + hits + " hits and near misses, " + rejects + " rejects";
    String what =
        state == State.ALREADY_COMPLETE
            ? "ALREADY_COMPLETE: " + night.runKey() + " was screened before"
            : night.runKey() + " is complete";
    String head = (dryRun ? "DRY RUN: " : "") + what + " (revision " + night.revision() + "): ";
    return head + figures + ".\nOpen " + index();
  }

  Path index() {
    return night.home().revision(night).resolve("index.html");
  }

  void fill(ObjectNode node) {
    node.put("run", night.runKey())
        .put("revision", night.revision())
        .put("cases", cases)
        .put("hits", hits)
        .put("rejects", rejects)
        .put("index", index().toString());
  }

  private static long rows(Path csv) {
    if (!Files.exists(csv)) {
      return 0;
    }
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv);
        Stream<CsvRecord> rows = reader.stream()) {
      return Math.max(0, rows.count() - 1);
    } catch (IOException e) {
      throw new NightscreenException(FailureCode.STORE_UNAVAILABLE, csv + " cannot be read.", e);
    }
  }
}
