package org.nightscreen.handover.page;

import java.util.ArrayList;
import java.util.List;

/** A run of consecutive row numbers, written {@code R3} or {@code R3–R7}. */
public record RowRange(int first, int last) {

  public String text() {
    return first == last ? "R" + first : "R" + first + "–R" + last;
  }

  /** The ranges that hold exactly these ascending numbers. */
  public static List<RowRange> of(List<Integer> rows) {
    List<RowRange> ranges = new ArrayList<>();
    for (int row : rows) {
      int end = ranges.size() - 1;
      if (end >= 0 && ranges.get(end).last() == row - 1) {
        ranges.set(end, new RowRange(ranges.get(end).first(), row));
      } else {
        ranges.add(new RowRange(row, row));
      }
    }
    return ranges;
  }
}
