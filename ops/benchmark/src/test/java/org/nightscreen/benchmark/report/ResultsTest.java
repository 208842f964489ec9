package org.nightscreen.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

  @Test
  void takesTheMiddleOfAnOddAndTheMeanOfAnEvenNumberOfTimes() {
    assertThat(Series.of("bulk", "ours", List.of(3.0, 1.0, 2.0)).median()).isEqualTo(2.0);
    assertThat(Series.of("bulk", "ours", List.of(1.0, 2.0)).median()).isEqualTo(1.5);
  }

  @Test
  void meetsATargetAtItsLimitAndNotAboveIt() {
    assertThat(verdict(0.5, true).met()).isTrue();
    assertThat(verdict(0.5001, true).met()).isFalse();
  }

  @Test
  void doesNotMeetATargetWithDifferentAnswers() {
    assertThat(verdict(0.1, false).met()).isFalse();
  }

  @Test
  void writesTableJsonAndPlot(@TempDir Path directory) {
    Results results = new Results(directory, Map.of("cores", "2"));
    results.add(verdict(0.4, true));
    results.add(Series.of("bulk", "ours", List.of(1.0)));
    results.write();

    assertThat(directory.resolve("results.md"))
        .content()
        .contains("| eight against DuckDB | 0.40 | <= 0.5 | yes | 1 s, 2 s | 1 |");
    assertThat(directory.resolve("results.json")).isNotEmptyFile();
    assertThat(directory.resolve("targets.png")).isNotEmptyFile();
  }

  private static Verdict verdict(double ratio, boolean valid) {
    return new Verdict("bulk", "eight against DuckDB", ratio, 0.5, "1 s, 2 s", 1, valid);
  }
}
