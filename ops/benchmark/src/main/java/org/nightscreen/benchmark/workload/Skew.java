package org.nightscreen.benchmark.workload;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nightscreen.benchmark.data.DropPlan;
import org.nightscreen.benchmark.data.Shape;
import org.nightscreen.benchmark.measure.Contenders;
import org.nightscreen.benchmark.report.Series;
import org.nightscreen.benchmark.report.Verdict;

/**
 * The same rows with their entries heaped on one account, or on a thousand: work for each entry and
 * the longest task, against the even one.
 */
public final class Skew implements Workload {

  private static final double LIMIT = 1.3;
  private static final int PARTITIONS = 32;

  @Override
  public String name() {
    return "skew";
  }

  @Override
  public void prepare(Bench bench) {
    for (Shape shape : Shape.values()) {
      bench.shelf().home(drop(bench, shape));
    }
  }

  private static DropPlan drop(Bench bench, Shape shape) {
    return DropPlan.bulk(bench.sizes().bulkThousands()).shaped(shape);
  }

  @Override
  public void run(Bench bench) {
    Map<Shape, Series> shapes = new EnumMap<>(Shape.class);
    for (Shape shape : Shape.values()) {
      shapes.put(shape, bench.results().add(measured(bench, shape)));
      bench.results().write();
    }
    for (Shape shape : List.of(Shape.HUB, Shape.WIDE)) {
      judge(bench, shape, shapes.get(shape), shapes.get(Shape.EVEN));
    }
  }

  private Series measured(Bench bench, Shape shape) {
    Series inside =
        Timings.series(
            name(),
            bench
                .workers()
                .run(
                    Bench.HEAP,
                    bench
                        .plan(drop(bench, shape), List.of(Contenders.ALL), 0, 1)
                        .inBuckets(PARTITIONS))
                .report(),
            Contenders.ALL);
    return new Series(
        name(),
        shape.name().toLowerCase(Locale.ROOT),
        inside.seconds(),
        inside.cpuSeconds(),
        inside.peakMegabytes(),
        inside.counted());
  }

  private void judge(Bench bench, Shape shape, Series skewed, Series even) {
    String name = "skew " + shape.name().toLowerCase(Locale.ROOT) + " against even: ";
    add(
        bench,
        name + "task CPU for each entry",
        perEntry(skewed),
        perEntry(even),
        "ms/1000 entries");
    add(
        bench,
        name + "longest task",
        skewed.counted().get("task.longestMillis"),
        even.counted().get("task.longestMillis"),
        "ms");
  }

  private static double perEntry(Series series) {
    return 1_000.0 * series.counted().get("task.cpuMillis") / series.counted().get("entries");
  }

  private void add(Bench bench, String what, double skewed, double even, String unit) {
    bench
        .results()
        .add(
            new Verdict(
                name(),
                what,
                skewed / even,
                LIMIT,
                String.format(Locale.ROOT, "%.1f against %.1f %s", skewed, even, unit),
                1,
                true));
  }
}
