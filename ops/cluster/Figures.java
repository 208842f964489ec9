import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the event log of one night and prints what it shuffled and held; see the page beside it. */
final class Figures {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where the stages of a detection begin: packing, walking, and who paid whom before. */
  private static final Pattern OF_DETECTION =
      Pattern.compile("at (Timelines|Detection|Inquiry|Members|JointScreening)\\.java");

  private final Map<Integer, String> names = new TreeMap<>();
  private final Map<Integer, Stage> stages = new TreeMap<>();
  private final Map<Integer, Long> peakHeap = new TreeMap<>();

  /** What the tasks of one stage came to. */
  private static final class Stage {
    private final List<Long> times = new ArrayList<>();
    private final List<Long> taken = new ArrayList<>();
    private long rows;
    private long sent;
    private long parcels;
    private long collecting;
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      System.err.println("figures: give the event log of a night, and its run-report.json");
      System.exit(64);
    }
    Figures figures = new Figures();
    try (BufferedReader events = Files.newBufferedReader(Path.of(arguments[0]))) {
      for (String line = events.readLine(); line != null; line = events.readLine()) {
        figures.note(JSON.readTree(line));
      }
    }
    long entries =
        arguments.length < 2
            ? 0
            : JSON.readTree(Path.of(arguments[1]).toFile()).findPath("entries").asLong();
    figures.print(entries);
  }

  private void note(JsonNode event) {
    switch (event.path("Event").asText()) {
      case "SparkListenerJobStart" ->
          event
              .path("Stage Infos")
              .forEach(
                  stage ->
                      names.put(stage.path("Stage ID").asInt(), stage.path("Stage Name").asText()));
      case "SparkListenerTaskEnd" -> task(event);
      case "SparkListenerStageExecutorMetrics" ->
          peakHeap.merge(
              event.path("Stage ID").asInt(),
              event.path("Executor Metrics").path("JVMHeapMemory").asLong(),
              Math::max);
      default -> {}
    }
  }

  private void task(JsonNode event) {
    JsonNode metrics = event.path("Task Metrics");
    if (!event.path("Task End Reason").path("Reason").asText().equals("Success")) {
      return;
    }
    Stage stage = stages.computeIfAbsent(event.path("Stage ID").asInt(), any -> new Stage());
    JsonNode read = metrics.path("Shuffle Read Metrics");
    stage.times.add(metrics.path("Executor Run Time").asLong());
    stage.taken.add(
        read.path("Remote Bytes Read").asLong() + read.path("Local Bytes Read").asLong());
    stage.rows += metrics.path("Input Metrics").path("Records Read").asLong();
    stage.sent += metrics.path("Shuffle Write Metrics").path("Shuffle Bytes Written").asLong();
    stage.parcels += metrics.path("Shuffle Write Metrics").path("Shuffle Records Written").asLong();
    stage.collecting += metrics.path("JVM GC Time").asLong();
  }

  private void print(long entries) {
    long sent = 0;
    System.out.printf(
        "%-6s %6s %12s %14s %10s %14s %9s %9s %8s %10s%n",
        "stage", "tasks", "rows read", "bytes sent", "parcels", "most taken", "median s", "longest s",
        "GC s", "peak heap");
    for (Map.Entry<Integer, Stage> each : stages.entrySet()) {
      Stage stage = each.getValue();
      if (!OF_DETECTION.matcher(names.getOrDefault(each.getKey(), "")).find()) {
        continue;
      }
      Collections.sort(stage.times);
      sent += stage.sent;
      System.out.printf(
          "%-6d %6d %12d %14d %10d %14d %9.1f %9.1f %8.1f %7d MB%n",
          each.getKey(), stage.times.size(), stage.rows, stage.sent, stage.parcels,
          Collections.max(stage.taken), stage.times.get(stage.times.size() / 2) / 1e3,
          Collections.max(stage.times) / 1e3, stage.collecting / 1e3,
          peakHeap.getOrDefault(each.getKey(), 0L) >> 20);
    }
    if (entries > 0) {
      System.out.printf("%d entries, %.1f bytes shuffled each%n", entries, (double) sent / entries);
    }
  }
}
