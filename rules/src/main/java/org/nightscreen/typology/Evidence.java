package org.nightscreen.typology;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.nightscreen.timeline.Timeline;

/** Collects the entries that made the measures of one fact, from one or several timelines. */
public final class Evidence {

  private final List<Consumer<Told>> parts = new ArrayList<>();

  /** Takes evidence that is no entry of an own account. */
  @FunctionalInterface
  public interface Outside {

    /**
     * @param id native id behind its feed's prefix
     * @param listing index of the watchlist entry it matches, or -1
     */
    void add(String id, int listing);
  }

  /** Adds entries of a timeline, and the listings they match. Returns this. */
  public Evidence add(Timeline timeline, int... entries) {
    int[] own = entries.clone();
    parts.add(told -> told.add(timeline, own));
    return this;
  }

  /**
   * Adds entries that are looked up only if somebody asks for the evidence: long windows of many
   * accounts would fill the memory otherwise. Returns this.
   */
  public Evidence addLater(Timeline timeline, Supplier<int[]> entries) {
    parts.add(told -> told.add(timeline, entries.get()));
    return this;
  }

  /** Adds several timelines' entries that are looked up only if somebody asks. Returns this. */
  public Evidence addLater(Supplier<Evidence> more) {
    parts.add(told -> more.get().parts.forEach(part -> part.accept(told)));
    return this;
  }

  /** Adds what is no entry of an own account, looked up only if somebody asks. Returns this. */
  public Evidence addOutside(Consumer<Outside> later) {
    parts.add(told -> later.accept(told::add));
    return this;
  }

  /** The sighting that this evidence supports. */
  public Sighting sighting(String typology, String mergeKey, Span span, long amount) {
    Told told = new Told(parts);
    return new Sighting(
        typology,
        mergeKey,
        span.anchor(),
        span.from(),
        span.to(),
        amount,
        new Later<>(told::ids),
        new Later<>(told::accounts),
        new Later<>(told::listings));
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
   * A list written out on first use: of a busy account's many overlapping sightings only the best
   * of each episode are ever asked. Belongs to one thread, as its fact does.
   */
  static final class Later<T> extends AbstractList<T> {

    private final Supplier<List<T>> written;

    private Later(Supplier<List<T>> written) {
      this.written = written;
    }

    @Override
    public T get(int index) {
      return written.get().get(index);
    }

    @Override
    public int size() {
      return written.get().size();
    }
  }

  /** Ids, accounts and listings of all parts, sorted, without repeats. */
  private static final class Told {

    private List<Consumer<Told>> parts;
    private final TreeSet<String> ids = new TreeSet<>();
    private final TreeSet<Long> accounts = new TreeSet<>();
    private final TreeSet<Integer> listings = new TreeSet<>();
    private List<String> allIds;
    private List<Long> allAccounts;
    private List<Integer> allListings;

    Told(List<Consumer<Told>> parts) {
      this.parts = List.copyOf(parts);
    }

    private void add(Timeline timeline, int[] entries) {
      for (int entry : entries) {
        add(timeline.id(entry), timeline.listing(entry));
        accounts.add(timeline.account(entry));
      }
    }

    private void add(String id, int listing) {
      ids.add(id);
      if (listing >= 0) {
        listings.add(listing);
      }
    }

    private Told written() {
      if (parts != null) {
        List<Consumer<Told>> open = parts;
        parts = null;
        open.forEach(part -> part.accept(this));
        allIds = List.copyOf(ids);
        allAccounts = List.copyOf(accounts);
        allListings = List.copyOf(listings);
      }
      return this;
    }

    List<String> ids() {
      return written().allIds;
    }

    List<Long> accounts() {
      return written().allAccounts;
    }

    List<Integer> listings() {
      return written().allListings;
    }
  }
}
