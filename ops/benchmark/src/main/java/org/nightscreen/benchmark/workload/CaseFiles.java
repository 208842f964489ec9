package org.nightscreen.benchmark.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.nightscreen.benchmark.data.DropPlan;
import org.nightscreen.benchmark.report.Series;
import org.nightscreen.benchmark.report.Verdict;

/** The case files of a lookback over a million rows, against writing the same bytes plainly. */
public final class CaseFiles implements Workload {

  private static final int MOST_THOUSANDS = 1_000;
  private static final int EVALUATED_DAYS = 30;

  @Override
  public String name() {
    return "case-files";
  }

  /** A million rows are enough for more than a thousand cases. */
  private static DropPlan drop(Bench bench) {
    return DropPlan.bulk(Math.min(MOST_THOUSANDS, bench.sizes().bulkThousands()));
  }

  @Override
  public void prepare(Bench bench) {
    bench.shelf().home(drop(bench));
  }

  @Override
  public void run(Bench bench) {
    DropPlan drop = drop(bench);
    Path clone = bench.shelf().cloneOf(bench.shelf().home(drop));
    String from = drop.lastDay().minusDays(EVALUATED_DAYS - 1L).toString();
    String to = drop.lastDay().toString();
    bench
        .launch()
        .nightscreen(
            Bench.HEAP,
            "lookback",
            "--from",
            from,
            "--to",
            to,
            "--feeds",
            bench.shelf().drop(drop).toString(),
            "--home",
            clone.toString());
    Path revision = clone.resolve("runs").resolve(from + "_" + to).resolve("rev-1");
    report(bench, revision);
    bench.shelf().remove(clone);
  }

  private void report(Bench bench, Path revision) {
    try {
      List<Path> files;
      try (Stream<Path> all = Files.walk(revision.resolve("cases"))) {
        files = all.filter(Files::isRegularFile).sorted().toList();
      }
      long cases = files.stream().filter(f -> f.toString().endsWith(".json")).count();
      double ours = stepSeconds(revision.resolve("run-report.json"), files);
      double plain = writePlainly(files, bench.shelf().scratch("plain"));
      Series written = bench.results().add(Series.of(name(), "write case files", List.of(ours)));
      Series stream = bench.results().add(Series.of(name(), "plain stream", List.of(plain)));
      bench
          .results()
          .add(
              new Verdict(
                  name(),
                  cases + " case files against writing the same bytes",
                  Timings.ratio(written, stream),
                  null,
                  String.format(
                      Locale.ROOT,
                      "%s; %.2f s for 1,000 cases",
                      Timings.basis(written, stream),
                      1_000 * ours / Math.max(1, cases)),
                  1,
                  true));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static double writePlainly(List<Path> files, Path target) throws IOException {
    List<byte[]> contents = new ArrayList<>();
    for (Path file : files) {
      contents.add(Files.readAllBytes(file));
    }
    long start = System.nanoTime();
    int number = 0;
    for (byte[] content : contents) {
      try (OutputStream out = Files.newOutputStream(target.resolve("file-" + number++))) {
        out.write(content);
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** From the end of the step before till the last case file was written. */
  private static double stepSeconds(Path report, List<Path> files) throws IOException {
    Instant begun = Instant.EPOCH;
    for (JsonNode step : new ObjectMapper().readTree(report.toFile()).path("steps")) {
      String ended = step.path("ended_at").asText(step.path("endedAt").asText(""));
      if (!ended.isEmpty() && Instant.parse(ended).isAfter(begun)) {
        begun = Instant.parse(ended);
      }
    }
    Instant last = begun;
    for (Path file : files) {
      Instant written = Files.getLastModifiedTime(file).toInstant();
      last = written.isAfter(last) ? written : last;
    }
    return Duration.between(begun, last).toMillis() / 1e3;
  }
}
