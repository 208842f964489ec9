package org.nightscreen.benchmark.workload;

/** A set of measurements on common data. */
public interface Workload {

  /** Its name on the command line. */
  String name();

  /** Generates and loads what it runs on; nothing of it is timed. */
  void prepare(Bench bench);

  /** Measures. */
  void run(Bench bench);
}
