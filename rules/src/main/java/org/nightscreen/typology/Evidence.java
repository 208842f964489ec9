package org.nightscreen.typology;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.nightscreen.timeline.Timeline;

/** Collects the entries that made the measures of one fact, from one or several timelines. */
public final class Evidence {

  private final TreeSet<String> ids = new TreeSet<>();
  private final TreeSet<Long> accounts = new TreeSet<>();
  private final TreeSet<Integer> listings = new TreeSet<>();

  /** Adds entries of a timeline, and the listings they match. Returns this. */
  public Evidence add(Timeline timeline, int... entries) {
    for (int entry : entries) {
      ids.add(timeline.id(entry));
      accounts.add(timeline.account(entry));
      if (timeline.listing(entry) >= 0) {
        listings.add(timeline.listing(entry));
      }
    }
    return this;
  }

  /** The sighting that this evidence supports. */
  public Sighting sighting(String typology, String mergeKey, Span span, long amount) {
    return new Sighting(
        typology, mergeKey, span.anchor(), span.from(), span.to(), amount,
        List.copyOf(ids), new ArrayList<>(accounts), new ArrayList<>(listings));
  }

  /**
   * Where an anchor and its evidence lie in time, in microseconds.
   *
   * @param anchor the anchor
   * @param from start of the evidence span, exclusive
   * @param to end of the evidence span, inclusive
   */
  public record Span(long anchor, long from, long to) {}
}
