package org.nightscreen.typology.forcedlabourcontrol;

import java.util.Comparator;

/**
 * Where the wages of several people went.
 *
 * @param terminal whether it is a cash machine, else a payee
 * @param key of the payee or the terminal
 * @param households households whose wages went there
 * @param sum what of them went there, 1/10,000
 * @param from first instant of the span in which withdrawals count; of a payee, unused
 */
record Target(boolean terminal, long key, int households, long sum, long from) {

  /** Most households first, then the greatest sum, then the smaller key. */
  static final Comparator<Target> ORDER =
      Comparator.comparingInt(Target::households)
          .thenComparingLong(Target::sum)
          .reversed()
          .thenComparingLong(Target::key)
          .thenComparing(Target::terminal);
}
