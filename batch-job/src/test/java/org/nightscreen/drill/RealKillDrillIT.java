package org.nightscreen.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightscreen.run.RealProgram;
import org.nightscreen.spark.SharedSpark;

/**
 * {@code kill -9} in the middle of a step of the real program on the sample drop, then {@code
 * recover} and the same command again: the bytes of an undisturbed run. Three points here; every
 * point with {@code -Dnightscreen.drill=all}.
 */
class RealKillDrillIT {

  private static final List<String> EVERY_POINT =
      List.of(
          "checkInput",
          "acceptRows",
          "detectHits",
          "openCases",
          "writeCaseFiles",
          "reconcile",
          "publish",
          "publish.committed");

  private static final List<String> THREE_POINTS = List.of("acceptRows", "detectHits", "publish");

  private static final String RUN_KEY = "2026-02-01_2026-03-02";

  private static final List<String> LOOKBACK =
      List.of(
          "lookback",
          "--from",
          "2026-02-01",
          "--to",
          "2026-03-02",
          "--coverage-from",
          "2024-01-01",
          "--feeds",
          Screened.TINY.toString());

  @TempDir static Path directory;

  private static SortedMap<String, String> undisturbed;

  @BeforeAll
  static void screenUndisturbed() {
    SharedSpark.session();
    undisturbed = published(new Screened(directory.resolve("undisturbed")).after(arguments()));
    assertThat(undisturbed).containsKeys("hits.csv", "cases.csv", "evaluation.csv", "rejects.csv");
  }

  static Stream<String> points() {
    boolean all = System.getProperty("nightscreen.drill", "").equals("all");
    return (all ? EVERY_POINT : THREE_POINTS).stream();
  }

  @ParameterizedTest
  @MethodSource("points")
  void givesTheBytesOfAnUndisturbedRun(String point) throws IOException, InterruptedException {
    Screened killed = new Screened(directory.resolve("killed-in-" + point));

    int exitCode = RealProgram.killedIn(point, killed.inHome(arguments()));

    assertThat(exitCode).as("killed in %s", point).isEqualTo(137);
    assertThat(killed.command(arguments()).exitCode()).as("before recover").isEqualTo(75);
    killed.after("recover").after(arguments());

    assertThat(published(killed)).isEqualTo(undisturbed);
    assertThat(Files.readSymbolicLink(killed.run(RUN_KEY).resolve("current")))
        .isEqualTo(Path.of("rev-1"));
  }

  private static String[] arguments() {
    return LOOKBACK.toArray(String[]::new);
  }

  /**
   * Everything but index, report and manifest, which tell the times of the run, and what is no
   * text.
   */
  private static SortedMap<String, String> published(Screened screened) {
    return screened.published(
        RUN_KEY,
        1,
        name ->
            name.startsWith("cases/")
                || List.of("hits.csv", "cases.csv", "evaluation.csv", "rejects.csv")
                    .contains(name));
  }
}
