package org.nightscreen.detection;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** The figures that were recorded, and what a new count says against them. */
final class RecordedWork {

  /** The system property that has the figures written instead of compared. */
  static final String RECORD = "nightscreen.recordWork";

  private static final Path FILE =
      Path.of("src/test/resources/org/nightscreen/detection/counted-work.properties");

  /** Bytes differ a little with the order in which compressed blocks meet; counts never do. */
  private static final double TOLERANCE_OF_BYTES = 0.02;

  private static final String ADVICE =
      """
      Find out why before anything else: seconds may hide it on this machine and not on another.
      If the change is meant, record the new figures and say why in the commit:
        ./mvnw -q -pl batch-job -am verify -Dtest=None -Dit.test=CountedWorkIT \\
          -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false \\
          -D%s=true\
      """
          .formatted(RECORD);

  private RecordedWork() {}

  static boolean recording() {
    return Boolean.getBoolean(RECORD);
  }

  /** Replaces the recorded figures of one run; those of others stay. */
  static void record(String run, Map<String, Long> counted) throws IOException {
    SortedMap<String, Long> all = read();
    all.keySet().removeIf(figure -> figure.startsWith(run + "."));
    counted.forEach((figure, count) -> all.put(run + "." + figure, count));
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Work that detection does for the fixed drop; compared and written by CountedWorkIT.");
    all.forEach((figure, count) -> lines.add(figure + "=" + count));
    Files.createDirectories(FILE.getParent());
    Files.write(FILE, lines);
  }

  /** What differs from the record, a line each, and what to do; empty if nothing does. */
  static String differences(String run, Map<String, Long> counted) throws IOException {
    SortedMap<String, Long> recorded = new TreeMap<>();
    read()
        .forEach(
            (figure, count) -> {
              if (figure.startsWith(run + ".")) {
                recorded.put(figure.substring(run.length() + 1), count);
              }
            });
    StringBuilder lines = new StringBuilder();
    SortedMap<String, Long> figures = new TreeMap<>(recorded);
    figures.putAll(counted);
    for (String figure : figures.keySet()) {
      Long before = recorded.get(figure);
      Long now = counted.get(figure);
      if (before == null || now == null || !same(figure, before, now)) {
        lines.append(told(run, figure, before, now)).append('\n');
      }
    }
    return lines.isEmpty() ? "" : lines.append(ADVICE).toString();
  }

  private static boolean same(String figure, long before, long now) {
    double tolerated = figure.endsWith("bytes") ? TOLERANCE_OF_BYTES * before : 0;
    return Math.abs(now - before) <= tolerated;
  }

  private static String told(String run, String figure, Long before, Long now) {
    if (before == null || now == null) {
      return "%s: %s is %s, recorded is %s".formatted(run, figure, now, before);
    }
    String percent =
        before == 0
            ? ""
            : String.format(Locale.ROOT, " (%+.1f %%)", 100.0 * (now - before) / before);
    return "%s: %s %s from %d to %d, by %d%s"
        .formatted(
            run,
            figure,
            now > before ? "grew" : "fell",
            before,
            now,
            Math.abs(now - before),
            percent);
  }

  private static SortedMap<String, Long> read() throws IOException {
    SortedMap<String, Long> figures = new TreeMap<>();
    if (Files.exists(FILE)) {
      Properties properties = new Properties();
      try (BufferedReader lines = Files.newBufferedReader(FILE)) {
        properties.load(lines);
      }
      properties
          .stringPropertyNames()
          .forEach(figure -> figures.put(figure, Long.valueOf(properties.getProperty(figure))));
    }
    return figures;
  }
}
