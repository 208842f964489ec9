package org.nightscreen.handover;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.nightscreen.handover.page.ReportTable;
import org.nightscreen.handover.wording.Visible;

/** The tables of the run report that come from arrival's report. */
final class ArrivalTables {

  private ArrivalTables() {}

  static List<ReportTable> of(JsonNode arrival) {
    JsonNode feeds = arrival.path("feeds");
    return List.of(
        new ReportTable(
            "Feeds",
            "Rows read = accepted + refused + duplicate.",
            List.of(
                "Feed",
                "Kind",
                "Read",
                "Accepted",
                "Refused",
                "Duplicate",
                "Late",
                "Missing columns"),
            rows(feeds)),
        new ReportTable(
            "Amounts per feed and currency",
            "Native units; read = accepted + refused + duplicate.",
            List.of("Feed", "Currency", "Rows", "Read", "Accepted", "Refused", "Duplicate"),
            amounts(feeds)),
        new ReportTable(
            "Refused rows by reason",
            "The lines stand in rejects.csv.",
            List.of("Feed", "Reason", "Rows"),
            counted(feeds, "rejectReasons")),
        new ReportTable(
            "Late rows by days of lateness",
            "",
            List.of("Feed", "Days late", "Rows"),
            counted(feeds, "lateDays")));
  }

  private static List<List<String>> rows(JsonNode feeds) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode feed : feeds) {
      List<String> missing = new ArrayList<>();
      feed.path("missingColumns").forEach(column -> missing.add(column.asText()));
      rows.add(
          List.of(
              text(feed, "feedId"),
              text(feed, "kind"),
              text(feed, "read"),
              text(feed, "accepted"),
              text(feed, "rejected"),
              text(feed, "duplicate"),
              text(feed, "late"),
              String.join(", ", missing)));
    }
    return rows;
  }

  private static List<List<String>> amounts(JsonNode feeds) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode feed : feeds) {
      for (JsonNode amount : feed.path("amounts")) {
        rows.add(
            List.of(
                text(feed, "feedId"),
                text(amount, "currency"),
                text(amount, "rowsRead"),
                text(amount, "read"),
                text(amount, "accepted"),
                text(amount, "rejected"),
                text(amount, "duplicate")));
      }
    }
    return rows;
  }

  private static List<List<String>> counted(JsonNode feeds, String map) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode feed : feeds) {
      Iterator<Map.Entry<String, JsonNode>> counts = feed.path(map).fields();
      while (counts.hasNext()) {
        Map.Entry<String, JsonNode> count = counts.next();
        rows.add(List.of(text(feed, "feedId"), count.getKey(), count.getValue().asText()));
      }
    }
    return rows;
  }

  private static String text(JsonNode node, String field) {
    return Visible.text(node.path(field).asText(""));
  }
}
