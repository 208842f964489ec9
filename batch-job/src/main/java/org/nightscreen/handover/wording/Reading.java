package org.nightscreen.handover.wording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;

/**
 * What {@code reading.yaml} of a typology's folder says.
 *
 * @param title a few words
 * @param sentence template of the plain sentence of a hit, see {@link PlainSentence}; may be empty
 * @param measures measures in reading order
 * @param evidence what a reviewer should look at or ask for
 */
record Reading(String title, String sentence, List<Row> measures, List<String> evidence) {

  static final String FILE = "reading.yaml";

  private static final Pattern UNIT_OF_PLACEHOLDER = Pattern.compile("\\{[^{}:]+:([^{}]*)}");

  private static final JsonMapper YAML =
      JsonMapper.builder(new YAMLFactory())
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /**
   * A measure as it is written; see {@link MeasureRow}. A threshold that is not written is null.
   */
  record Row(
      String name,
      String label,
      Unit unit,
      Comparison comparison,
      String threshold,
      String upperThreshold) {

    /** What is wrong with the row, or null. */
    private String fault(Set<String> thresholds) {
      if (name == null || label == null || unit == null || comparison == null) {
        return "a measure lacks its name, label, unit or comparison";
      }
      int wanted = comparison == Comparison.NONE ? 0 : comparison == Comparison.BETWEEN ? 2 : 1;
      int written = (threshold == null ? 0 : 1) + (upperThreshold == null ? 0 : 1);
      if (written != wanted || (wanted == 1 && threshold == null)) {
        return "measure '"
            + name
            + "' has "
            + written
            + " thresholds and its comparison takes "
            + wanted;
      }
      for (String each : new String[] {threshold, upperThreshold}) {
        if (each != null && !thresholds.contains(each)) {
          return "measure '"
              + name
              + "' is shown beside threshold '"
              + each
              + "', which the typology does not have";
        }
      }
      return null;
    }

    private MeasureRow shown() {
      return new MeasureRow(
          name,
          label,
          unit,
          comparison,
          threshold == null ? "" : threshold,
          upperThreshold == null ? "" : upperThreshold);
    }
  }

  Reading {
    sentence = sentence == null ? "" : sentence.strip();
    measures = measures == null ? List.of() : List.copyOf(measures);
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }

  /** The reading of a typology that has no such file. */
  static Reading none(String title) {
    return new Reading(title, "", List.of(), List.of());
  }

  /**
   * Reads the file.
   *
   * @param file how errors name it
   * @param thresholds names of the typology's thresholds
   * @throws NightscreenException RULE_PACK naming the file, the key and, where it is known, the
   *     line
   */
  static Reading of(String file, String text, Set<String> thresholds) {
    Reading reading = parse(file, text);
    if (reading == null || reading.title() == null || reading.title().isBlank()) {
      throw fault(file, "key 'title' is missing", "add it");
    }
    Matcher units = UNIT_OF_PLACEHOLDER.matcher(reading.sentence());
    while (units.find()) {
      if (!words(Unit.class).contains(units.group(1))) {
        throw fault(file, "the sentence uses unit '" + units.group(1) + "'", oneOf(Unit.class));
      }
    }
    for (Row row : reading.measures()) {
      String fault = row.fault(thresholds);
      if (fault != null) {
        throw fault(file, fault, "correct it");
      }
    }
    return reading;
  }

  private static Reading parse(String file, String text) {
    try {
      return YAML.readValue(text, Reading.class);
    } catch (UnrecognizedPropertyException e) {
      throw fault(file, "key '" + e.getPropertyName() + "' is not known", "correct it");
    } catch (InvalidFormatException e) {
      String remedy = e.getTargetType().isEnum() ? oneOf(e.getTargetType()) : "correct it";
      throw fault(
          place(file, e), "key '" + key(e) + "' has the value '" + e.getValue() + "'", remedy);
    } catch (JsonMappingException e) {
      String what =
          key(e).isEmpty()
              ? "keys are missing"
              : "the value of key '" + key(e) + "' is of the wrong kind";
      throw fault(place(file, e), what, "correct it");
    } catch (JsonProcessingException e) {
      throw fault(place(file, e), "the file is not YAML or names a key twice", "correct it");
    }
  }

  private static String place(String file, JsonProcessingException e) {
    return e.getLocation() == null
        ? file
        : file + " line " + Math.max(e.getLocation().getLineNr(), 1);
  }

  /** The innermost key on the way to the fault. */
  private static String key(JsonMappingException e) {
    return e.getPath().stream()
        .map(JsonMappingException.Reference::getFieldName)
        .reduce("", (outer, inner) -> inner == null ? outer : inner);
  }

  private static String oneOf(Class<?> choices) {
    return "write one of " + String.join(", ", words(choices));
  }

  private static List<String> words(Class<?> choices) {
    return Arrays.stream(choices.getEnumConstants())
        .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static NightscreenException fault(String place, String what, String remedy) {
    return new NightscreenException(
        FailureCode.RULE_PACK, "Rule pack, " + place + ": " + what + "; " + remedy + ".");
  }

  /** The measures as a case file shows them. */
  List<MeasureRow> rows() {
    return measures.stream().map(Row::shown).toList();
  }
}
