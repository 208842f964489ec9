package org.nightscreen.samples;

import picocli.CommandLine;

/** The command in a JVM of its own. */
final class GenerateMain {

  private GenerateMain() {}

  public static void main(String[] options) {
    System.exit(new CommandLine(new GenerateCommand()).execute(options));
  }
}
