package org.nightscreen.run.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.Home;
import org.nightscreen.night.Night;
import org.nightscreen.night.RunKind;

/** Hits as published against labels as generated. */
class EvaluationTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String HITS =
      "typology,outcome,subject_kind,subject_id,customer_ids,window_from,window_to,transaction_ids,"
          + "case_id\n";
  private static final String LABELS =
      "scenario_id,typology,kind,subject_kind,subject_id,customer_id,first_event,last_event,"
          + "transaction_ids\n";
  private static final String WINDOW = "2026-03-02T08:00:00Z,2026-03-02T18:00:00Z,";
  private static final String EVENTS = "2026-03-02T09:00:00Z,2026-03-02T17:00:00Z,";

  @TempDir Path directory;

  private Night night;

  @BeforeEach
  void prepareARun() throws IOException {
    night =
        new Night(
            "OWN", RunKind.NIGHTLY, DAY, DAY, 1, ZoneOffset.UTC, "USD", new Home(directory), false);
    Path revision = directory.resolve("runs/2026-03-02/rev-1");
    Files.createDirectories(revision);
    Files.createSymbolicLink(directory.resolve("runs/2026-03-02/current"), Path.of("rev-1"));
    Files.writeString(revision.resolve("run-report.json"), "{\"detection\":{\"customers\":1004}}");
  }

  private Evaluation evaluation(String hits, String labels) throws IOException {
    Files.writeString(directory.resolve("runs/2026-03-02/rev-1/hits.csv"), HITS + hits);
    Files.writeString(directory.resolve("labels.csv"), LABELS + labels);
    return Evaluation.of(night, directory.resolve("labels.csv"));
  }

  @Test
  void countsWhatIsFoundAndWhatIsMissed() throws IOException {
    Evaluation evaluation =
        evaluation(
            "T03,HIT,ACCOUNT,A1,C1," + WINDOW + "B1|B2|B3,K1\n",
            "s1,T03,positive,ACCOUNT,A1,C1,"
                + EVENTS
                + "B1|B2\n"
                + "s2,T03,positive,ACCOUNT,A2,C2,"
                + EVENTS
                + "B9\n");

    Evaluation.Line line = evaluation.typologies().get(0);
    assertThat(line.recall()).isEqualByComparingTo("0.5");
    assertThat(line.missed()).containsExactly("s2");
    assertThat(line.overlap()).isEqualByComparingTo("66.7");
  }

  @Test
  void aNearMissIsNoFind() throws IOException {
    Evaluation evaluation =
        evaluation(
            "T03,NEAR_MISS,ACCOUNT,A1,C1," + WINDOW + "B1,\n",
            "s1,T03,positive,ACCOUNT,A1,C1," + EVENTS + "B1\n");

    assertThat(evaluation.typologies().get(0).found()).isZero();
  }

  @Test
  void aHitOfOtherDaysIsNoFind() throws IOException {
    Evaluation evaluation =
        evaluation(
            "T03,HIT,ACCOUNT,A1,C1,2026-02-01T08:00:00Z,2026-02-01T18:00:00Z,B1,K1\n",
            "s1,T03,positive,ACCOUNT,A1,C1," + EVENTS + "B1\n");

    assertThat(evaluation.typologies().get(0).missed()).containsExactly("s1");
  }

  @Test
  void aPathIsFoundByItsRowsThoughItIsSeenLonger() throws IOException {
    Evaluation evaluation =
        evaluation(
            "T07,HIT,PATH,A > B > C > D > E,C1|C2," + WINDOW + "B1|B2|B3|B4,K1\n",
            "s1,T07,positive,PATH,A > B > C > D,C1|C2," + EVENTS + "B1|B2|B3\n");

    assertThat(evaluation.typologies().get(0).recall()).isEqualByComparingTo("1");
    assertThat(evaluation.typologies().get(0).overlap()).isEqualByComparingTo("75");
  }

  @Test
  void namesHardNegativesThatHitAndCountsBenignHitsPerThousand() throws IOException {
    Evaluation evaluation =
        evaluation(
            "T06,HIT,ACCOUNT,A1,C1,"
                + WINDOW
                + "B1,K1\n"
                + "T06,HIT,ACCOUNT,A7,C7,"
                + WINDOW
                + "B7,K7\n"
                + "T24,HIT,ACCOUNT,A8,C8,"
                + WINDOW
                + "B8,\n",
            "s1,T06,hard_negative,ACCOUNT,A1,C1,"
                + EVENTS
                + "B1\n"
                + "s2,T06,hard_negative,ACCOUNT,A2,C2|C3|C4,"
                + EVENTS
                + "B2\n");

    Evaluation.Line line = evaluation.typologies().get(0);
    assertThat(line.hardNegatives()).isEqualTo(2);
    assertThat(line.wronglyHit()).containsExactly("s1");
    assertThat(line.recall()).isNull();
    assertThat(evaluation.benignCustomers()).isEqualTo(1000);
    assertThat(evaluation.benignHitsPerThousand()).isEqualByComparingTo("1");
    assertThat(evaluation.benignCasesPerThousand()).isEqualByComparingTo("1");
  }

  @Test
  void saysWhichLineOfTheLabelsIsWrong() {
    assertThatThrownBy(() -> evaluation("", "s1,T03,maybe,ACCOUNT,A1,C1," + EVENTS + "B1\n"))
        .isInstanceOfSatisfying(
            NightscreenException.class,
            e -> assertThat(e.code()).isEqualTo(FailureCode.BAD_ARGUMENTS))
        .hasMessageContaining("labels.csv line 2: kind is neither positive nor hard_negative");
  }

  @Test
  void saysThatTheRunIsNotThere() throws IOException {
    Files.delete(directory.resolve("runs/2026-03-02/current"));
    Files.writeString(directory.resolve("labels.csv"), LABELS);

    assertThatThrownBy(() -> Evaluation.of(night, directory.resolve("labels.csv")))
        .isInstanceOf(NightscreenException.class)
        .hasMessageContaining("2026-03-02 has no published revision");
  }

  @Test
  void leavesNothingOutOfTheListOfTypologies() throws IOException {
    Evaluation evaluation =
        evaluation(
            "T06,HIT,ACCOUNT,A7,C7," + WINDOW + "B7,K7\n",
            "s1,T03,positive,ACCOUNT,A1,C1," + EVENTS + "B1\n");

    assertThat(evaluation.typologies())
        .extracting(Evaluation.Line::typology)
        .isEqualTo(List.of("T03", "T06"));
  }
}
