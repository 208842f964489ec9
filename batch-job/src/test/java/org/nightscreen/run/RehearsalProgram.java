package org.nightscreen.run;

/** The program with the rehearsal stages, for tests that need a process of its own to kill. */
final class RehearsalProgram {

  private RehearsalProgram() {}

  public static void main(String[] arguments) {
    System.exit(Nightscreen.run(arguments, RehearsalStages::new));
  }
}
