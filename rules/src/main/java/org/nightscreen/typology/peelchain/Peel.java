package org.nightscreen.typology.peelchain;

import java.util.List;
import org.nightscreen.subject.OnChain;

/**
 * One address that received a sum, shed slices of it to own exchange accounts and sent the rest on.
 *
 * @param incoming index of the movement that brought the sum
 * @param slices indexes of the movements to own deposit addresses
 * @param rest index of the movement that sent the rest on
 */
record Peel(int incoming, List<Integer> slices, int rest) {

  /** What was shed, 1/10,000; all amounts are known. */
  long shed(OnChain chain) {
    long shed = 0;
    for (int slice : slices) {
      shed = Math.addExact(shed, chain.transfer(slice).amount());
    }
    return shed;
  }
}
