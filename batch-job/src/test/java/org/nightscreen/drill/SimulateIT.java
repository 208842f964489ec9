package org.nightscreen.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.run.RealProgram.Said;
import org.nightscreen.spark.SharedSpark;

/** What an analyst sees of a changed pack before anything is published by it. */
class SimulateIT {

  private static final Path PACK = Path.of("..", "rules", "src", "main", "resources");

  @TempDir Path directory;

  @Test
  void tellsWhatAChangedThresholdLosesAndGains() throws IOException {
    SharedSpark.session();
    Screened home =
        new Screened(directory.resolve("home"))
            .after(
                "lookback",
                "--from",
                "2026-02-01",
                "--to",
                "2026-03-02",
                "--coverage-from",
                "2024-01-01",
                "--feeds",
                Screened.TINY.toString());
    String published = home.results("2026-02-01_2026-03-02").get("hits.csv");

    Said same = simulate(home, copy("same"));
    assertThat(same.out()).contains("Both packs make the same hits.");

    Path stricter = copy("stricter");
    edit(
        stricter.resolve("typologies/fan-in-funnel/thresholds.csv"),
        "T05,senders,DEFAULT,,5,",
        "T05,senders,DEFAULT,,9,");
    Files.delete(stricter.resolve("typologies/fan-in-funnel/fixtures/positive/expected.yaml"));
    Said lost = simulate(home, stricter);
    assertThat(lost.out())
        .containsPattern("lost T05 on \\S+ until \\S+: T05\\.\\d: senders 5 -> 9; \\w+ is \\d+");
    assertThat(home.results("2026-02-01_2026-03-02").get("hits.csv"))
        .as("nothing is published")
        .isEqualTo(published);

    Path disabled = copy("disabled");
    edit(
        disabled.resolve("pack.yaml"),
        "{slug: fan-out-dispersal, enabled: true}",
        "{slug: fan-out-dispersal, enabled: false}");
    assertThat(simulate(home, disabled).out())
        .contains("typology T06 is not judged by the changed pack")
        .contains("case lost: C106");
  }

  private static Said simulate(Screened home, Path pack) {
    Said said =
        home.command(
            "simulate", "--rules", pack.toString(), "--from", "2026-02-01", "--to", "2026-03-02");
    assertThat(said.exitCode()).as("%s", said).isZero();
    return said;
  }

  private static void edit(Path file, String before, String after) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(before);
    Files.writeString(file, text.replace(before, after));
  }

  private Path copy(String name) throws IOException {
    Path target = directory.resolve(name);
    for (String part : new String[] {"pack.yaml", "segments.csv", "thresholds.csv", "typologies"}) {
      try (Stream<Path> files = Files.walk(PACK.resolve(part))) {
        files.forEach(
            file -> {
              try {
                Path to = target.resolve(PACK.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
      }
    }
    return target;
  }
}
