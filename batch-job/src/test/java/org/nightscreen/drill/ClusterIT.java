package org.nightscreen.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights on a real Spark standalone master with two workers on this machine. They take minutes, so
 * the build leaves them out; {@code ops/cluster/README.md} says how to run them.
 */
@Tag("cluster")
class ClusterIT {

  private static final Path SCRIPTS = Path.of("..", "ops", "cluster").toAbsolutePath().normalize();

  /** Also holds the sample as this process screens it, once for all tests. */
  @TempDir static Path directory;

  /** How a script ended, and all that it said. */
  private record Ended(int exitCode, String output) {}

  @Test
  void givesTheSameBytesOnAClusterWithItsHomeElsewhereAndThroughSubmit()
      throws IOException, InterruptedException {
    Ended ended = script("same-bytes");

    assertThat(ended.exitCode()).as(ended.output()).isZero();
    assertThat(ended.output().split("are the same, byte by byte")).hasSize(2 + 1);
  }

  @Test
  void survivesTheLossOfAnExecutorAndOfAWorker() throws IOException, InterruptedException {
    Ended ended = script("kill-drill", "sample");

    assertThat(ended.exitCode()).as(ended.output()).isZero();
    assertThat(ended.output()).contains("detection lost 2 executors in its middle");
    assertThat(ended.output()).contains("are the same, byte by byte");
  }

  @Test
  void saysInOneSentenceThatAnExecutorIsTooSmallAndResumesWithALargerOne()
      throws IOException, InterruptedException {
    Ended ended = script("small-executor");

    assertThat(ended.exitCode()).as(ended.output()).isZero();
    assertThat(ended.output()).contains("' gave this run no executor within 10s: its workers are");
    assertThat(ended.output())
        .contains(
            "nightscreen: OUT_OF_MEMORY: An executor ran out of memory: spark.executor.memory is"
                + " 96m, spark.executor.cores is all of its worker; raise the first or lower the"
                + " second and resume the run, its finished steps are kept.");
    assertThat(ended.output()).contains("are the same, byte by byte");
  }

  private static Ended script(String name, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(SCRIPTS.resolve(name).toString()));
    command.addAll(List.of(arguments));
    Path output = directory.resolve(name + ".log");
    ProcessBuilder script =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    // To make the class archive takes longer than it saves here.
    script.environment().put("NIGHTSCREEN_ARCHIVE", "off");
    script.environment().put("CLUSTER_SAMPLE_HOME", directory.resolve("sample").toString());
    Process process = script.start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroy();
      process.waitFor(1, TimeUnit.MINUTES);
      return new Ended(-1, Files.readString(output));
    }
    return new Ended(process.exitValue(), Files.readString(output));
  }
}
