package org.nightscreen.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code kill -9} in the middle of a step, then {@code recover} and {@code run}: the same bytes as
 * an undisturbed night. Small stages stand in for the real ones, which have a drill of their own.
 * Two points here; every point with {@code -Dnightscreen.drill=all}.
 */
class KillDrillIT {

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

  private static final List<String> TWO_POINTS = List.of("openCases", "publish.committed");

  @TempDir Path directory;

  static Stream<String> points() {
    boolean all = System.getProperty("nightscreen.drill", "").equals("all");
    return (all ? EVERY_POINT : TWO_POINTS).stream();
  }

  @ParameterizedTest
  @MethodSource("points")
  void givesTheBytesOfAnUndisturbedNight(String point) throws IOException, InterruptedException {
    Rehearsal undisturbed = new Rehearsal(directory.resolve("undisturbed"));
    undisturbed.run();
    Rehearsal night = new Rehearsal(directory.resolve("killed"));

    assertThat(runAndDieIn(point, night)).as("killed in %s", point).isEqualTo(137);
    assertThat(night.run().exitCode()).as("before recover").isEqualTo(75);
    assertThat(night.command("recover").exitCode()).isZero();
    assertThat(night.run().exitCode()).as("after recover").isZero();

    assertThat(published(night)).isEqualTo(published(undisturbed));
    assertThat(Files.readSymbolicLink(night.runs().resolve("current"))).isEqualTo(Path.of("rev-1"));
  }

  private static int runAndDieIn(String point, Rehearsal night)
      throws IOException, InterruptedException {
    String[] arguments =
        night.withHome("run", "--business-date", Rehearsal.DAY, "--feeds", night.drop.toString());
    return ChildProcess.start(RehearsalProgram.class, point, arguments).exitCode();
  }

  private static SortedMap<String, String> published(Rehearsal night) throws IOException {
    return Rehearsal.tree(night.runs().resolve("rev-1"));
  }
}
