package org.nightscreen.benchmark.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was measured on, without the machine's name. */
public final class Machine {

  private static final Path TASKSET = Path.of("/usr/bin/taskset");

  private Machine() {}

  /** Processor, memory, system and JDK. */
  public static Map<String, String> description() {
    Map<String, String> facts = new TreeMap<>();
    facts.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
    facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    facts.put("jdk", System.getProperty("java.vm.name") + " " + Runtime.version());
    facts.put("processor", line(Path.of("/proc/cpuinfo"), "model name"));
    facts.put("memory", line(Path.of("/proc/meminfo"), "MemTotal"));
    return facts;
  }

  /** The command that keeps a process on two cores, where there are more. */
  static List<String> pinning() {
    boolean more = Runtime.getRuntime().availableProcessors() > 2;
    return more && Files.isExecutable(TASKSET)
        ? List.of(TASKSET.toString(), "-c", "0,1")
        : List.of();
  }

  private static String line(Path file, String key) {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream()
              .filter(text -> text.startsWith(key))
              .findFirst()
              .map(text -> text.substring(text.indexOf(':') + 1).strip())
              .orElse("unknown")
          : "unknown";
    } catch (IOException unreadable) {
      return "unknown";
    }
  }
}
