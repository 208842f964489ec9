package org.nightscreen.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.subject.AccountProfile;
import org.nightscreen.subject.CustomerProfile;

/**
 * Which segment's thresholds a subject is judged by: the first row of {@code segments.csv} that
 * matches, else DEFAULT. An empty field matches everything; a filled one never matches an attribute
 * that is unknown.
 */
public final class Segments {

  /** The segment of subjects that no row matches, and of rings, paths and shared identifiers. */
  public static final String DEFAULT = ThresholdRow.DEFAULT_SEGMENT;

  static final String FILE = "segments.csv";

  private static final List<String> COLUMNS =
      List.of("segment", "customer_type", "account_type", "country", "risk_rating");

  private final List<PackRow> rows;

  private Segments(List<PackRow> rows) {
    this.rows = List.copyOf(rows);
  }

  static Segments read(PackFiles pack) {
    List<PackRow> rows = new ArrayList<>();
    if (pack.has(FILE)) {
      rows.addAll(PackRow.read(pack, FILE, COLUMNS));
    }
    for (PackRow row : rows) {
      if (row.empty("segment")) {
        throw PackFault.at(FILE, row.line(), "the segment has no name", "name it");
      }
      requireOneOf(row, "customer_type", CustomerType.values());
      requireOneOf(row, "account_type", AccountType.values());
      if (!row.empty("country") && !row.text("country").matches("[A-Z]{2}")) {
        throw PackFault.at(
            FILE,
            row.line(),
            "country is '" + row.text("country") + "'",
            "write an ISO 3166-1 code of two letters or leave it empty");
      }
    }
    return new Segments(rows);
  }

  private static void requireOneOf(PackRow row, String column, Enum<?>[] values) {
    List<String> names = Arrays.stream(values).map(Enum::name).toList();
    if (!row.empty(column) && !names.contains(row.text(column))) {
      throw PackFault.at(
          FILE,
          row.line(),
          column + " is '" + row.text(column) + "'",
          "write one of " + String.join(", ", names) + " or leave it empty");
    }
  }

  /**
   * The segment of a subject.
   *
   * @param customer the customer that is judged or holds the account
   * @param account the account that is judged, or null where the customer is
   */
  public String segmentOf(CustomerProfile customer, AccountProfile account) {
    String customerType =
        customer == null || customer.type() == null ? null : customer.type().name();
    String accountType = account == null ? null : account.type().name();
    String country = customer == null ? null : customer.country();
    String riskRating = customer == null ? null : customer.riskRating();
    for (PackRow row : rows) {
      if (matches(row, "customer_type", customerType)
          && matches(row, "account_type", accountType)
          && matches(row, "country", country)
          && matches(row, "risk_rating", riskRating)) {
        return row.text("segment");
      }
    }
    return DEFAULT;
  }

  private static boolean matches(PackRow row, String column, String attribute) {
    return row.empty(column) || row.text(column).equals(attribute);
  }

  /** All segments that a subject can be in, DEFAULT included. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>(Set.of(DEFAULT));
    rows.forEach(row -> names.add(row.text("segment")));
    return names;
  }
}
