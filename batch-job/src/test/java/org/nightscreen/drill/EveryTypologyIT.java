package org.nightscreen.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.run.RealProgram.Said;
import org.nightscreen.samples.GenerateCommand;
import org.nightscreen.spark.SharedSpark;
import picocli.CommandLine;

/**
 * A generated year with labels of all 28 typologies, screened by the real stages and compared with
 * its labels by the command that analysts use. The same at full size: {@code
 * ops/evaluation/labels.sh}.
 */
class EveryTypologyIT {

  private static final int TYPOLOGIES = 28;

  @TempDir Path directory;

  @Test
  void everyPositiveIsFoundNoHardNegativeHitsAndOthersAreLeftInPeace() throws IOException {
    SharedSpark.session();
    Path drop = directory.resolve("labelled");
    int generated =
        new CommandLine(new GenerateCommand())
            .execute(
                "--customers",
                "60",
                "--days",
                "400",
                "--end-date",
                "2026-03-31",
                "--seed",
                "28",
                "--positives",
                "2",
                "--out",
                drop.toString());
    assertThat(generated).isZero();
    Rows.settle(drop);
    Screened home =
        new Screened(directory.resolve("home"))
            .after(
                "lookback",
                "--from",
                "2026-03-02",
                "--to",
                "2026-03-31",
                "--coverage-from",
                "2025-02-25",
                "--feeds",
                drop.toString());

    Said said =
        home.command(
            "evaluate",
            "--json",
            "--labels",
            drop.resolve("labels.csv").toString(),
            "--from",
            "2026-03-02",
            "--to",
            "2026-03-31");

    assertThat(said.exitCode()).as("%s", said).isZero();
    JsonNode evaluation = new ObjectMapper().readTree(said.out());
    int labelled = 0;
    for (JsonNode line : evaluation.path("typologies")) {
      labelled += line.path("positives").asInt() > 0 ? 1 : 0;
      assertThat(line.path("missed")).as(line.toString()).isEmpty();
      assertThat(line.path("hardNegativeHits").asInt()).as(line.toString()).isZero();
    }
    assertThat(labelled).isEqualTo(TYPOLOGIES);
    assertThat(evaluation.path("benignHitsPer1000").decimalValue())
        .isLessThanOrEqualTo(java.math.BigDecimal.TEN);
    assertThat(evaluation.path("benignCasesPer1000").decimalValue())
        .isLessThanOrEqualTo(java.math.BigDecimal.valueOf(3));
  }
}
