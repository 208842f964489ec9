package org.nightscreen.handover.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nightscreen.handover.casefile.MoneyFlow;
import org.nightscreen.handover.casefile.MoneyFlow.Edge;
import org.nightscreen.handover.casefile.MoneyFlow.Node;
import org.nightscreen.handover.casefile.MoneyFlow.Place;

/**
 * The nodes of a flow in columns from left to right: sources, then the accounts, each to the right
 * of those that paid it, then destinations. Money that walks from account to account reads as one
 * line; what returns points back.
 *
 * @param columns three where no account pays another, else those that hold somebody; each from the
 *     top
 */
record FlowColumns(List<List<Node>> columns) {

  /** More columns of accounts than this cannot be read side by side. */
  private static final int MOST_LAYERS = 6;

  static FlowColumns of(MoneyFlow flow) {
    Set<String> accounts =
        flow.nodes().stream()
            .filter(node -> node.place() == Place.ACCOUNT)
            .map(Node::id)
            .collect(Collectors.toSet());
    Map<String, Integer> layers = new HashMap<>();
    Set<String> paid = new HashSet<>();
    for (Edge edge : flow.edges()) {
      if (accounts.contains(edge.from()) && accounts.contains(edge.to())) {
        int next = Math.min(MOST_LAYERS - 1, layers.getOrDefault(edge.from(), 0) + 1);
        if (!paid.contains(edge.to())) {
          layers.merge(edge.to(), next, Math::max);
        }
        paid.add(edge.from());
      }
    }
    int last = layers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<List<Node>> columns = new ArrayList<>();
    columns.add(at(flow, Place.SOURCE));
    for (int layer = 0; layer <= last; layer++) {
      int wanted = layer;
      columns.add(
          at(flow, Place.ACCOUNT).stream()
              .filter(node -> layers.getOrDefault(node.id(), 0) == wanted)
              .toList());
    }
    columns.add(at(flow, Place.DESTINATION));
    if (last > 0) {
      columns.removeIf(List::isEmpty);
    }
    return new FlowColumns(List.copyOf(columns));
  }

  private static List<Node> at(MoneyFlow flow, Place place) {
    return flow.nodes().stream().filter(node -> node.place() == place).toList();
  }
}
