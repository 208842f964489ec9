package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.Severity;
import org.nightscreen.hit.SubjectKind;

/** T09: a source that splits a sum over accounts which all pay the same sink. */
record ScatterGather(Book book, Edges edges) {

  private static final String TYPOLOGY = "T09";

  /** What one account in the middle received of the source and paid on to the sink. */
  private record Middle(List<Edge> receipts, List<Edge> onward) {

    Edge.End end() {
      return receipts.get(0).to();
    }

    Sum received() {
      return sum(receipts);
    }

    Sum paidOn() {
      return sum(onward);
    }
  }

  List<Fact> facts() {
    Map<String, Edge.End> ends = new TreeMap<>();
    for (Edge edge : edges.between()) {
      ends.put(edge.from().key(), edge.from());
      ends.put(edge.to().key(), edge.to());
    }
    List<Fact> facts = new ArrayList<>();
    for (Edge payment : edges.between()) {
      for (Edge.End sink : ends.values()) {
        if (!payment.from().owner().equals(sink.owner())) {
          judge(payment, sink, facts);
        }
      }
    }
    return facts;
  }

  private void judge(Edge payment, Edge.End sink, List<Fact> facts) {
    for (Outcome outcome : List.of(Outcome.HIT, Outcome.NEAR_MISS)) {
      Lens lens = Anchor.lensOf(outcome);
      List<Middle> counted = counted(payment, sink, lens);
      if (holds(counted, sink, lens)) {
        facts.add(fact(payment.from(), sink, counted, outcome));
        return;
      }
    }
  }

  private boolean holds(List<Middle> counted, Edge.End sink, Lens lens) {
    return !counted.isEmpty()
        && lens.countAtLeast(counted.size(), limit("n"))
        && lens.atLeast(received(counted), limit("min_amt"))
        && !edges.exempt(sink)
        && !edges.institutional(sink)
        && senders(sink, anchor(counted)) < limit("hub").longValueExact();
  }

  private BigDecimal limit(String parameter) {
    return book.limit(TYPOLOGY, parameter);
  }

  private long senders(Edge.End sink, Instant until) {
    return edges
        .where(
            edge ->
                edge.to().key().equals(sink.key())
                    && edge.time().isAfter(until.minus(book.days(TYPOLOGY, "sink_d")))
                    && !edge.time().isAfter(until))
        .stream()
        .map(edge -> edge.from().key())
        .distinct()
        .count();
  }

  private List<Middle> counted(Edge payment, Edge.End sink, Lens lens) {
    Instant until = payment.time();
    Instant from = until.minus(book.hours(TYPOLOGY, "scatter_h"));
    Map<String, List<Edge>> scattered = new LinkedHashMap<>();
    for (Edge edge : edges.between()) {
      if (edge.from().key().equals(payment.from().key())
          && edge.time().isAfter(from)
          && !edge.time().isAfter(until)) {
        scattered.computeIfAbsent(edge.to().key(), key -> new ArrayList<>()).add(edge);
      }
    }
    Map<String, Middle> byOwner = new LinkedHashMap<>();
    scattered.values().stream()
        .map(receipts -> new Middle(receipts, onward(receipts, sink)))
        .filter(middle -> counts(middle, sink, lens))
        .sorted(
            Comparator.comparing((Middle middle) -> middle.received().known())
                .reversed()
                .thenComparing(middle -> FanIn.rank(middle.end().key())))
        .forEach(middle -> byOwner.putIfAbsent(middle.end().owner(), middle));
    return List.copyOf(byOwner.values());
  }

  private List<Edge> onward(List<Edge> receipts, Edge.End sink) {
    Edge first = receipts.get(0);
    return edges.where(
        edge ->
            !edge.within()
                && edge.from().key().equals(first.to().key())
                && edge.to().key().equals(sink.key())
                && edge.follows(first, book.hours(TYPOLOGY, "gather_h")));
  }

  private boolean counts(Middle middle, Edge.End sink, Lens lens) {
    Edge.End end = middle.end();
    return !middle.onward().isEmpty()
        && !end.owner().equals(sink.owner())
        && edges.passable(end, PathRule.last(middle.onward()).time())
        && lens.ratioAtLeast(middle.paidOn(), middle.received(), limit("lo"))
        && lens.ratioAtMost(middle.paidOn(), middle.received(), limit("hi"));
  }

  private static Fact fact(Edge.End source, Edge.End sink, List<Middle> counted, Outcome outcome) {
    Instant first =
        counted.stream()
            .map(middle -> middle.receipts().get(0).time())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    List<String> rows = new ArrayList<>();
    for (Middle middle : counted) {
      rows.addAll(PathRule.rows(middle.receipts()));
      rows.addAll(PathRule.rows(middle.onward()));
    }
    return new Fact(
        TYPOLOGY,
        SubjectKind.PATH,
        source.accountId() + " > " + sink.accountId(),
        anchor(counted),
        first.minusMillis(1),
        anchor(counted),
        outcome,
        Severity.HIGH,
        received(counted).known(),
        rows.stream().distinct().sorted().toList());
  }

  /** Time of the last onward payment. */
  private static Instant anchor(List<Middle> counted) {
    return counted.stream()
        .map(middle -> PathRule.last(middle.onward()).time())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Sum received(List<Middle> counted) {
    return Sum.of(
        counted.stream()
            .map(middle -> middle.received().known())
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static Sum sum(List<Edge> edges) {
    return Sum.of(edges.stream().map(Edge::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
