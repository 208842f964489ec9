package org.nightscreen.entry;

import java.io.Serializable;
import org.nightscreen.canonical.ListCategory;

/**
 * One watchlist entry as it stands in this run.
 *
 * @param index its place in the run's watchlist
 * @param listId source list
 * @param entryId key in the source list
 * @param category why it is listed
 * @param from first instant it is effective, microseconds
 * @param to first instant it no longer is, microseconds, or Long.MAX_VALUE
 * @param newTonight first visible in this run
 */
public record Listing(
    int index,
    String listId,
    String entryId,
    ListCategory category,
    long from,
    long to,
    boolean newTonight)
    implements Serializable {

  public boolean sanctioned() {
    return category == ListCategory.SANCTIONED || category == ListCategory.SECTION_311;
  }

  /** Whether dealing with the listed wallet is an exposure of its own, direct or one hop away. */
  public boolean risk() {
    return risk(category);
  }

  static boolean risk(ListCategory category) {
    return switch (category) {
      case SANCTIONED, SECTION_311, SCAM, GUARANTEE_MARKETPLACE, HIGH_RISK_VASP, MULE_CONFIRMED ->
          true;
      default -> false;
    };
  }

  boolean effectiveAt(long instant) {
    return from <= instant && instant < to;
  }

  /** How outputs name it. */
  public String text() {
    return listId + "/" + entryId + " " + category;
  }
}
