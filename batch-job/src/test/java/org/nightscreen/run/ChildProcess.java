package org.nightscreen.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command in a Java process of its own, on the class path of the tests. */
final class ChildProcess {

  private final Process process;
  private final Path output;

  private ChildProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * @param program main class
   * @param haltIn point where the drill kills it, or an empty text
   */
  static ChildProcess start(Class<?> program, String haltIn, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.startsWith("--add-opens") || flag.startsWith("-Djdk.reflect"))
        .forEach(command::add);
    command.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-Duser.timezone=UTC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile("nightscreen-child", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("NIGHTSCREEN_HALT_IN", haltIn);
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return new ChildProcess(builder.redirectOutput(output.toFile()).start(), output);
  }

  /** Asks it to stop, as a scheduler does. */
  void terminate() {
    process.destroy();
  }

  /** Waits for its end and gives its exit code. */
  int exitCode() throws IOException, InterruptedException {
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("The command did not end within three minutes:\n" + output());
    }
    return process.exitValue();
  }

  String output() throws IOException {
    return Files.readString(output);
  }
}
