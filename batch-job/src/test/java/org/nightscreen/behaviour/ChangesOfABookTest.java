package org.nightscreen.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.arrival.Arrival;
import org.nightscreen.arrival.Drop;
import org.nightscreen.arrival.FeedSet;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.arrival.LoadPurpose;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.PartyReference;
import org.nightscreen.night.Night;
import org.nightscreen.spark.SharedSpark;

/**
 * Changes hold over the book they change, and what they do not name stays: in the rows of the
 * ledger, and in the records that are read for a night.
 */
class ChangesOfABookTest {

  @TempDir Path root;
  private SparkSession spark;
  private Drop drop;
  private Path declaration;

  @BeforeEach
  void openDrop() throws IOException {
    spark = SharedSpark.session();
    drop = new Drop(root);
    declaration =
        drop.file(
            "feeds.yaml",
            "feeds:",
            "  - {id: bank_transaction, kind: bank_transaction, file: bank_transaction.csv}",
            "  - {id: account_master, kind: account_master, file: account_master.csv}",
            "  - {id: party_reference, kind: party_reference, file: party_reference.csv, snapshot: delta}");
  }

  private void deliver(String day, String... references) throws IOException {
    String[] lines = new String[references.length + 1];
    lines[0] = "party_key,party_class,from_date,to_date";
    System.arraycopy(references, 0, lines, 1, references.length);
    drop.file("party_reference.csv", lines);
    drop.file(
        "bank_transaction.csv", Drop.BANK_HEADER, Drop.transfer("T" + day, day + "T10:00Z", "1"));
    Night night = drop.night(day);
    new Arrival(spark, drop.database)
        .accept(night, FeedSet.declared(declaration, drop.feeds, night), LoadPurpose.NIGHTLY);
  }

  private List<String> held(String asOf) {
    Ledger ledger = Ledger.of(spark, drop.database, drop.night(asOf));
    List<String> rows = rows(ledger, asOf);
    assertThat(
            Masters.read(
                ledger, FeedKind.PARTY_REFERENCE, LocalDate.parse(asOf), PartyReference.class))
        .extracting(one -> List.of(one.partyKey(), one.fromDate() + "", one.toDate() + "") + "")
        .map(text -> text.replace(" ", ""))
        .containsExactlyInAnyOrderElementsOf(rows);
    return rows;
  }

  private static List<String> rows(Ledger ledger, String asOf) {
    return ledger
        .snapshot(FeedKind.PARTY_REFERENCE, LocalDate.parse(asOf))
        .select("party_key", "from_date", "to_date")
        .collectAsList()
        .stream()
        .map(Object::toString)
        .sorted()
        .toList();
  }

  /** Also where a part of the key is missing, as the first day of a reference may be. */
  @Test
  void theNewestRowOfEachKeyHolds() throws IOException {
    deliver(
        "2026-03-02",
        "BICA,PSP,,",
        "BICB,PSP,2026-01-01,",
        "BICC,PSP,,",
        "BICD,PSP,2026-01-01,2026-06-30");
    deliver("2026-03-03", "BICA,PSP,,2026-12-31", "BICB,PSP,2026-01-01,2026-12-31", "BICE,PSP,,");
    deliver("2026-03-04", "BICA,PSP,,2026-11-30");

    assertThat(held("2026-03-04"))
        .containsExactly(
            "[BICA,null,2026-11-30]",
            "[BICB,2026-01-01,2026-12-31]",
            "[BICC,null,null]",
            "[BICD,2026-01-01,2026-06-30]",
            "[BICE,null,null]");
    assertThat(held("2026-03-03")).contains("[BICA,null,2026-12-31]").hasSize(5);
  }
}
