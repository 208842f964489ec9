package org.nightscreen.handover;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightscreen.handover.page.ReportTable;
import org.nightscreen.handover.wording.Visible;

/**
 * Shows any JSON report as tables: its values as pairs, each list of objects as a table of its own.
 */
final class TreeTables {

  private TreeTables() {}

  static List<ReportTable> of(String title, JsonNode tree) {
    List<List<String>> pairs = new ArrayList<>();
    List<ReportTable> lists = new ArrayList<>();
    collect("", tree, pairs, lists, title);
    List<ReportTable> tables = new ArrayList<>();
    if (!pairs.isEmpty()) {
      tables.add(new ReportTable(title, "", List.of("What", "Value"), pairs));
    }
    tables.addAll(lists);
    return tables;
  }

  private static void collect(
      String path, JsonNode node, List<List<String>> pairs, List<ReportTable> lists, String title) {
    Iterator<Map.Entry<String, JsonNode>> fields = node.fields();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      String name = path.isEmpty() ? field.getKey() : path + " " + field.getKey();
      JsonNode value = field.getValue();
      if (value.isObject()) {
        collect(name, value, pairs, lists, title);
      } else if (value.isArray() && value.size() > 0 && value.get(0).isObject()) {
        lists.add(table(title + ": " + spoken(name), value));
      } else {
        pairs.add(List.of(spoken(name), shown(value)));
      }
    }
  }

  private static ReportTable table(String caption, JsonNode list) {
    Set<String> columns = new LinkedHashSet<>();
    list.forEach(row -> row.fieldNames().forEachRemaining(columns::add));
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode row : list) {
      rows.add(columns.stream().map(column -> shown(row.path(column))).toList());
    }
    return new ReportTable(caption, "", columns.stream().map(TreeTables::spoken).toList(), rows);
  }

  private static String shown(JsonNode value) {
    return Visible.text(
        value.isValueNode() ? value.asText() : value.isMissingNode() ? "" : value.toString());
  }

  private static String spoken(String name) {
    return name.replace('_', ' ')
        .replaceAll("([a-z])([A-Z])", "$1 $2")
        .toLowerCase(java.util.Locale.ROOT);
  }
}
