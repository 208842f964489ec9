package org.nightscreen.handover.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightscreen.handover.casefile.MoneyFlow;
import org.nightscreen.handover.casefile.MoneyFlow.Edge;
import org.nightscreen.handover.casefile.MoneyFlow.Place;
import org.nightscreen.handover.wording.Figures;
import org.nightscreen.handover.wording.Visible;

/**
 * The flow of funds laid out: sources left, the case's accounts in the middle, destinations right,
 * each column in time order from the top. Coordinates are whole numbers in a drawing 1000 wide.
 *
 * @param height height of the drawing
 * @param boxes nodes, at most {@link #MOST_NODES}
 * @param bands flows between them, as wide as their share of the largest
 * @param description what the drawing shows, for readers who cannot see it
 */
public record FlowDrawing(int height, List<Box> boxes, List<Band> bands, String description) {

  /** More nodes than this cannot be read; the smallest are folded into one. */
  public static final int MOST_NODES = 40;

  static final int BOX_HEIGHT = 50;
  private static final int WIDTH = 1000;
  private static final int WIDEST_BOX = 252;
  private static final int GAP = 36;
  private static final int EDGE = 4;

  /** Characters of a line in the widest box. */
  private static final int LETTERS = 32;

  private static final int PITCH = 60;
  private static final int MARGIN = 10;

  public FlowDrawing {
    boxes = List.copyOf(boxes);
    bands = List.copyOf(bands);
  }

  /** A node: its corner, up to three lines of text, the whole text as title. */
  public record Box(
      String id, String kind, int x, int y, int width, List<String> lines, String title) {}

  /** A flow: an SVG path, its width, its kind and its whole text as title. */
  public record Band(String path, int tenthsWide, String kind, String title) {}

  static FlowDrawing of(MoneyFlow whole, String baseCurrency, ZoneId zone) {
    MoneyFlow flow = FoldedFlow.of(whole, MOST_NODES);
    FlowColumns columns = FlowColumns.of(flow);
    Map<String, Box> boxes = new LinkedHashMap<>();
    int rows = columns.columns().stream().mapToInt(List::size).max().orElse(1);
    int height = Math.max(1, rows) * PITCH + 2 * MARGIN - (PITCH - BOX_HEIGHT);
    int count = columns.columns().size();
    int width = Math.min(WIDEST_BOX, (WIDTH - 2 * EDGE - (count - 1) * GAP) / count);
    Words words = new Words(flow, baseCurrency, zone, LETTERS * width / WIDEST_BOX);
    for (int column = 0; column < count; column++) {
      int x = EDGE + column * (WIDTH - 2 * EDGE - width) / Math.max(1, count - 1);
      place(
          columns.columns().get(column),
          new Box("", "", x, height, width, List.of(), ""),
          words,
          boxes);
    }
    return new FlowDrawing(
        height, List.copyOf(boxes.values()), bands(flow, boxes, baseCurrency), described(whole));
  }

  /** Puts the nodes of a column under each other, in the middle of the height. */
  private static void place(
      List<MoneyFlow.Node> nodes, Box column, Words words, Map<String, Box> boxes) {
    int y = (column.y() - nodes.size() * PITCH + (PITCH - BOX_HEIGHT)) / 2;
    for (MoneyFlow.Node node : nodes) {
      String kind = node.place().name().toLowerCase(java.util.Locale.ROOT);
      boxes.put(
          node.id(),
          new Box(
              node.id(),
              kind,
              column.x(),
              y,
              column.width(),
              words.lines(node),
              words.title(node)));
      y += PITCH;
    }
  }

  private static List<Band> bands(MoneyFlow flow, Map<String, Box> boxes, String baseCurrency) {
    BigDecimal largest =
        flow.edges().stream().map(FlowDrawing::weight).reduce(BigDecimal.ONE, BigDecimal::max);
    List<Band> bands = new ArrayList<>();
    for (Edge edge : flow.edges()) {
      Box from = boxes.get(edge.from());
      Box to = boxes.get(edge.to());
      int wide =
          14
              + weight(edge)
                  .multiply(BigDecimal.valueOf(76))
                  .divideToIntegralValue(largest)
                  .intValueExact();
      String kind =
          from.kind().equals("source") ? "in" : to.kind().equals("account") ? "internal" : "out";
      bands.add(
          new Band(
              path(from, to),
              wide,
              kind,
              from.title()
                  + " → "
                  + to.title()
                  + ": "
                  + Figures.money(edge.amount(), edge.currency())));
    }
    return bands;
  }

