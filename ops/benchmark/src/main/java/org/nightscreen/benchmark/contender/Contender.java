package org.nightscreen.benchmark.contender;

import java.util.Map;

/** One way of doing the work, as often as asked. */
public interface Contender {

  /**
   * Does the work once.
   *
   * @return what it counted, such as hits or entries, by name
   */
  Map<String, Long> run();
}
