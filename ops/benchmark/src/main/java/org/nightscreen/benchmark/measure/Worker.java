package org.nightscreen.benchmark.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightscreen.behaviour.Timelines;
import org.nightscreen.benchmark.contender.Contender;
import org.nightscreen.benchmark.contender.OpenHome;

/**
 * The measuring process: opens a home and lets contenders run in turn, so that a drift of the
 * machine meets all of them. Arguments: a plan file and where the report goes.
 */
public final class Worker {

  static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private static final double SLOW_SECONDS = 120;

  private final TaskWatch watch = new TaskWatch();
  private final List<Timing> timings = new ArrayList<>();

  private Worker() {}

  /** Runs the plan. */
  public static void main(String[] arguments) throws IOException {
    WorkerPlan plan = read(Path.of(arguments[0]));
    WorkerReport report = new Worker().run(plan);
    JSON.writeValue(Path.of(arguments[1]).toFile(), report);
  }

  private WorkerReport run(WorkerPlan plan) {
    if (plan.buckets() > 0) {
      System.setProperty(Timelines.BUCKETS, Integer.toString(plan.buckets()));
    }
    try (OpenHome home = OpenHome.of(plan.home(), plan.lastDay());
        Contenders contenders = new Contenders(plan, home)) {
      home.spark().sparkContext().addSparkListener(watch);
      double ready = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
      for (int round = 1 - plan.warmups(); round <= plan.runs(); round++) {
        for (String name : plan.contenders()) {
          if (!slowAndSeen(name)) {
            time(contenders.named(name), name, Math.max(0, round));
          }
        }
      }
      return new WorkerReport(
          timings,
          peakKilobytes(),
          ready,
          contenders.statements(),
          contenders.comparisons(),
          contenders.differences());
    }
  }

  /** What takes minutes is not repeated more than once. */
  private boolean slowAndSeen(String name) {
    List<Timing> seen = timings.stream().filter(t -> t.contender().equals(name)).toList();
    return seen.size() >= 2 && seen.stream().allMatch(t -> t.seconds() > SLOW_SECONDS);
  }

  private void time(Contender contender, String name, int round) {
    System.gc();
    watch.reset();
    long cpu = cpuNanos();
    long start = System.nanoTime();
    Map<String, Long> counted = new TreeMap<>(contender.run());
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpuSeconds = (cpuNanos() - cpu) / 1e9;
    settle();
    counted.putAll(watch.totals());
    timings.add(new Timing(name, round, seconds, cpuSeconds, counted));
    System.err.printf("%s round %d: %.2f s, CPU %.2f s%n", name, round, seconds, cpuSeconds);
  }

  /** Spark tells listeners a moment later. */
  private static void settle() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  /** The high-water mark of resident memory; 0 on systems without {@code /proc}. */
  static long peakKilobytes() {
    Path status = Path.of("/proc/self/status");
    try {
      return Files.exists(status)
          ? Files.readAllLines(status).stream()
              .filter(line -> line.startsWith("VmHWM:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst()
              .orElse(0)
          : 0;
    } catch (IOException unreadable) {
      return 0;
    }
  }

  private static WorkerPlan read(Path file) throws IOException {
    ObjectNode node = (ObjectNode) JSON.readTree(file.toFile());
    String pack = node.path("shippedPack").asText("");
    return new WorkerPlan(
        Path.of(node.get("home").asText()),
        LocalDate.parse(node.get("lastDay").asText()),
        LocalDate.parse(node.get("coverageFrom").asText()),
        pack.isEmpty() ? null : Path.of(pack),
        Path.of(node.get("scratch").asText()),
        Arrays.asList(node.get("contenders").asText().split(",")),
        node.get("warmups").asInt(),
        node.get("runs").asInt(),
        node.get("buckets").asInt());
  }

  /** Writes a plan where a worker reads it. */
  static void write(WorkerPlan plan, Path file) throws IOException {
    ObjectNode node = JSON.createObjectNode();
    node.put("home", plan.home().toString());
    node.put("lastDay", plan.lastDay().toString());
    node.put("coverageFrom", plan.coverageFrom().toString());
    node.put("shippedPack", plan.shippedPack() == null ? "" : plan.shippedPack().toString());
    node.put("scratch", plan.scratch().toString());
    node.put("contenders", String.join(",", plan.contenders()));
    node.put("warmups", plan.warmups());
    node.put("runs", plan.runs());
    node.put("buckets", plan.buckets());
    JSON.writeValue(file.toFile(), node);
  }
}
