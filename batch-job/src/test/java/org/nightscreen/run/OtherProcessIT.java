package org.nightscreen.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.run.Rehearsal.Said;

class OtherProcessIT {

  @TempDir Path directory;

  @Test
  void letsOneRunWorkStopsItCleanlyOnSigtermAndResumesIt()
      throws IOException, InterruptedException {
    Rehearsal night = new Rehearsal(directory);
    night.deliver("slow-in", "detectHits");
    ChildProcess slow = start(night);
    awaitStep(night, "detectHits");

    Said second = night.run();
    Said status = night.command("status", "--business-date", Rehearsal.DAY);
    slow.terminate();
    int stopped = slow.exitCode();
    Said afterwards = night.command("status", "--business-date", Rehearsal.DAY);
    night.withdraw("slow-in");
    Said resumed = night.run();

    assertThat(second.exitCode()).isEqualTo(75);
    assertThat(second.err())
        .startsWith("nightscreen: LOCK_HELD: Another nightscreen process is working in ");
    assertThat(status.exitCode()).isEqualTo(75);
    assertThat(stopped).isEqualTo(143);
    assertThat(slow.output()).contains("STOPPED: The run of 2026-03-02 was stopped");
    assertThat(afterwards.exitCode()).isEqualTo(143);
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

  private static ChildProcess start(Rehearsal night) throws IOException {
    String[] arguments =
        night.withHome("run", "--business-date", Rehearsal.DAY, "--feeds", night.drop.toString());
    return ChildProcess.start(RehearsalProgram.class, "", arguments);
  }

  private static void awaitStep(Rehearsal night, String step)
      throws IOException, InterruptedException {
    Path journal = night.drop.resolve("journal.txt");
    for (int i = 0; i < 600; i++) {
      if (Files.exists(journal) && Files.readString(journal).endsWith(step + "\n")) {
        return;
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("The step " + step + " was not reached within a minute.");
  }
}
