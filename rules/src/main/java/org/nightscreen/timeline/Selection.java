package org.nightscreen.timeline;

/**
 * A word of the catalogue for entries that several finders ask for, such as third-party credits.
 * {@link Timeline#totals} looks for them once in a timeline, so a selection is a constant: two of
 * the same meaning would be looked for twice.
 */
@FunctionalInterface
public interface Selection {

  /** Whether the entry is one of them. */
  boolean holds(Timeline timeline, int entry);
}
