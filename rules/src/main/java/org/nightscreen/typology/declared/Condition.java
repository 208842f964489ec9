package org.nightscreen.typology.declared;

/**
 * One question that a rule asks of a declared fact.
 *
 * @param question which question
 * @param name the measure, or the finding
 * @param parameter the threshold it is compared with, or empty for a finding
 */
public record Condition(Question question, String name, String parameter) {

  /** How a rule may ask. */
  public enum Question {
    AT_LEAST("atLeast"),
    AT_MOST("atMost"),
    UNDER("under"),
    IS_SO("isSo");

    private final String method;

    Question(String method) {
      this.method = method;
    }

    /** The word in the DRL. */
    public String method() {
      return method;
    }

    /** The question with that word. */
    public static Question of(String method) {
      for (Question question : values()) {
        if (question.method.equals(method)) {
          return question;
        }
      }
      throw new IllegalArgumentException("No question is asked by " + method);
    }
  }

  /** Whether the fact, on its scale, says yes. */
  boolean holds(Measured fact) {
    return switch (question) {
      case AT_LEAST -> fact.atLeast(name, parameter);
      case AT_MOST -> fact.atMost(name, parameter);
      case UNDER -> fact.under(name, parameter);
      case IS_SO -> fact.isSo(name);
    };
  }
}
