package org.nightscreen.run.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.night.Home;
import org.nightscreen.night.Night;
import org.nightscreen.night.RunKind;

class ControlFiguresTest {

  private static final String FEED =
      """
      {"feedId": "bank_transaction", "kind": "BANK_TRANSACTION", "read": 5, "accepted": 3, "rejected": 1, \
      "duplicate": 1, "amounts": [{"currency": "USD", "read": "10.50", "accepted": "10.00", \
      "rejected": "0.25", "duplicate": "0.25"}], "control": {"file": "c", "differences": [%s]}}
      """;

  private static final String DETECTION =
      "{\"screened\": 2, \"excluded\": {\"NO_OWN_ACCOUNT\": 1}, \"rowsByFeed\": {}}";

  @TempDir Path directory;

  private Night night;

  @BeforeEach
  void writeStaging() throws IOException {
    LocalDate day = LocalDate.of(2026, 3, 2);
    night =
        new Night(
            "OWN", RunKind.NIGHTLY, day, day, 1, ZoneOffset.UTC, "USD", new Home(directory), false);
    stage("arrival", "arrival-report.json", "{\"feeds\": [" + FEED.formatted("") + "]}");
    stage("detection", "detection-report.json", DETECTION);
    stage("detection", "hits.jsonl", "{}\n{}\n");
    stage("escalation", "hit-placements.csv", "hit_id,case_id,reason\nh1,c1,CASE\nh2,,SCORE\n");
  }

  @Test
  void passesANightWhoseFiguresAgree() {
    Reconciliation reconciliation = ControlFigures.of(night);

    reconciliation.assertHolds();
    assertThat(reconciliation.controls().stream().map(Control::figures))
        .containsExactly(
            "bank_transaction rows: read 5 = accepted 3 + rejected 1 + duplicate 1",
            "bank_transaction USD: read 10.50 = accepted 10.00 + rejected 0.25 + duplicate 0.25",
            "screening rows: accepted 3 = screened 2 + NO_OWN_ACCOUNT 1",
            "hits: found 2 = CASE 1 + SCORE 1");
  }

  @Test
  void stopsForOneRowThatWasNotScreened() throws IOException {
    stage(
        "detection",
        "detection-report.json",
        DETECTION.replace("\"screened\": 2", "\"screened\": 1"));

    assertThatThrownBy(() -> ControlFigures.of(night).assertHolds())
        .hasMessage(
            "Nothing was published because the controls do not hold: screening rows: accepted 3 is"
                + " not screened 1 + NO_OWN_ACCOUNT 1. Find the missing rows before the night is"
                + " run again.");
  }

  @Test
  void stopsForOneCent() throws IOException {
    stage(
        "arrival",
        "arrival-report.json",
        "{\"feeds\": [" + FEED.formatted("").replace("10.50", "10.51") + "]}");

    assertThatThrownBy(() -> ControlFigures.of(night).assertHolds())
        .hasMessageContaining(
            "bank_transaction USD: read 10.51 is not accepted 10.00 + rejected 0.25");
  }

  @Test
  void stopsForAHitThatIsNowhere() throws IOException {
    stage("escalation", "hit-placements.csv", "hit_id,case_id,reason\nh1,c1,CASE\n");

    assertThatThrownBy(() -> ControlFigures.of(night).assertHolds())
        .hasMessageContaining("hits: found 2 is not CASE 1");
  }

  @Test
  void stopsForADifferenceFromAControlFile() throws IOException {
    stage(
        "arrival",
        "arrival-report.json",
        "{\"feeds\": [" + FEED.formatted("\"The control file says 6 rows.\"") + "]}");

    assertThatThrownBy(() -> ControlFigures.of(night).assertHolds())
        .hasMessageContaining("The control file says 6 rows.");
  }

  private void stage(String step, String name, String text) throws IOException {
    Path file = night.home().staging(night, step).resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
