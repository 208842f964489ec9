package org.nightscreen.typology;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.nightscreen.timeline.Timeline;

/** Collects the entries that made the measures of one fact, from one or several timelines. */
public final class Evidence {

  private final List<Part> parts = new ArrayList<>();
  private final TreeSet<Long> accounts = new TreeSet<>();
  private final TreeSet<Integer> listings = new TreeSet<>();

  private record Part(Timeline timeline, int[] entries) {}

  /** Adds entries of a timeline, and the listings they match. Returns this. */
  public Evidence add(Timeline timeline, int... entries) {
    parts.add(new Part(timeline, entries.clone()));
    long last = 0;
    for (int entry : entries) {
      if (timeline.account(entry) != last) {
        last = timeline.account(entry);
        accounts.add(last);
      }
      if (timeline.listing(entry) >= 0) {
        listings.add(timeline.listing(entry));
      }
    }
    return this;
  }

  /** The sighting that this evidence supports. */
  public Sighting sighting(String typology, String mergeKey, Span span, long amount) {
    return new Sighting(
        typology,
        mergeKey,
        span.anchor(),
        span.from(),
        span.to(),
        amount,
        new Ids(List.copyOf(parts)),
        new ArrayList<>(accounts),
        new ArrayList<>(listings));
  }

  /**
   * Where an anchor and its evidence lie in time, in microseconds.
   *
   * @param anchor the anchor
   * @param from start of the evidence span, exclusive
   * @param to end of the evidence span, inclusive
   */
  public record Span(long anchor, long from, long to) {}

  /**
   * The sorted ids of entries, written out on first use: of a busy account's many overlapping
   * sightings only the best of each episode are ever asked. Belongs to one thread, as its fact
   * does.
   */
  static final class Ids extends AbstractList<String> {

    private List<Part> parts;
    private List<String> ids;

    private Ids(List<Part> parts) {
      this.parts = parts;
    }

    @Override
    public String get(int index) {
      return ids().get(index);
    }

    @Override
    public int size() {
      return ids().size();
    }

    private List<String> ids() {
      if (ids == null) {
        TreeSet<String> sorted = new TreeSet<>();
        for (Part part : parts) {
          for (int entry : part.entries()) {
            sorted.add(part.timeline().id(entry));
          }
        }
        ids = List.copyOf(sorted);
        parts = null;
      }
      return ids;
    }
  }
}
