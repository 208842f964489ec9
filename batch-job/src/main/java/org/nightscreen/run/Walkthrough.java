package org.nightscreen.run;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Walks through what every night does, help and demonstration, so that the JVM that watches it can
 * save the loaded classes for the next start. The launcher calls it once after a build.
 */
final class Walkthrough {

  private Walkthrough() {}

  /**
   * Prints nothing; the exit code is that of the demonstration.
   *
   * @param arguments a directory for its home, which the caller removes
   */
  public static void main(String[] arguments) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    System.setOut(nowhere);
    System.setErr(nowhere);
    String home = arguments[0] + "/home";
    Nightscreen.run(new String[] {"--help", "--home", home}, ScreeningStages::new);
    System.exit(Nightscreen.run(new String[] {"demo", "--home", home}, ScreeningStages::new));
  }
}
