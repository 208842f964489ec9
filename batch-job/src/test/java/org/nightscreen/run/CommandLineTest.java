package org.nightscreen.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightscreen.run.Rehearsal.Said;

class CommandLineTest {

  @TempDir Path directory;

  private Rehearsal night;

  static List<String> commands() {
    return List.of(
        "demo",
        "check",
        "load",
        "run",
        "rerun",
        "lookback",
        "resume",
        "recover",
        "status",
        "simulate",
        "evaluate",
        "generate");
  }

  @BeforeEach
  void deliver() throws IOException {
    night = new Rehearsal(directory);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpsOnEveryLevelWithoutTouchingTheHome(String command) {
    Said said = night.command(command, "--help");

    assertThat(said.exitCode()).isZero();
    assertThat(said.out()).startsWith("Usage: nightscreen " + command);
    assertThat(night.home).doesNotExist();
  }

  @Test
  void listsTheCommandsAsIfAllWereBuilt() {
    Said listed = night.command("--help");
    Said built =
        night.command(
            Stream.concat(Stream.of("--help"), commands().stream()).toArray(String[]::new));

    assertThat(listed.exitCode()).isZero();
    assertThat(listed.out()).isEqualTo(built.out()).contains("  generate ", "  simulate ");
  }

  @Test
  void answersBadArgumentsWith64() {
    assertThat(night.command("run").exitCode()).isEqualTo(64);
    assertThat(night.command("run", "--business-date", "today").exitCode()).isEqualTo(64);
    assertThat(night.command("no-such-command").exitCode()).isEqualTo(64);
    assertThat(night.command("status").exitCode()).isEqualTo(64);
    assertThat(night.command("run", "--business-date", Rehearsal.DAY).err())
        .isEqualTo(
            "nightscreen: BAD_ARGUMENTS: Say where the extracts are: --feeds DIR for a canonical"
                + " drop, or --feed-config YAML.\n");
  }

  @Test
  void saysInOneSentenceWhatIsWrongWithArguments() {
    String told = "'nightscreen run --help' tells what it takes.\n";

    assertThat(night.command("run", "--business-date", "2026-02-30").err())
        .isEqualTo(
            "nightscreen: BAD_ARGUMENTS: Invalid value for option '--business-date': '2026-02-30'"
                + " is no day of the calendar; write it as 2026-03-31. "
                + told);
    assertThat(night.command("run").err())
        .isEqualTo(
            "nightscreen: BAD_ARGUMENTS: Missing required option: '--business-date=DATE'. " + told);
    assertThat(night.command("run", "--business-date", "2026-02-02", "--feedz", "x").err())
        .startsWith("nightscreen: BAD_ARGUMENTS: ")
        .contains("'--feedz'", told, "--feeds");
  }

  @Test
  void takesSettingsFromTheHomeAndLetsFlagsWin() throws IOException {
    Files.createDirectories(night.home);
    Files.writeString(
        night.home.resolve("nightscreen.yaml"), "institution: BANKA\nfeeds: " + night.drop + "\n");

    Said own = night.command("run", "--business-date", Rehearsal.DAY, "--json");
    Said other = night.command("run", "--business-date", Rehearsal.DAY, "--institution", "BANKB");

    assertThat(own.out())
        .startsWith("{\"state\":\"COMPLETE\",\"exitCode\":0,")
        .contains("\"cases\":2");
    assertThat(other.err()).contains("holds runs of institution BANKA, not of BANKB");
  }

  @Test
  void namesFileLineAndKeyOfASettingItDoesNotKnow() throws IOException {
    Files.createDirectories(night.home);
    Files.writeString(night.home.resolve("nightscreen.yaml"), "zone: UTC\ninstitutoin: BANKA\n");

    Said said = night.run();

    assertThat(said.exitCode()).isEqualTo(78);
    assertThat(said.err())
        .contains(
            night.home.resolve("nightscreen.yaml")
                + ", line 2: the key 'institutoin' is unknown; known are ");
  }

  @Test
  void refusesFilesThatAreStillBeingWrittenWhenItMayNotWait() throws IOException {
    Files.writeString(night.drop.resolve("rows.txt"), "a\n");

    Said said = night.run("--no-wait");

    assertThat(said.exitCode()).isEqualTo(75);
    assertThat(said.err()).startsWith("nightscreen: INPUT_NOT_READY: Files in " + night.drop);
  }

  @Test
  void checksEverythingAndNamesTheFirstFailureInItsExitCode() throws IOException {
    Said ready = night.command("check", "--feeds", night.drop.toString());
    Files.writeString(night.home.resolve("VERSION"), "9\n");
    Said newer = night.command("check", "--feeds", night.drop.toString());

    assertThat(ready.exitCode()).isZero();
    assertThat(ready.out())
        .contains("rule pack      ok: built-in")
        .contains("feeds          ok: 4 rows");
    assertThat(newer.exitCode()).isEqualTo(78);
    assertThat(newer.out()).contains("home           HOME_FORMAT: ").endsWith("Not ready.\n");
  }

  @Test
  void loadsHistoryAndScreensALookback() {
    Said loaded =
        night.command(
            "load", "--history", "--until", "2026-01-31", "--feeds", night.drop.toString());
    Said screened =
        night.command(
            "lookback",
            "--from",
            "2026-02-01",
            "--to",
            Rehearsal.DAY,
            "--feeds",
            night.drop.toString());

    assertThat(loaded.out()).isEqualTo("4 rows loaded until 2026-01-31\n");
    assertThat(screened.err()).isEmpty();
    assertThat(night.home.resolve("runs/2026-02-01_2026-03-02/current/index.html")).exists();
  }
}
