package org.nightscreen.benchmark.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightscreen.night.Night;

/** The SQL of one engine: statements that prepare, then one statement for each typology. */
public final class PeerSql {

  private static final String SETTING = "-- set ";

  private final List<String> common;
  private final Map<String, String> typologies = new TreeMap<>();
  private final Map<String, String> settings = new TreeMap<>();

  private PeerSql(List<String> common) {
    this.common = common;
  }

  /**
   * The statements of an engine for a run.
   *
   * @param dialect {@code duckdb} or {@code spark}
   * @param coverageFrom first day of the history
   */
  public static PeerSql of(
      String dialect, List<String> codes, Night night, LocalDate coverageFrom) {
    Map<String, String> values =
        Map.of(
            "${from}", instant(night.from()),
            "${end}", instant(night.to().plusDays(1)),
            "${coverage_from}", instant(coverageFrom),
            "${institution}", night.institution(),
            "${business_date}", night.businessDate().toString());
    String shared = filled(text(dialect, "common"), values);
    PeerSql sql = new PeerSql(statements(shared));
    for (String line : shared.lines().filter(line -> line.startsWith(SETTING)).toList()) {
      String[] pair = line.substring(SETTING.length()).split("=", 2);
      sql.settings.put(pair[0].trim(), pair[1].trim());
    }
    for (String code : codes) {
      String statement = text(dialect, code);
      if (!statement.isBlank()) {
        sql.typologies.put(code, filled(statement, values));
      }
    }
    return sql;
  }

  /** Statements that must run before the typologies, each time. */
  public List<String> common() {
    return common;
  }

  /** One statement for each typology there is SQL for. */
  public Map<String, String> typologies() {
    return typologies;
  }

  /** Settings of the engine's session that the SQL asks for. */
  public Map<String, String> settings() {
    return settings;
  }

  private static String instant(LocalDate day) {
    return day + " 00:00:00+00";
  }

  private static List<String> statements(String text) {
    List<String> statements = new ArrayList<>();
    for (String statement : text.split("(?m)^\\s*;\\s*$")) {
      boolean empty =
          Arrays.stream(statement.split("\n")).allMatch(l -> l.isBlank() || l.startsWith("--"));
      if (!empty) {
        statements.add(statement);
      }
    }
    return statements;
  }

  private static String filled(String text, Map<String, String> values) {
    String result = text;
    for (Map.Entry<String, String> value : values.entrySet()) {
      result = result.replace(value.getKey(), value.getValue());
    }
    return result.strip().replaceAll(";\\s*$", "");
  }

  private static String text(String dialect, String name) {
    String resource = "/peers/" + dialect + "/" + name + ".sql";
    try (InputStream bytes = PeerSql.class.getResourceAsStream(resource)) {
      return bytes == null ? "" : new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
