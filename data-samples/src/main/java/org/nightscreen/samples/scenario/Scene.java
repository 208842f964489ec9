package org.nightscreen.samples.scenario;

/** One performance: the typology, whether it is a positive, and its number. */
record Scene(String typology, boolean positive, int number) {

  String id() {
    return typology + (positive ? "-P-" : "-N-") + number;
  }
}
