package org.nightscreen.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with a JVM that only says what it was told. */
class LauncherTest {

  private static final String JAVA =
      """
      #!/bin/sh
      case "$*" in
        *Walkthrough*)
          for flag in "$@"; do
            case $flag in -XX:ArchiveClassesAtExit=*) %s ;; esac
          done ;;
        *) for word in "$@"; do echo "$word"; done ;;
      esac
      """;

  private static final String MAKES_ARCHIVE = "echo classes >\"${flag#*=}\"";
  private static final String MAKES_NONE = "exit 1";
  private static final String ARCHIVE = "batch-job/target/lib/classes-17.0.99.jsa";
  private static final String JAR = "batch-job/target/nightscreen-batch-job-1.jar";

  @TempDir private Path root;

  private record Said(int exitCode, List<String> words, String trouble) {}

  @BeforeEach
  void layOutABuild() throws IOException {
    Path launcher = Path.of("../ops/nightscreen");
    Files.createDirectories(root.resolve("ops"));
    Files.copy(launcher, root.resolve("ops/nightscreen"));
    Files.copy(Path.of("../ops/jvm.options"), root.resolve("ops/jvm.options"));
    for (String file :
        List.of(
            JAR, "batch-job/target/lib/app/rules.jar", "batch-job/target/lib/spark/spark.jar")) {
      Files.createDirectories(root.resolve(file).getParent());
      Files.createFile(root.resolve(file));
    }
    Files.createDirectories(root.resolve("jdk/bin"));
    Files.writeString(root.resolve("jdk/release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"17.0.99\"\n");
  }

  @Test
  void preparesAnArchiveOnceAndStartsWithIt() throws Exception {
    jdkThat(MAKES_ARCHIVE);

    Said first = launch("run", "--business-date", "2026-03-02");
    Said second = launch("run", "--business-date", "2026-03-02");

    assertThat(first.trouble()).contains("preparing a quick start, once after a build");
    assertThat(second.trouble()).isEmpty();
    assertThat(second.words())
        .isEqualTo(first.words())
        .contains("-XX:SharedArchiveFile=" + real(ARCHIVE), "-Xshare:auto")
        .endsWith("org.nightscreen.run.Nightscreen", "run", "--business-date", "2026-03-02");
  }

  @Test
  void startsWithoutAnArchiveThatCannotBeMadeAndDoesNotTryAgain() throws Exception {
    jdkThat(MAKES_NONE);

    Said first = launch("demo");
    Said second = launch("demo");

    assertThat(first.exitCode()).isZero();
    assertThat(first.words()).noneMatch(word -> word.contains("SharedArchiveFile"));
    assertThat(second.trouble()).isEmpty();
  }

  @Test
  void makesTheArchiveAnewAfterABuild() throws Exception {
    jdkThat(MAKES_ARCHIVE);
    launch("demo");
    Instant later = Files.getLastModifiedTime(root.resolve(ARCHIVE)).toInstant().plusSeconds(5);
    Files.setLastModifiedTime(root.resolve(JAR), FileTime.from(later));

    assertThat(launch("demo").trouble()).contains("preparing a quick start");
  }

  @Test
  void givesHelpWithoutMakingAnArchive() throws Exception {
    jdkThat(MAKES_ARCHIVE);

    Said said = launch("lookback", "--help");

    assertThat(said.trouble()).isEmpty();
    assertThat(said.words()).contains("-XX:+UseSerialGC").endsWith("lookback", "--help");
    assertThat(root.resolve(ARCHIVE)).doesNotExist();
  }

  @Test
  void leavesTheArchiveAloneWhereItIsSwitchedOff() throws Exception {
    jdkThat(MAKES_ARCHIVE);

    Said said = launch(List.of("NIGHTSCREEN_ARCHIVE=off"), "demo");

    assertThat(said.words()).noneMatch(word -> word.contains("SharedArchiveFile"));
    assertThat(root.resolve(ARCHIVE)).doesNotExist();
  }

  @Test
  void givesLongNightsTheWholeCompilerAndTheDemonstrationTheQuickOne() throws Exception {
    jdkThat(MAKES_NONE);

    assertThat(launch("lookback", "--from", "2026-02-01").words())
        .noneMatch(word -> word.contains("TieredStopAtLevel"));
    assertThat(launch("demo").words()).contains("-XX:TieredStopAtLevel=1");
  }

  @Test
  void namesEveryJarInOneOrder() throws Exception {
    jdkThat(MAKES_NONE);

    List<String> words = launch("demo").words();

    assertThat(words.get(words.indexOf("-cp") + 1))
        .isEqualTo(
            real(JAR)
                + ":"
                + real("batch-job/target/lib/app/rules.jar")
                + ":"
                + real("batch-job/target/lib/spark/spark.jar"));
  }

  private String real(String file) throws IOException {
    return root.toRealPath().resolve(file).toString();
  }

  private void jdkThat(String walkthrough) throws IOException {
    Path java = root.resolve("jdk/bin/java");
    Files.writeString(java, JAVA.formatted(walkthrough));
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Said launch(String... arguments) throws IOException, InterruptedException {
    return launch(List.of(), arguments);
  }

  private Said launch(List<String> settings, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("env", "JAVA_HOME=" + root.resolve("jdk")));
    command.addAll(settings);
    command.add(root.resolve("ops/nightscreen").toString());
    command.addAll(List.of(arguments));
    Path trouble = root.resolve("trouble");
    Process process = new ProcessBuilder(command).redirectError(trouble.toFile()).start();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exitCode = process.waitFor();
    return new Said(exitCode, words.lines().toList(), Files.readString(trouble));
  }
}
