package org.nightscreen.samples.scenario;

/** The behaviours of one typology, in several shapes. */
interface Plot {

  /** The typology that must hit the positives, such as {@code T01}. */
  String typology();

  /** Plays something that the default rule must hit. */
  void positive(Stage stage);

  /** Plays something alike that fails one condition of the rule. */
  void hardNegative(Stage stage);
}
