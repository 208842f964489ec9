package org.nightscreen.handover.casefile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Section 6: the flagged money from sources through the case's accounts to destinations.
 *
 * @param nodes sources, accounts and destinations, each group by first movement
 * @param edges flows by first movement
 * @param conversions trades inside an account
 */
public record MoneyFlow(List<Node> nodes, List<Edge> edges, List<Conversion> conversions) {

  public MoneyFlow {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    conversions = List.copyOf(conversions);
  }

  /** Where a node stands in the drawing. */
  public enum Place {
    SOURCE,
    ACCOUNT,
    DESTINATION
  }

  /**
   * A party to the flow.
   *
   * @param id stable within the case file: {@code S1}, {@code A1}, {@code D1}
   * @param place left, middle or right
   * @param label name, else account or wallet, else what kind of movement it is
   * @param account account or wallet; empty where unknown
   * @param agent institution or network; empty where unknown
   * @param country ISO 3166-1 alpha-2; empty where unknown
   */
  public record Node(
      String id, Place place, String label, String account, String agent, String country) {}

  /**
   * All flagged movements from one node to another in one currency.
   *
   * @param from id of the node it leaves
   * @param to id of the node it reaches
   * @param currency currency or asset
   * @param amount sum
   * @param baseAmount sum in the base currency; null where a rate is missing
   * @param first first movement
   * @param last last movement
   * @param rows row numbers
   */
  public record Edge(
      String from,
      String to,
      String currency,
      BigDecimal amount,
      BigDecimal baseAmount,
      Instant first,
      Instant last,
      List<Integer> rows) {

    public Edge {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A trade inside an account of the case: the account's node, the type, amount, currency, time and
   * row.
   */
  public record Conversion(
      String node,
      String type,
      BigDecimal amount,
      String currency,
      BigDecimal baseAmount,
      Instant at,
      int row) {}
}
