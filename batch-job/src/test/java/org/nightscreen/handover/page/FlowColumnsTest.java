package org.nightscreen.handover.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightscreen.handover.casefile.MoneyFlow;
import org.nightscreen.handover.casefile.MoneyFlow.Edge;
import org.nightscreen.handover.casefile.MoneyFlow.Node;
import org.nightscreen.handover.casefile.MoneyFlow.Place;

/** How a flow is laid out from left to right. */
class FlowColumnsTest {

  private static Node node(String id, Place place) {
    return new Node(id, place, "Account " + id, id, "", "");
  }

  private static Edge edge(String from, String to, int hour) {
    Instant at = Instant.parse("2026-03-02T00:00:00Z").plusSeconds(3600L * hour);
    BigDecimal amount = new BigDecimal("100");
    return new Edge(from, to, "USD", amount, amount, at, at, List.of(hour));
  }

  private static final MoneyFlow CHAIN =
      new MoneyFlow(
          List.of(
              node("S1", Place.SOURCE),
              node("A1", Place.ACCOUNT),
              node("A2", Place.ACCOUNT),
              node("A3", Place.ACCOUNT),
              node("D1", Place.DESTINATION)),
          List.of(
              edge("S1", "A1", 1), edge("A1", "A2", 2), edge("A2", "A3", 3), edge("A3", "D1", 4)),
          List.of());

  @Test
  void accountsThatPayEachOtherStandInALine() {
    assertThat(FlowColumns.of(CHAIN).columns())
        .extracting(column -> column.stream().map(Node::id).toList())
        .containsExactly(List.of("S1"), List.of("A1"), List.of("A2"), List.of("A3"), List.of("D1"));
  }

  @Test
  void accountsThatDoNotStandUnderEachOther() {
    MoneyFlow flow =
        new MoneyFlow(CHAIN.nodes(), List.of(edge("S1", "A1", 1), edge("A2", "D1", 2)), List.of());

    assertThat(FlowColumns.of(flow).columns())
        .extracting(column -> column.stream().map(Node::id).toList())
        .containsExactly(List.of("S1"), List.of("A1", "A2", "A3"), List.of("D1"));
  }

  @Test
  void moneyThatReturnsPointsBackAndMovesNobody() {
    MoneyFlow ring =
        new MoneyFlow(
            List.of(
                node("A1", Place.ACCOUNT), node("A2", Place.ACCOUNT), node("A3", Place.ACCOUNT)),
            List.of(edge("A1", "A2", 1), edge("A2", "A3", 2), edge("A3", "A1", 3)),
            List.of());

    assertThat(FlowColumns.of(ring).columns())
        .extracting(column -> column.stream().map(Node::id).toList())
        .containsExactly(List.of("A1"), List.of("A2"), List.of("A3"));
    FlowDrawing drawing = FlowDrawing.of(ring, "USD", ZoneOffset.UTC);
    assertThat(drawing.bands()).hasSize(3);
    assertThat(drawing.boxes()).extracting(FlowDrawing.Box::x).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void theColumnsOfALongLineKeepApart() {
    FlowDrawing drawing = FlowDrawing.of(CHAIN, "USD", ZoneOffset.UTC);

    List<FlowDrawing.Box> boxes = drawing.boxes();
    for (int at = 1; at < boxes.size(); at++) {
      FlowDrawing.Box left = boxes.get(at - 1);
      assertThat(boxes.get(at).x()).isGreaterThanOrEqualTo(left.x() + left.width() + 30);
      assertThat(boxes.get(at).x() + boxes.get(at).width()).isLessThanOrEqualTo(1000);
    }
  }
}
