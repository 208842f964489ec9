package org.nightscreen.policy;

import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;

/** What is wrong with a rule pack: always the file, the line where there is one, and what to do. */
final class PackFault {

  private PackFault() {}

  /** A fault of a whole file. */
  static NightscreenException in(String file, String what, String remedy) {
    return new NightscreenException(
        FailureCode.RULE_PACK, "Rule pack, " + file + ": " + what + "; " + remedy + ".");
  }

  /** A fault of one line. */
  static NightscreenException at(String file, long line, String what, String remedy) {
    return in(file + " line " + line, what, remedy);
  }
}
