package org.nightscreen.run;

import java.nio.file.Path;
import org.nightscreen.hadoop.Locations;

/** Chooses where logs go, before the first logger is made. */
final class LogFiles {

  private static final String HERE = ".nightscreen";

  private LogFiles() {}

  /**
   * A person at a terminal sees the progress line and finds the logs in the home; otherwise the
   * logs go to standard error too, one JSON object a line.
   */
  static void configure(String[] arguments, boolean terminal) {
    // Boot would set the logging up a second time, over what stands here.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    System.setProperty("log4j2.isThreadContextMapInheritable", "true");
    System.setProperty("nightscreen.logs", home(arguments).resolve("logs").toString());
    if (System.getProperty("log4j2.configurationFile") == null) {
      System.setProperty(
          "log4j2.configurationFile", terminal ? "log4j2-terminal.xml" : "log4j2-json.xml");
    }
  }

  /**
   * The home, found without parsing: a logger may be made before the parser is. Logs of a home that
   * lies on no disk of this machine stay beside the process.
   */
  private static Path home(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith("--home=")) {
        return local(arguments[i].substring("--home=".length()));
      }
      if (arguments[i].equals("--home") && i + 1 < arguments.length) {
        return local(arguments[i + 1]);
      }
    }
    return local(HERE);
  }

  private static Path local(String home) {
    Path named = Locations.of(home);
    return (Locations.remote(named) ? Path.of(HERE) : named).toAbsolutePath();
  }
}
