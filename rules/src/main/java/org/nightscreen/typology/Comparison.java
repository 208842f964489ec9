package org.nightscreen.typology;

/**
 * One line of the hit table: a measure, how the rule compares it, and the threshold.
 *
 * @param measure name of the measure
 * @param sign {@code >=}, {@code <=} or {@code <}
 * @param parameter name of the threshold
 * @param role whether the rule needs it or it is one of several aggravating signs
 */
public record Comparison(String measure, String sign, String parameter, Role role) {

  /** The part a comparison plays in the rule. */
  public enum Role {
    CORE,
    AGGRAVATOR
  }

  public static Comparison atLeast(String measure, String parameter) {
    return new Comparison(measure, ">=", parameter, Role.CORE);
  }

  public static Comparison atMost(String measure, String parameter) {
    return new Comparison(measure, "<=", parameter, Role.CORE);
  }

  public static Comparison under(String measure, String parameter) {
    return new Comparison(measure, "<", parameter, Role.CORE);
  }

  /** The same comparison as one of several aggravating signs. */
  public Comparison aggravating() {
    return new Comparison(measure, sign, parameter, Role.AGGRAVATOR);
  }
}