  private static String path(Box from, Box to) {
    int fromY = from.y() + BOX_HEIGHT / 2;
    int toY = to.y() + BOX_HEIGHT / 2;
    if (from.x() == to.x()) {
      int edge = from.x() + from.width();
      return "M"
          + edge
          + " "
          + fromY
          + " C"
          + (edge + 56)
          + " "
          + fromY
          + " "
          + (edge + 56)
          + " "
          + toY
          + " "
          + (edge + 3)
          + " "
          + toY;
    }
    if (from.x() > to.x()) {
      return back(from, to);
    }
    int start = from.x() + from.width();
    int middle = (start + to.x()) / 2;
    return "M"
        + start
        + " "
        + fromY
        + " C"
        + middle
        + " "
        + fromY
        + " "
        + middle
        + " "
        + toY
        + " "
        + (to.x() - 3)
        + " "
        + toY;
  }

  /** Money that returns: from the left edge of the one to the right edge of the other. */
  private static String back(Box from, Box to) {
    int start = from.x();
    int end = to.x() + to.width();
    int fromY = from.y() + BOX_HEIGHT - 8;
    int toY = to.y() + BOX_HEIGHT - 8;
    int below = Math.max(fromY, toY) + 14;
    return "M"
        + start
        + " "
        + fromY
        + " C"
        + (start - 40)
        + " "
        + below
        + " "
        + (end + 40)
        + " "
        + below
        + " "
        + (end + 3)
        + " "
        + toY;
  }

  private static BigDecimal weight(Edge edge) {
    return edge.baseAmount() == null ? BigDecimal.ONE : edge.baseAmount().max(BigDecimal.ONE);
  }

  private static String described(MoneyFlow flow) {
    long sources = flow.nodes().stream().filter(node -> node.place() == Place.SOURCE).count();
    long destinations =
        flow.nodes().stream().filter(node -> node.place() == Place.DESTINATION).count();
    return "Flagged money from "
        + sources
        + (sources == 1 ? " source" : " sources")
        + " on the left through the"
        + " case's accounts in the middle to "
        + destinations
        + (destinations == 1 ? " destination" : " destinations")
        + " on the right. The table below holds the same.";
  }

  /** The words of a box: who, how much, when first. */
  private record Words(MoneyFlow flow, String baseCurrency, ZoneId zone, int letters) {

    List<String> lines(MoneyFlow.Node node) {
      List<String> lines = new ArrayList<>();
      lines.add(Visible.shortened(node.label(), letters));
      if (node.place() == Place.ACCOUNT) {
        lines.add(Visible.shortened("in " + sum(edgesTo(node)), letters));
        lines.add(Visible.shortened("out " + sum(edgesFrom(node)), letters));
        return lines;
      }
      List<Edge> edges = node.place() == Place.SOURCE ? edgesFrom(node) : edgesTo(node);
      int count = edges.stream().mapToInt(edge -> edge.rows().size()).sum();
      lines.add(
          Visible.shortened(sum(edges) + (count > 1 ? " in " + count + " rows" : ""), letters));
      Instant first = edges.stream().map(Edge::first).min(Instant::compareTo).orElse(null);
      lines.add(
          Figures.minute(first, zone) + (node.country().isEmpty() ? "" : " · " + node.country()));
      return lines;
    }

    String title(MoneyFlow.Node node) {
      return node.account().isEmpty() || node.account().equals(node.label())
          ? node.label()
          : node.label() + ", " + node.account();
    }

    private String sum(List<Edge> edges) {
      if (edges.isEmpty()) {
        return "nothing flagged";
      }
      if (edges.stream().map(Edge::currency).distinct().count() == 1) {
        BigDecimal total =
            edges.stream().map(Edge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Figures.money(total, edges.get(0).currency());
      }
      boolean rated = edges.stream().allMatch(edge -> edge.baseAmount() != null);
      return rated
          ? Figures.money(
              edges.stream().map(Edge::baseAmount).reduce(BigDecimal.ZERO, BigDecimal::add),
              baseCurrency)
          : "several currencies";
    }

    private List<Edge> edgesTo(MoneyFlow.Node node) {
      return flow.edges().stream().filter(edge -> edge.to().equals(node.id())).toList();
    }

    private List<Edge> edgesFrom(MoneyFlow.Node node) {
      return flow.edges().stream().filter(edge -> edge.from().equals(node.id())).toList();
    }
  }
}
