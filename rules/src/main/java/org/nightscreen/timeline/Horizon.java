package org.nightscreen.timeline;

/**
 * How far around an anchor a typology looks, in microseconds.
 *
 * @param lookBack evidence before the anchor
 * @param lookForward evidence after the anchor
 * @param baseline comparison history before the look-back; it touches no anchor
 * @param sessions whether sessions are evidence too, so that one that arrives touches an anchor
 */
public record Horizon(long lookBack, long lookForward, long baseline, boolean sessions) {

  /** How far it looks at movements alone. */
  public Horizon(long lookBack, long lookForward, long baseline) {
    this(lookBack, lookForward, baseline, false);
  }

  public Horizon {
    if (lookBack < 0 || lookForward < 0 || baseline < 0) {
      throw new IllegalArgumentException("Spans of a horizon are not negative");
    }
  }

  /** The farthest it looks back from an anchor. */
  public long reach() {
    return lookBack + baseline;
  }
}
