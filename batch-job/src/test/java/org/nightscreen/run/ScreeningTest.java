package org.nightscreen.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.run.Rehearsal.Said;

class ScreeningTest {

  private static final List<String> ALL_STEPS =
      List.of("checkInput", "acceptRows", "detectHits", "openCases", "writeCaseFiles", "register");

  @TempDir Path directory;

  private Rehearsal night;

  @BeforeEach
  void deliver() throws IOException {
    night = new Rehearsal(directory);
  }

  @Test
  void publishesANight() throws IOException, SQLException {
    Said said = night.run();

    assertThat(said.err()).isEmpty();
    assertThat(said.exitCode()).isZero();
    assertThat(said.out())
        .isEqualTo(
            "2026-03-02 is complete (revision 1): 2 cases, 2 hits and near misses, 0 rejects.\n"
                + "Open "
                + night.runs().resolve("rev-1/index.html")
                + "\n");
    assertThat(night.journal()).isEqualTo(ALL_STEPS);
    assertThat(Files.readSymbolicLink(night.runs().resolve("current"))).isEqualTo(Path.of("rev-1"));
    assertThat(Rehearsal.tree(night.runs().resolve("current/cases")))
        .containsOnlyKeys("b.html", "d.html");
    assertThat(register()).containsExactly("2026-03-02 1 !b", "2026-03-02 1 !d");
  }

  @Test
  void leavesACompleteNightAlone() throws IOException {
    night.run();
    Said again = night.run();
    Said asked = night.run("--fail-if-complete");

    assertThat(again.exitCode()).isZero();
    assertThat(again.out())
        .startsWith("ALREADY_COMPLETE: 2026-03-02 was screened before (revision 1)");
    assertThat(asked.exitCode()).isEqualTo(3);
    assertThat(night.journal()).isEqualTo(ALL_STEPS);
  }

  @Test
  void resumesAtTheStepThatFailed() throws IOException {
    night.deliver("fail-in", "detectHits");
    Said failed = night.run();
    night.withdraw("fail-in");
    Said resumed = night.command("resume", "--business-date", Rehearsal.DAY);

    assertThat(failed.exitCode()).isEqualTo(70);
    assertThat(failed.err())
        .startsWith("nightscreen: RULE_FAILURE: The rehearsal fails in detectHits.");
    assertThat(resumed.exitCode()).isZero();
    assertThat(night.journal())
        .containsExactly(
            "checkInput",
            "acceptRows",
            "detectHits",
            "detectHits",
            "openCases",
            "writeCaseFiles",
            "register");
  }

  @Test
  void refusesToResumeWithAnotherRulePack() throws IOException {
    night.deliver("fail-in", "detectHits");
    night.run();
    night.withdraw("fail-in");
    night.deliver("rules.txt", "softer");
    Said refused = night.run();

    assertThat(refused.exitCode()).isEqualTo(78);
    assertThat(refused.err())
        .isEqualTo(
            "nightscreen: CONFIGURATION: The run of 2026-03-02 was begun with another rule pack; "
                + "put that back to resume, or use rerun for a new revision.\n");
  }

  @Test
  void publishesNothingWhenAControlBreaks() throws IOException, SQLException {
    night.deliver("lose-a-row", "");
    Said broken = night.run();

    assertThat(broken.exitCode()).isEqualTo(65);
    assertThat(broken.err())
        .isEqualTo(
            "nightscreen: CONTROL_BREAK: Nothing was published because the controls do not hold: "
                + "bank_transaction rows: read 4 is not accepted 3 + rejected 0 + duplicate 0; "
                + "screening rows: accepted 3 is not screened 3 + NO_OWN_ACCOUNT 1. "
                + "Find the missing rows before the night is run again.\n");
    assertThat(night.runs()).doesNotExist();
    assertThat(register()).isEmpty();
  }

  @Test
  void makesANewRevisionAndKeepsTheOldOne() throws IOException {
    night.run();
    night.deliver("rows.txt", "a\n!b\n");
    Said rerun =
        night.command(
            "rerun",
            "--business-date",
            Rehearsal.DAY,
            "--reason",
            "late file",
            "--ticket",
            "OPS-1");

    assertThat(rerun.err()).isEmpty();
    assertThat(rerun.out()).startsWith("2026-03-02 is complete (revision 2): 1 cases");
    assertThat(Files.readSymbolicLink(night.runs().resolve("current"))).isEqualTo(Path.of("rev-2"));
    assertThat(Rehearsal.tree(night.runs().resolve("rev-1/cases")))
        .containsOnlyKeys("b.html", "d.html");
    assertThat(Rehearsal.tree(night.runs().resolve("rev-2/cases"))).containsOnlyKeys("b.html");
  }

