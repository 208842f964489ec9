package org.nightscreen.handover.page;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nightscreen.handover.casefile.NumberedRow;
import org.nightscreen.handover.material.CaseTransaction;
import org.nightscreen.handover.material.Direction;
import org.nightscreen.handover.wording.Figures;

/**
 * Movements over time: in above the axis, out below, conversions on it. A flagged movement has a
 * filled head and a heavy stem, another a hollow head and a thin one. Coordinates are whole numbers
 * in a drawing 1000 wide.
 *
 * @param stems the movements
 * @param ticks time axis
 * @param labels amounts beside the largest flagged movements
 * @param topAmount the amount at the top and bottom line
 * @param description what the drawing shows, for readers who cannot see it
 */
public record TimelineDrawing(
    List<Stem> stems,
    List<TickMark> ticks,
    List<Label> labels,
    String topAmount,
    String description) {

  static final int AXIS = 150;
  private static final int REACH = 118;
  private static final int LEFT = 20;
  private static final int RIGHT = 980;
  private static final int MOST_LABELS = 14;
  private static final int MOST_STEMS = 600;

  public TimelineDrawing {
    stems = List.copyOf(stems);
    ticks = List.copyOf(ticks);
    labels = List.copyOf(labels);
  }

  /**
   * A movement: its place, the end of its stem, its kind ("in", "out", "conversion") and its title.
   */
  public record Stem(int x, int y, String kind, boolean flagged, String title) {}

  /** A mark of the time axis. */
  public record TickMark(int x, String label, String date) {}

  /** An amount at a place; anchor is start, middle or end. */
  public record Label(int x, int y, String anchor, String text) {}

  static TimelineDrawing of(List<NumberedRow> rows, String baseCurrency, ZoneId zone) {
    List<NumberedRow> rated = drawable(rows);
    if (rated.isEmpty()) {
      return new TimelineDrawing(List.of(), List.of(), List.of(), "", "No movement to draw.");
    }
    TimeAxis axis =
        TimeAxis.around(
            rated.get(0).transaction().bookedAt(),
            rated.get(rated.size() - 1).transaction().bookedAt(),
            LEFT,
            RIGHT,
            zone);
    BigDecimal largest =
        rated.stream().map(TimelineDrawing::amount).reduce(BigDecimal.ONE, BigDecimal::max);
    List<Stem> stems = rated.stream().map(row -> stem(row, axis, largest, zone)).toList();
    List<TickMark> ticks =
        axis.ticks().stream()
            .map(tick -> new TickMark(tick.x(), tick.label(), tick.date()))
            .toList();
    long flagged = rated.stream().filter(row -> row.transaction().flagged()).count();
    String description =
        rated.size()
            + " movements over time, money in above the line and out below it; "
            + flagged
            + " flagged ones have a filled head. The table of section 8 holds the same.";
    return new TimelineDrawing(
        stems,
        ticks,
        labels(rated, axis, largest),
        Figures.money(largest, baseCurrency),
        description);
  }

  /** Rows with a base amount; of very many, the flagged and then the first ones. */
  private static List<NumberedRow> drawable(List<NumberedRow> rows) {
    return rows.stream()
        .filter(row -> row.transaction().base() != null)
        .sorted(
            Comparator.comparing((NumberedRow row) -> !row.transaction().flagged())
                .thenComparing(NumberedRow::row))
        .limit(MOST_STEMS)
        .sorted(Comparator.comparing(NumberedRow::row))
        .toList();
  }

  private static Stem stem(NumberedRow row, TimeAxis axis, BigDecimal largest, ZoneId zone) {
    CaseTransaction moved = row.transaction();
    String title =
        "R"
            + row.row()
            + ", "
            + Figures.minute(moved.bookedAt(), zone)
            + ", "
            + Figures.money(moved.amount(), moved.currency())
            + " "
            + moved.direction().word();
    return new Stem(
        axis.x(moved.bookedAt()),
        y(moved, largest),
        moved.direction().word(),
        moved.flagged(),
        title);
  }

  private static int y(CaseTransaction moved, BigDecimal largest) {
    if (moved.direction() == Direction.CONVERSION) {
      return AXIS;
    }
    int reach =
        moved
                .base()
                .amount()
                .abs()
                .multiply(BigDecimal.valueOf(REACH - 8))
                .divideToIntegralValue(largest)
                .intValueExact()
            + 8;
    return moved.direction() == Direction.IN ? AXIS - reach : AXIS + reach;
  }

  private static List<Label> labels(List<NumberedRow> rows, TimeAxis axis, BigDecimal largest) {
    List<int[]> taken = new ArrayList<>(List.of(new int[] {910, 27, 70}, new int[] {910, 282, 70}));
    List<Label> labels = new ArrayList<>();
    rows.stream()
        .filter(
            row ->
                row.transaction().flagged()
                    && row.transaction().direction() != Direction.CONVERSION)
        .sorted(
            Comparator.comparing(TimelineDrawing::amount)
                .reversed()
                .thenComparing(NumberedRow::row))
        .limit(MOST_LABELS)
        .forEach(row -> place(row, axis, largest, taken, labels));
    return labels;
  }

  private static void place(
      NumberedRow row, TimeAxis axis, BigDecimal largest, List<int[]> taken, List<Label> labels) {
    CaseTransaction moved = row.transaction();
    int x = axis.x(moved.bookedAt());
    int y = y(moved, largest) + (moved.direction() == Direction.IN ? -9 : 18);
    String text = "R" + row.row() + "  " + Figures.grouped(moved.base().amount());
    int half = text.length() * 4;
    int middle = Math.max(half, Math.min(1000 - half, x));
    for (int[] box : taken) {
      if (Math.abs(box[0] - middle) < box[2] + half + 4 && Math.abs(box[1] - y) < 15) {
        return;
      }
    }
    taken.add(new int[] {middle, y, half});
    labels.add(new Label(middle, y, "middle", text));
  }

  private static BigDecimal amount(NumberedRow row) {
    return row.transaction().base().amount().abs();
  }
}
