package org.nightscreen.path;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a search found.
 *
 * @param found walks, by their first payment
 * @param cut where the bound of the search cut off walks
 */
public record Walks(List<Walk> found, Set<Start> cut) {

  public Walks {
    found = List.copyOf(found);
    cut = Set.copyOf(cut);
  }

  /**
   * Where walks begin: the account that the first payment reaches, and the day on which it does.
   *
   * @param account key of the first account between
   * @param day days since 1970, UTC
   */
  public record Start(long account, long day) {}

  /** Places in the graph of all payments of the walks. */
  public BitSet places() {
    BitSet places = new BitSet();
    found.forEach(walk -> walk.places().forEach(places::set));
    return places;
  }

  /** How many starts either search left unfinished. */
  public int cutWith(Walks other) {
    Set<Start> both = new HashSet<>(cut);
    both.addAll(other.cut);
    return both.size();
  }
}
