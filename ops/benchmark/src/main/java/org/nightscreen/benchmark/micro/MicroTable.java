package org.nightscreen.benchmark.micro;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/** What was measured, ours beside the plain version, as a Markdown table. */
final class MicroTable {

  private static final String HEAD =
      "| what | entries | ours, ns per entry | plain, ns per entry | plain over ours |\n"
          + "| --- | ---: | ---: | ---: | ---: |\n";

  private static final double NANOS = 1_000;

  private MicroTable() {}

  /** A line of the table: what was measured and over how many entries. */
  private record Line(String what, int entries) implements Comparable<Line> {

    static Line of(BenchmarkParams benchmark) {
      String name = benchmark.getBenchmark();
      String className = name.substring(0, name.lastIndexOf('.'));
      String measure = benchmark.getParam("measure");
      String what =
          measure == null
              ? className.substring(className.lastIndexOf('.') + 1).replace("Benchmark", "")
              : measure.replace('_', ' ');
      return new Line(
          what.toLowerCase(Locale.ROOT), Integer.parseInt(benchmark.getParam("entries")));
    }

    @Override
    public int compareTo(Line other) {
      int order = what.compareTo(other.what);
      return order == 0 ? Integer.compare(entries, other.entries) : order;
    }
  }

  static String of(Collection<RunResult> measured) {
    Map<Line, Double> ours = new TreeMap<>();
    Map<Line, Double> plain = new TreeMap<>();
    for (RunResult result : measured) {
      Line line = Line.of(result.getParams());
      double perEntry = result.getPrimaryResult().getScore() * NANOS / line.entries();
      (result.getParams().getBenchmark().endsWith(".ours") ? ours : plain).put(line, perEntry);
    }
    StringBuilder table = new StringBuilder(HEAD);
    ours.forEach(
        (line, nanos) -> {
          double other = plain.getOrDefault(line, Double.NaN);
          table.append(
              String.format(
                  Locale.ROOT,
                  "| %s | %,d | %.1f | %.1f | %.1f x |%n",
                  line.what(),
                  line.entries(),
                  nanos,
                  other,
                  other / nanos));
        });
    return table.toString();
  }
}
