package org.nightscreen.handover.casefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightscreen.handover.casefile.MoneyFlow.Conversion;
import org.nightscreen.handover.casefile.MoneyFlow.Edge;
import org.nightscreen.handover.casefile.MoneyFlow.Node;
import org.nightscreen.handover.casefile.MoneyFlow.Place;
import org.nightscreen.handover.material.BaseAmount;
import org.nightscreen.handover.material.CaseTransaction;
import org.nightscreen.handover.material.Counterparty;
import org.nightscreen.handover.material.Direction;
import org.nightscreen.handover.material.Side;
import org.nightscreen.handover.wording.Visible;

/**
 * Writes section 6 from the flagged rows. Nodes and edges keep the order of their first movement.
 */
final class FlowSection {

  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<List<String>, Edge> edges = new LinkedHashMap<>();
  private final List<Conversion> conversions = new ArrayList<>();
  private final Set<String> wallets = new HashSet<>();
  private final int[] counts = new int[Place.values().length];

  private FlowSection() {}

  static MoneyFlow of(CaseView view) {
    FlowSection section = new FlowSection();
    view.flaggedRows().forEach(section::noteWallets);
    view.flaggedRows().forEach(section::add);
    return new MoneyFlow(
        List.copyOf(section.nodes.values()),
        List.copyOf(section.edges.values()),
        section.conversions);
  }

  /** A wallet that money moved through on the chain is a stop of the flow, not its end. */
  private void noteWallets(NumberedRow row) {
    CaseTransaction moved = row.transaction();
    if (moved.origin() != null) {
      wallets.add(moved.origin().key());
      if (moved.sides().isEmpty()) {
        wallets.add(moved.counterparty().key());
      }
    }
  }

  private void add(NumberedRow row) {
    CaseTransaction moved = row.transaction();
    if (moved.origin() != null) {
      String to =
          moved.sides().isEmpty() ? wallet(moved.counterparty()) : account(moved.sides().get(0));
      edge(wallet(moved.origin()), to, row);
      return;
    }
    if (moved.sides().isEmpty()) {
      return;
    }
    if (moved.internal()) {
      String payer = account(side(moved, Direction.OUT));
      edge(payer, account(side(moved, Direction.IN)), row);
      return;
    }
    Side side = moved.sides().get(0);
    switch (side.direction()) {
      case IN -> edge(party(Place.SOURCE, moved), account(side), row);
      case OUT -> edge(account(side), party(Place.DESTINATION, moved), row);
      case CONVERSION ->
          conversions.add(
              new Conversion(
                  account(side),
                  moved.type(),
                  moved.amount(),
                  moved.currency(),
                  base(moved),
                  moved.bookedAt(),
                  row.row()));
    }
  }

  private static Side side(CaseTransaction moved, Direction direction) {
    return moved.sides().stream()
        .filter(s -> s.direction() == direction)
        .findFirst()
        .orElse(moved.sides().get(0));
  }

  private String account(Side side) {
    return node(
        Place.ACCOUNT,
        side.accountId(),
        "Account " + Visible.masked(side.accountId()),
        Counterparty.UNKNOWN);
  }

  private String wallet(Counterparty wallet) {
    return node(Place.ACCOUNT, wallet.key(), "Wallet " + Visible.masked(wallet.id()), wallet);
  }

  private String party(Place place, CaseTransaction moved) {
    Counterparty other = moved.counterparty() == null ? Counterparty.UNKNOWN : moved.counterparty();
    if (wallets.contains(other.key()) && !other.key().isEmpty()) {
      return wallet(other);
    }
    String key = other.key().isEmpty() ? "type " + moved.type() : other.key();
    String kind = moved.type().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    String label = other.label() == null ? "Unnamed (" + kind + ")" : Visible.text(other.label());
    return node(place, key, label, other);
  }

  private String node(Place place, String key, String label, Counterparty other) {
    return nodes
        .computeIfAbsent(
            place + " " + key,
            none ->
                new Node(
                    place.name().charAt(0) + String.valueOf(++counts[place.ordinal()]),
                    place,
                    label,
                    Visible.text(other.id()),
                    Visible.text(other.agent()),
                    Visible.text(other.country())))
        .id();
  }

  private void edge(String from, String to, NumberedRow row) {
    CaseTransaction moved = row.transaction();
    Edge one =
        new Edge(
            from,
            to,
            moved.currency(),
            moved.amount(),
            base(moved),
            moved.bookedAt(),
            moved.bookedAt(),
            List.of(row.row()));
    edges.merge(List.of(from, to, moved.currency()), one, FlowSection::joined);
  }

  private static Edge joined(Edge sum, Edge next) {
    List<Integer> rows = new ArrayList<>(sum.rows());
    rows.addAll(next.rows());
    boolean rated = sum.baseAmount() != null && next.baseAmount() != null;
    return new Edge(
        sum.from(),
        sum.to(),
        sum.currency(),
        sum.amount().add(next.amount()),
        rated ? sum.baseAmount().add(next.baseAmount()) : null,
        sum.first(),
        next.last(),
        rows);
  }

  private static BigDecimal base(CaseTransaction moved) {
    BaseAmount base = moved.base();
    return base == null ? null : base.amount();
  }
}
