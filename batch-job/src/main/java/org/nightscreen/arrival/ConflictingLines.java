package org.nightscreen.arrival;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.nightscreen.arrival.row.ReasonCode;
import org.nightscreen.arrival.row.RecordSplitter;

/** Reads again the few lines of a CSV file that turned out to conflict, for their original text. */
final class ConflictingLines {

  static final String MESSAGE = "The native id is known with other content";

  private ConflictingLines() {}

  static Iterator<Object[]> of(SourceFile file, RowIntake.Terms terms, Set<Long> lines)
      throws IOException {
    RowIntake intake = new RowIntake(terms, file.name(), List.of());
    List<Object[]> refused = new ArrayList<>();
    try (InputStream bytes = file.open()) {
      RecordSplitter records =
          new RecordSplitter(bytes, terms.mapping().separator(), FileHeader.RECORD_LIMIT);
      while (records.next()) {
        if (lines.contains(records.line())) {
          String original = new String(records.bytes(), StandardCharsets.UTF_8);
          refused.add(
              intake.refused(records.line(), ReasonCode.CONFLICTING_DUPLICATE, MESSAGE, original));
        }
      }
    }
    return refused.iterator();
  }
}
