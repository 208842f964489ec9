package org.nightscreen.typology;

import java.util.List;

/** Takes the paths a finder emits. */
public interface PathSink {

  /**
   * A path and what was seen of it.
   *
   * @param stops keys of its accounts in order; their ids, joined, name the path
   * @param closed whether it returns to its first stop, so that it is named from its smallest id on
   * @param fact the measures; its sighting names the own accounts that take part
   */
  void emit(List<Long> stops, boolean closed, Fact fact);

  /**
   * A path between wallets, named by their addresses.
   *
   * @param addresses the wallets in order
   * @param fact the measures; its sighting names the own accounts that are fed
   * @param touched whether this run touched a movement of it
   */
  void emitOnChain(List<String> addresses, Fact fact, boolean touched);

  /** A search stopped at its bound: how many starts it left unfinished. */
  void cut(int starts);

  /** An own account for which the typology could not be judged for want of an input. */
  void notEvaluated(long account, String missing);
}
