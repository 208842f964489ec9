package org.nightscreen.timeline;

/**
 * The largest known amount of chosen entries in a window that only moves forward: each entry enters
 * and leaves once, however wide the window is.
 */
public final class LargestInWindow {

  private final Timeline timeline;
  private final Totals chosen;

  /** Places of entries that could still be the largest, amounts falling from first to last. */
  private final int[] candidates;

  private int first;
  private int afterLast;
  private int begin;
  private int end;

  /**
   * @param timeline the entries
   * @param chosen those of them that count
   */
  public LargestInWindow(Timeline timeline, Totals chosen) {
    this.timeline = timeline;
    this.chosen = chosen;
    this.candidates = new int[chosen.size()];
  }

  /** Moves to (from, to]; neither bound may move backward. Returns this. */
  public LargestInWindow moveTo(long from, long to) {
    int newBegin = chosen.firstAfter(from);
    int newEnd = chosen.firstAfter(to);
    if (newBegin < begin || newEnd < end) {
      throw new IllegalArgumentException("A sliding window moves forward only");
    }
    for (; end < newEnd; end++) {
      if (timeline.amountKnown(chosen.entry(end))) {
        while (afterLast > first && amount(candidates[afterLast - 1]) <= amount(end)) {
          afterLast--;
        }
        candidates[afterLast++] = end;
      }
    }
    begin = newBegin;
    while (first < afterLast && candidates[first] < begin) {
      first++;
    }
    return this;
  }

  private long amount(int at) {
    return timeline.amount(chosen.entry(at));
  }

  /** The largest amount in 1/10,000, or 0 where none is known. */
  public long amount() {
    return first == afterLast ? 0 : amount(candidates[first]);
  }
}
