package org.nightscreen.benchmark.workload;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.nightscreen.benchmark.contender.EmptyJob;
import org.nightscreen.benchmark.data.DropPlan;
import org.nightscreen.benchmark.home.Shelf;
import org.nightscreen.benchmark.measure.Launch;
import org.nightscreen.benchmark.measure.WorkerPlan;
import org.nightscreen.benchmark.measure.Workers;
import org.nightscreen.benchmark.report.Results;

/**
 * What every workload works with.
 *
 * @param root the source tree
 * @param sizes how large and how often
 * @param shelf drops and homes
 * @param launch processes
 * @param results where figures go
 */
public record Bench(Path root, Sizes sizes, Shelf shelf, Launch launch, Results results) {

  /** The heap of every measured JVM: the launcher's default. */
  public static final String HEAP = quarterOfMemory();

  /** The heap of the twenty million rows. */
  public static final String GROWTH_HEAP = "4g";

  private static String quarterOfMemory() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return Math.max(3072, system.getTotalMemorySize() / 4 / (1 << 20)) + "m";
  }

  /** A plan of a measuring process on the home of a drop. */
  public WorkerPlan plan(DropPlan drop, List<String> contenders, int warmups, int runs) {
    return new WorkerPlan(
        shelf.home(drop),
        drop.lastDay(),
        drop.firstDay(),
        shippedPack(),
        shelf.scratch("worker"),
        contenders,
        warmups,
        runs,
        0);
  }

  Path shippedPack() {
    return root.resolve("rules/src/main/resources");
  }

  public Workers workers() {
    return new Workers(launch);
  }

  /** Seconds of a JVM that starts Spark and runs one empty job. */
  public double emptyJob() {
    return launch.java(HEAP, EmptyJob.class).seconds();
  }

  /** Runs two actions in turn and returns the seconds of each. */
  public static List<List<Double>> inTurn(int runs, DoubleSupplier one, DoubleSupplier other) {
    List<Double> ones = new ArrayList<>();
    List<Double> others = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      ones.add(one.getAsDouble());
      others.add(other.getAsDouble());
    }
    return List.of(ones, others);
  }
}
