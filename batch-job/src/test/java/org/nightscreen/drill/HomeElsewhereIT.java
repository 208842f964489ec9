package org.nightscreen.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.hadoop.Locations;
import org.nightscreen.hadoop.Mounts;
import org.nightscreen.run.RealProgram.Said;
import org.nightscreen.spark.SharedSpark;

/** A home on another file system than that of the disks: the same bytes, and a text for a link. */
class HomeElsewhereIT {

  private static final String RUN_KEY = "2026-02-01_2026-03-02";

  @TempDir Path disk;

  @BeforeEach
  void mount() {
    SharedSpark.stop();
    Mounts.shelf(disk);
  }

  @AfterEach
  void letGo() {
    SharedSpark.stop();
  }

  @Test
  void carriesAWholeLookback() throws IOException {
    Path elsewhere = Locations.of("store://shelf/" + disk.getFileName() + "/home");
    Files.createDirectories(elsewhere);
    Files.writeString(
        elsewhere.resolve("nightscreen.yaml"),
        "database: jdbc:h2:file:" + disk.resolve("register") + "\n");

    Screened here = new Screened(disk.resolve("here")).after(lookback());
    Screened there = new Screened(elsewhere).after(lookback());

    assertThat(there.results(RUN_KEY)).isEqualTo(here.results(RUN_KEY)).hasSize(3 + 8);
    assertThat(Files.readAllBytes(there.run(RUN_KEY).resolve("rev-1/hits.parquet")))
        .isEqualTo(Files.readAllBytes(here.run(RUN_KEY).resolve("rev-1/hits.parquet")));
    assertThat(disk.resolve("home/runs").resolve(RUN_KEY).resolve("CURRENT")).hasContent("rev-1");
    assertThat(disk.resolve("register.mv.db")).isNotEmptyFile();
    assertThat(there.command(lookback()).out()).startsWith("ALREADY_COMPLETE");
  }

  @Test
  void cannotHoldADatabase() {
    Screened nowhere = new Screened(Locations.of("store://shelf/" + disk.getFileName() + "/bare"));

    Said said = nowhere.command(lookback());

    assertThat(said.exitCode()).isEqualTo(78);
    assertThat(said.err())
        .contains(
            "CONFIGURATION: The home "
                + nowhere.home()
                + " cannot hold a database; name one as 'database: jdbc:...' in its"
                + " nightscreen.yaml or as NIGHTSCREEN_DATABASE");
  }

  private static String[] lookback() {
    return new String[] {
      "lookback",
      "--from",
      "2026-02-01",
      "--to",
      "2026-03-02",
      "--coverage-from",
      "2024-01-01",
      "--feeds",
      Screened.TINY.toString(),
      "--master",
      "local[2]"
    };
  }
}
