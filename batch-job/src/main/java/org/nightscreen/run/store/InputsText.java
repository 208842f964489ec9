package org.nightscreen.run.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.nightscreen.hadoop.Locations;
import org.nightscreen.run.stage.Inputs;

/** The inputs of a revision as one line of JSON, so that {@code resume} needs no flags. */
final class InputsText {

  private static final ObjectMapper JSON = new ObjectMapper();

  private InputsText() {}

  static String write(Inputs inputs) {
    ObjectNode node = JSON.createObjectNode();
    put(node, "feeds", inputs.feeds());
    put(node, "feedConfig", inputs.feedConfig());
    put(node, "rules", inputs.rules());
    put(node, "coverageFrom", inputs.coverageFrom());
    put(node, "master", inputs.master());
    inputs.allowMissing().forEach(node.putArray("allowMissing")::add);
    return node.toString();
  }

  static Inputs read(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      Set<String> allowMissing = new TreeSet<>();
      node.path("allowMissing").forEach(feed -> allowMissing.add(feed.asText()));
      String coverage = node.path("coverageFrom").textValue();
      return new Inputs(
          path(node, "feeds"),
          path(node, "feedConfig"),
          path(node, "rules"),
          coverage == null ? null : LocalDate.parse(coverage),
          allowMissing,
          node.path("master").textValue());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The stored inputs of a revision are not JSON", e);
    }
  }

  private static void put(ObjectNode node, String name, Object value) {
    if (value != null) {
      node.put(name, value.toString());
    }
  }

  private static Path path(JsonNode node, String name) {
    String text = node.path(name).textValue();
    return text == null ? null : Locations.of(text);
  }
}