  @Test
  void writesNoCaseIntoTheRegisterUnlessTheWholePublishSucceeds() throws IOException, SQLException {
    night.deliver("fail-in", "register");
    Said failed = night.run();

    assertThat(failed.exitCode()).isEqualTo(70);
    assertThat(register()).isEmpty();
    assertThat(night.runs().resolve("current")).doesNotExist();

    night.withdraw("fail-in");
    assertThat(night.run().exitCode()).isZero();
    assertThat(register()).containsExactly("2026-03-02 1 !b", "2026-03-02 1 !d");
    assertThat(Files.readSymbolicLink(night.runs().resolve("current"))).isEqualTo(Path.of("rev-1"));
  }

  @Test
  void saysWhatNobodyForesawInOneSentenceAndKeepsTheTraceForTheOperator() throws IOException {
    night.deliver("burst-in", "openCases");
    Said burst = night.run();

    assertThat(burst.exitCode()).isEqualTo(70);
    assertThat(burst.err())
        .startsWith(
            "nightscreen: INTERNAL: The run of 2026-03-02 failed for a reason nobody foresaw."
                + " Details: ")
        .hasLineCount(1)
        .doesNotContain("4711");
    Path trace = Path.of(burst.err().substring(burst.err().indexOf("Details: ") + 9).strip());
    assertThat(trace).content().contains("account 4711 burst");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(trace)))
        .isEqualTo("rw-------");
  }

  @Test
  void exitsWithTheCodeOfTheRunWhenAskedForItsStatus() throws IOException {
    Said unknown = night.command("check", "--feeds", night.drop.toString());
    Said before = night.command("status", "--business-date", Rehearsal.DAY);
    night.deliver("lose-a-row", "");
    night.run();
    Said broken = night.command("status", "--business-date", Rehearsal.DAY);
    night.withdraw("lose-a-row");
    night.command(
        "rerun", "--business-date", Rehearsal.DAY, "--reason", "found", "--ticket", "OPS-2");
    Said complete = night.command("status", "--business-date", Rehearsal.DAY, "--json");

    assertThat(unknown.exitCode()).isZero();
    assertThat(before.exitCode()).isEqualTo(75);
    assertThat(broken.exitCode()).isEqualTo(65);
    assertThat(broken.out())
        .contains("reconcile       FAILED")
        .contains("CONTROL_BREAK: Nothing was published");
    assertThat(complete.exitCode()).isZero();
    assertThat(complete.out())
        .startsWith("{\"state\":\"COMPLETED\",\"exitCode\":0")
        .contains("\"revision\":2");
  }

  @Test
  void keepsEveryFileOfTheHomeFromOthers() throws IOException {
    night.run();

    List<String> open = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(night.home)) {
      for (Path path : paths.filter(path -> !Files.isSymbolicLink(path)).toList()) {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        if (!mode.equals(Files.isDirectory(path) ? "rwx------" : "rw-------")) {
          open.add(path + " " + mode);
        }
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void refusesAnotherInstitutionInTheSameHome() {
    night.run();
    Said refused = night.run("--institution", "OTHER");

    assertThat(refused.exitCode()).isEqualTo(78);
    assertThat(refused.err()).contains("holds runs of institution OWN, not of OTHER");
  }

  @Test
  void leavesTheHomeAsItIsInADryRun() throws IOException, SQLException {
    Said dry = night.run("--dry-run");

    assertThat(dry.err()).isEmpty();
    assertThat(dry.out()).startsWith("DRY RUN: 2026-03-02 is complete (revision 1): 2 cases");
    assertThat(night.runs()).doesNotExist();
    assertThat(night.home.resolve("dry-run/2026-03-02/runs/2026-03-02/current/index.html"))
        .exists();
    assertThat(night.run().out()).startsWith("2026-03-02 is complete (revision 1)");
  }

  @Test
  void refusesTheHomeOfANewerVersion() throws IOException {
    Files.createDirectories(night.home);
    Files.writeString(night.home.resolve("VERSION"), "2\n");
    Said refused = night.run();

    assertThat(refused.exitCode()).isEqualTo(78);
    assertThat(refused.err()).contains("has format 2 and this version reads up to 1");
  }

  private List<String> register() throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:h2:file:" + night.home.resolve("nightscreen"), "sa", "");
        ResultSet result =
            connection
                .createStatement()
                .executeQuery("SELECT * FROM rehearsal_case ORDER BY 1, 2, 3")) {
      while (result.next()) {
        rows.add(result.getString(1) + " " + result.getInt(2) + " " + result.getString(3));
      }
    }
    return rows;
  }
}
