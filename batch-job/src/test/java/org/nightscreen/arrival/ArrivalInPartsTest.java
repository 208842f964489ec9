package org.nightscreen.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.night.Night;
import org.nightscreen.spark.SharedSpark;

/** A delivery read in many parts by many tasks ends as the same one read in one piece. */
class ArrivalInPartsTest {

  private static final String AT = "2026-03-02T10:00:00Z";

  @TempDir Path root;
  private SparkSession spark;

  /** What is left of a delivery. */
  private record Outcome(String report, String rejects, List<String> rows) {}

  @BeforeEach
  void openSpark() {
    spark = SharedSpark.session();
  }

  private static String delivery() {
    List<String> lines = new ArrayList<>(List.of(Drop.BANK_HEADER));
    for (int i = 0; i < 120; i++) {
      lines.add(Drop.transfer("T" + i, AT, (1 + i) + ".50"));
    }
    lines.set(7, Drop.transfer("T6", AT, "-1"));
    lines.set(20, lines.get(20).replace("rent", "\"two\nlines, \"\"quoted\"\"\""));
    lines.set(40, "only,three,fields");
    lines.set(60, lines.get(60).replace("rent", "M\u00fcnchen \u3000"));
    lines.set(90, Drop.transfer("T3", AT, "4.50"));
    lines.set(100, Drop.transfer("T3", AT, "99"));
    lines.set(110, Drop.bank("T5", AT, "PDNG", "6.50"));
    return String.join("\r\n", lines);
  }

  private Outcome outcome(String name, long partBytes) throws IOException {
    Drop drop = new Drop(Files.createDirectories(root.resolve(name)));
    drop.bytes("bank_transaction.csv", delivery().getBytes(StandardCharsets.UTF_8));
    Night night = drop.night("2026-03-02");
    ArrivalReport report =
        new Arrival(spark, drop.database, partBytes)
            .accept(night, FeedSet.canonicalDrop(drop.feeds, night), LoadPurpose.NIGHTLY);
    List<String> rows =
        Ledger.of(spark, drop.database, night)
            .transactions(FeedKind.BANK_TRANSACTION, night.businessDate(), null)
            .orderBy("source_line")
            .collectAsList()
            .stream()
            .map(Row::toString)
            .toList();
    return new Outcome(report.toJson(), Files.readString(drop.staged(night, "rejects.csv")), rows);
  }

  @Test
  void manyPartsEndAsOne() throws IOException {
    Outcome whole = outcome("whole", FilePart.USUAL_BYTES);

    assertThat(outcome("parts", 700)).isEqualTo(whole);
    assertThat(whole.rows()).hasSize(116);
    assertThat(whole.rejects())
        .contains("bank_transaction.csv,8,AMOUNT_NOT_POSITIVE,")
        .contains("bank_transaction.csv,42,FIELD_COUNT,")
        .contains("bank_transaction.csv,102,CONFLICTING_DUPLICATE,");
  }
}
