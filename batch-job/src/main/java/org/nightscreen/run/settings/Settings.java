package org.nightscreen.run.settings;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.Home;

/**
 * The settings of an installation; every one may be null, a flag of the same name wins.
 *
 * @param institution the own institution
 * @param zone its time zone, such as {@code Europe/Vienna}
 * @param baseCurrency ISO 4217 code that amounts are compared in
 * @param feeds directory of canonical drops
 * @param feedConfig YAML file that declares the feeds
 * @param rules directory of the institution's own rule pack
 * @param coverageFrom day since which the history is complete
 * @param master Spark master
 * @param spark Spark settings by name, such as {@code spark.executor.memory}; empty if there are
 *     none
 * @param database JDBC URL of the database, where it is not the embedded one in the home
 * @param databaseUser whom it knows us as; the password comes from the environment only
 */
public record Settings(
    String institution,
    String zone,
    String baseCurrency,
    String feeds,
    String feedConfig,
    String rules,
    String coverageFrom,
    String master,
    Map<String, String> spark,
    String database,
    String databaseUser) {

  public Settings {
    spark = spark == null ? Map.of() : Map.copyOf(spark);
  }

  /** The file in the home; a run never writes it. */
  public static final String FILE_NAME = "nightscreen.yaml";

  private static final Settings NONE =
      new Settings(null, null, null, null, null, null, null, null, null, null, null);

  /** Made only where there is a file to read: most homes have none. */
  private static final class Yaml {
    private static final ObjectMapper READER =
        new ObjectMapper(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /**
   * Reads the settings of a home; without the file, none.
   *
   * @throws NightscreenException CONFIGURATION naming file, line and key that cannot be read
   */
  public static Settings of(Home home) {
    Path file = home.root().resolve(FILE_NAME);
    if (!Files.exists(file)) {
      return NONE;
    }
    String text = read(file);
    try {
      Settings settings = Yaml.READER.readValue(text, Settings.class);
      return settings == null ? NONE : settings;
    } catch (UnrecognizedPropertyException e) {
      String key = e.getPropertyName();
      throw wrong(
          file,
          lineOf(key, text),
          e,
          "the key '" + key + "' is unknown; known are " + knownKeys(e));
    } catch (JsonProcessingException e) {
      JsonLocation location = e.getLocation();
      int line = location == null ? 1 : location.getLineNr();
      throw wrong(file, line, e, "this is not a list of 'key: value' lines");
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new NightscreenException(
          FailureCode.PERMISSION, file + " cannot be read; check its owner and mode.", e);
    }
  }

  /** The parser has read on when it finds that it does not know a key. */
  private static int lineOf(String key, String text) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().startsWith(key)) {
        return i + 1;
      }
    }
    return 1;
  }

  private static String knownKeys(UnrecognizedPropertyException e) {
    return String.join(
        ", ", e.getKnownPropertyIds().stream().map(Object::toString).sorted().toList());
  }

  private static NightscreenException wrong(Path file, int line, Exception cause, String what) {
    return new NightscreenException(
        FailureCode.CONFIGURATION, file + ", line " + line + ": " + what + ".", cause);
  }
}
