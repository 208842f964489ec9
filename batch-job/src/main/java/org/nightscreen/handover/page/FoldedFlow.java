package org.nightscreen.handover.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightscreen.handover.casefile.MoneyFlow;
import org.nightscreen.handover.casefile.MoneyFlow.Edge;
import org.nightscreen.handover.casefile.MoneyFlow.Node;
import org.nightscreen.handover.casefile.MoneyFlow.Place;

/**
 * A flow with no more nodes than can be read: the parties with the smallest amounts become "n
 * others".
 */
final class FoldedFlow {

  private static final int MOST_ACCOUNTS = 12;

  private FoldedFlow() {}

  static MoneyFlow of(MoneyFlow flow, int mostNodes) {
    if (flow.nodes().size() <= mostNodes) {
      return flow;
    }
    int accounts = Math.min(MOST_ACCOUNTS, at(flow, Place.ACCOUNT).size());
    int sources = at(flow, Place.SOURCE).size();
    int destinations = at(flow, Place.DESTINATION).size();
    int room = mostNodes - accounts;
    int left = Math.min(sources, room - Math.min(destinations, room / 2));
    Map<String, Node> standIns = new HashMap<>();
    List<Node> nodes = new ArrayList<>();
    nodes.addAll(kept(flow, Place.SOURCE, left, standIns));
    nodes.addAll(kept(flow, Place.ACCOUNT, accounts, standIns));
    nodes.addAll(kept(flow, Place.DESTINATION, room - left, standIns));
    return new MoneyFlow(nodes, joined(flow.edges(), standIns), flow.conversions());
  }

  private static List<Node> at(MoneyFlow flow, Place place) {
    return flow.nodes().stream().filter(node -> node.place() == place).toList();
  }

  private static List<Node> kept(
      MoneyFlow flow, Place place, int most, Map<String, Node> standIns) {
    List<Node> all = at(flow, place);
    if (all.size() <= most) {
      return all;
    }
    Set<String> largest = new HashSet<>();
    all.stream()
        .sorted(
            Comparator.comparing((Node node) -> amount(flow, node))
                .reversed()
                .thenComparing(Node::id))
        .limit(Math.max(0, most - 1))
        .forEach(node -> largest.add(node.id()));
    int folded = all.size() - largest.size();
    Node others = new Node(place.name().charAt(0) + "0", place, folded + " others", "", "", "");
    List<Node> kept = new ArrayList<>();
    for (Node node : all) {
      if (largest.contains(node.id())) {
        kept.add(node);
      } else {
        standIns.put(node.id(), others);
      }
    }
    kept.add(others);
    return kept;
  }

  private static BigDecimal amount(MoneyFlow flow, Node node) {
    return flow.edges().stream()
        .filter(edge -> edge.from().equals(node.id()) || edge.to().equals(node.id()))
        .map(edge -> edge.baseAmount() == null ? BigDecimal.ZERO : edge.baseAmount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<Edge> joined(List<Edge> edges, Map<String, Node> standIns) {
    Map<List<String>, Edge> joined = new LinkedHashMap<>();
    for (Edge edge : edges) {
      String from =
          standIns.containsKey(edge.from()) ? standIns.get(edge.from()).id() : edge.from();
      String to = standIns.containsKey(edge.to()) ? standIns.get(edge.to()).id() : edge.to();
      if (!from.equals(to)) {
        Edge moved =
            new Edge(
                from,
                to,
                edge.currency(),
                edge.amount(),
                edge.baseAmount(),
                edge.first(),
                edge.last(),
                edge.rows());
        joined.merge(List.of(from, to, edge.currency()), moved, FoldedFlow::sum);
      }
    }
    return List.copyOf(joined.values());
  }

  private static Edge sum(Edge one, Edge next) {
    List<Integer> rows = new ArrayList<>(one.rows());
    rows.addAll(next.rows());
    boolean rated = one.baseAmount() != null && next.baseAmount() != null;
    return new Edge(
        one.from(),
        one.to(),
        one.currency(),
        one.amount().add(next.amount()),
        rated ? one.baseAmount().add(next.baseAmount()) : null,
        one.first(),
        next.last(),
        rows);
  }
}
