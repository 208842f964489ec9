package org.nightscreen.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.samples.GenerateCommand;
import org.nightscreen.spark.SharedSpark;
import picocli.CommandLine;

/**
 * The same rows give the same hits, cases and case files to the byte, however they are delivered.
 */
class SameBytesIT {

  private static final List<String> TINY_RANGE =
      List.of("--from", "2026-02-01", "--to", "2026-03-02", "--coverage-from", "2024-01-01");
  private static final List<String> GENERATED_RANGE =
      List.of("--from", "2026-03-02", "--to", "2026-03-31", "--coverage-from", "2026-01-31");

  @TempDir Path directory;

  @BeforeEach
  void shareOneSession() {
    SharedSpark.session();
  }

  @Test
  void ofTheSampleShuffledSplitAndCompressed() throws IOException {
    SortedMap<String, String> asItLies = lookback("as-it-lies", Screened.TINY, TINY_RANGE);
    Path shuffled = Rows.shuffled(Screened.TINY, directory.resolve("shuffled"), 7);
    Path split = Rows.split(shuffled, directory.resolve("split"));

    assertThat(asItLies).hasSize(3 + 8);
    assertThat(
            lookback(
                "split",
                split,
                TINY_RANGE,
                "--feed-config",
                split.resolve("feeds.yaml").toString()))
        .isEqualTo(asItLies);
  }

  @Test
  void ofAGeneratedDropInParquetAndOnOneCore() throws IOException {
    Path csv = generated("csv");
    SortedMap<String, String> asItLies = lookback("as-it-lies", csv, GENERATED_RANGE);
    SortedMap<String, String> parquet = lookback("parquet", generated("parquet"), GENERATED_RANGE);
    Path shuffled = Rows.shuffled(csv, directory.resolve("shuffled"), 11);
    SharedSpark.stop();
    SortedMap<String, String> oneCore =
        lookback("one-core", shuffled, GENERATED_RANGE, "--master", "local[1]");

    assertThat(asItLies.size()).isGreaterThanOrEqualTo(3 + 10);
    assertThat(parquet).isEqualTo(asItLies);
    assertThat(oneCore).isEqualTo(asItLies);
  }

  private SortedMap<String, String> lookback(
      String home, Path drop, List<String> range, String... more) {
    List<String> arguments = new ArrayList<>(List.of("lookback", "--feeds", drop.toString()));
    arguments.addAll(range);
    arguments.addAll(List.of(more));
    Screened screened =
        new Screened(directory.resolve(home)).after(arguments.toArray(String[]::new));
    return screened.results(range.get(1) + "_" + range.get(3));
  }

  private Path generated(String format) throws IOException {
    Path drop = directory.resolve("generated-" + format);
    int exitCode =
        new CommandLine(new GenerateCommand())
            .execute(
                "--customers",
                "60",
                "--days",
                "60",
                "--end-date",
                "2026-03-31",
                "--seed",
                "5",
                "--positives",
                "1",
                "--format",
                format,
                "--out",
                drop.toString());
    assertThat(exitCode).isZero();
    Rows.settle(drop);
    return drop;
  }
}
