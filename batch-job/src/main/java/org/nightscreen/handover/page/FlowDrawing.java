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

  static final int BOX_WIDTH = 252;
  static final int BOX_HEIGHT = 50;
  private static final int PITCH = 60;
  private static final int MARGIN = 10;

  public FlowDrawing {
    boxes = List.copyOf(boxes);
    bands = List.copyOf(bands);
  }

  /** A node: its corner, up to three lines of text, the whole text as title. */
  public record Box(String id, String kind, int x, int y, List<String> lines, String title) {}

  /** A flow: an SVG path, its width, its kind and its whole text as title. */
  public record Band(String path, int tenthsWide, String kind, String title) {}

  static FlowDrawing of(MoneyFlow whole, String baseCurrency, ZoneId zone) {
    MoneyFlow flow = FoldedFlow.of(whole, MOST_NODES);
    Map<String, Box> boxes = new LinkedHashMap<>();
    int rows = 1;
    for (Place place : Place.values()) {
      rows =
          Math.max(rows, (int) flow.nodes().stream().filter(node -> node.place() == place).count());
    }
    int height = rows * PITCH + 2 * MARGIN - (PITCH - BOX_HEIGHT);
    for (Place place : Place.values()) {
      column(flow, place, height, new Words(flow, baseCurrency, zone), boxes);
    }
    return new FlowDrawing(
        height, List.copyOf(boxes.values()), bands(flow, boxes, baseCurrency), described(whole));
  }

  private static void column(
      MoneyFlow flow, Place place, int height, Words words, Map<String, Box> boxes) {
    List<MoneyFlow.Node> nodes =
        flow.nodes().stream().filter(node -> node.place() == place).toList();
    int x = place == Place.SOURCE ? 4 : place == Place.ACCOUNT ? 374 : 744;
    int y = (height - nodes.size() * PITCH + (PITCH - BOX_HEIGHT)) / 2;
    for (MoneyFlow.Node node : nodes) {
      String kind = node.place().name().toLowerCase(java.util.Locale.ROOT);
      boxes.put(node.id(), new Box(node.id(), kind, x, y, words.lines(node), words.title(node)));
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
      int edge = from.x() + BOX_WIDTH;
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
    int start = from.x() + BOX_WIDTH;
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
  private record Words(MoneyFlow flow, String baseCurrency, ZoneId zone) {

    List<String> lines(MoneyFlow.Node node) {
      List<String> lines = new ArrayList<>();
      lines.add(Visible.shortened(node.label(), 32));
      if (node.place() == Place.ACCOUNT) {
        lines.add("in " + sum(edgesTo(node)));
        lines.add("out " + sum(edgesFrom(node)));
        return lines;
      }
      List<Edge> edges = node.place() == Place.SOURCE ? edgesFrom(node) : edgesTo(node);
      int count = edges.stream().mapToInt(edge -> edge.rows().size()).sum();
      lines.add(sum(edges) + (count > 1 ? " in " + count + " rows" : ""));
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
