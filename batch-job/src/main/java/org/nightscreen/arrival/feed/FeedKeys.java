package org.nightscreen.arrival.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the first key of a feed file that means nothing, with its own line; the binding of records
 * would tell the line where the record ends.
 */
final class FeedKeys {

  private static final String ANY = "*";

  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          "",
          Set.of("feeds"),
          "feeds",
          Set.of(
              "id",
              "kind",
              "format",
              "file",
              "separator",
              "zone",
              "precision",
              "snapshot",
              "coverageFrom",
              "control",
              "optional",
              "rejectLimit",
              "columns",
              "statement"),
          "rejectLimit",
          Set.of("rows", "percent", "atLeast"),
          "columns",
          Set.of(ANY),
          "columns field",
          Set.of(
              "column",
              "columns",
              "join",
              "constant",
              "values",
              "otherwise",
              "pattern",
              "decimal",
              "grouping",
              "sign"),
          "values",
          Set.of(ANY),
          "statement",
          Set.of(
              "indicator",
              "debit",
              "credit",
              "account",
              "name",
              "agent",
              "country",
              "otherAccount",
              "otherName",
              "otherAgent",
              "otherCountry"));

  /** A key that means nothing and the line it stands in. */
  record UnknownKey(String key, int line) {}

  private final Deque<String> places = new ArrayDeque<>();
  private String key = "";

  private FeedKeys() {}

  static Optional<UnknownKey> firstUnknown(JsonParser yaml) throws IOException {
    FeedKeys keys = new FeedKeys();
    for (JsonToken token = yaml.nextToken(); token != null; token = yaml.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        keys.enter();
      } else if (token == JsonToken.END_OBJECT) {
        keys.places.pop();
      } else if (token == JsonToken.FIELD_NAME && !keys.knows(yaml.currentName())) {
        return Optional.of(
            new UnknownKey(yaml.currentName(), yaml.currentTokenLocation().getLineNr()));
      }
    }
    return Optional.empty();
  }

  private void enter() {
    String outer = places.peek();
    places.push("columns".equals(outer) ? "columns field" : key);
  }

  private boolean knows(String name) {
    key = name;
    Set<String> known = KNOWN.getOrDefault(places.peek(), Set.of(ANY));
    return known.contains(ANY) || known.contains(name);
  }
}
