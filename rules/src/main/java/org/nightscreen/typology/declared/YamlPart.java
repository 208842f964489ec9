package org.nightscreen.typology.declared;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;

/**
 * A piece of a YAML file that knows where it stands, so that every fault names its line. It is a
 * text, a list or a mapping; the other two are null.
 *
 * @param file path in the pack
 * @param line its line, or that of its key, from 1
 * @param key its key, or empty
 * @param text the scalar as written
 * @param list the elements
 * @param map the values by key, in order
 */
record YamlPart(
    String file,
    int line,
    String key,
    String text,
    List<YamlPart> list,
    Map<String, YamlPart> map) {

  private static final YAMLFactory YAML = new YAMLFactory();

  /** The whole file, which is a mapping. */
  static YamlPart read(String file, String text) {
    try (JsonParser parser = YAML.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw fault(file, 1, "the file holds no keys", "begin it with 'code:'");
      }
      return part(parser, file, 1, "");
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(e.getLocation().getLineNr(), 1);
      throw fault(file, line, "the file is not YAML here", "check indents, colons and brackets");
    } catch (IOException e) {
      throw new IllegalStateException("A text in memory is always readable", e);
    }
  }

  private static YamlPart part(JsonParser parser, String file, int line, String key)
      throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> new YamlPart(file, line, key, null, null, map(parser, file));
      case START_ARRAY -> new YamlPart(file, line, key, null, list(parser, file, key), null);
      case VALUE_NULL -> throw fault(file, line, quoted(key) + " is empty", "fill it in");
      default -> new YamlPart(file, line, key, parser.getText().strip(), null, null);
    };
  }

  private static Map<String, YamlPart> map(JsonParser parser, String file) throws IOException {
    Map<String, YamlPart> map = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int line = parser.currentTokenLocation().getLineNr();
      parser.nextToken();
      if (map.put(key, part(parser, file, line, key)) != null) {
        throw fault(file, line, quoted(key) + " stands there twice", "remove one");
      }
    }
    return map;
  }

  private static List<YamlPart> list(JsonParser parser, String file, String key)
      throws IOException {
    List<YamlPart> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(part(parser, file, parser.currentTokenLocation().getLineNr(), key));
    }
    return list;
  }

  /** This part as a mapping with no other keys than these. */
  YamlPart withKeys(Collection<String> known) {
    if (map == null) {
      throw fault(quoted(key) + " has no keys", "write them below it; known are " + all(known));
    }
    for (YamlPart value : map.values()) {
      if (!known.contains(value.key())) {
        throw value.fault(
            "key " + quoted(value.key()) + " is not known", "correct it; known are " + all(known));
      }
    }
    return this;
  }

  /** The parts below a key of names that the analyst chose; none where the key is missing. */
  Collection<YamlPart> named(String wanted) {
    YamlPart names = map.get(wanted);
    if (names == null) {
      return List.of();
    }
    if (names.map() == null) {
      throw names.fault(quoted(wanted) + " has no names", "write each as 'name:' below it");
    }
    return names.map().values();
  }

  boolean has(String wanted) {
    return map.containsKey(wanted);
  }

  /** The value of a key, or null. */
  YamlPart get(String wanted) {
    return map.get(wanted);
  }

  /** The value of a key that must be there. */
  YamlPart require(String wanted) {
    YamlPart value = map.get(wanted);
    if (value == null) {
      throw fault(
          (key.isEmpty() ? "" : quoted(key) + ": ") + "key '" + wanted + "' is missing", "add it");
    }
    return value;
  }

  /** This part as one text. */
  String scalar() {
    if (text == null || text.isEmpty()) {
      throw fault(quoted(key) + " is not one text", "write one");
    }
    return text;
  }

  /** This part as texts: a list of them, or one. */
  List<YamlPart> scalars() {
    List<YamlPart> texts = list == null ? List.of(this) : list;
    texts.forEach(YamlPart::scalar);
    return texts;
  }

  /** This part as yes or no. */
  boolean yes() {
    return switch (scalar()) {
      case "true", "yes" -> true;
      case "false", "no" -> false;
      default -> throw fault(quoted(key) + " is " + quoted(text), "write true or false");
    };
  }

  NightscreenException fault(String what, String remedy) {
    return fault(file, line, what, remedy);
  }

  static String quoted(String name) {
    return "'" + name + "'";
  }

  static String all(Collection<String> names) {
    return String.join(", ", names);
  }

  private static NightscreenException fault(String file, int line, String what, String remedy) {
    return new NightscreenException(
        FailureCode.RULE_PACK,
        "Rule pack, " + file + " line " + line + ": " + what + "; " + remedy + ".");
  }
}
