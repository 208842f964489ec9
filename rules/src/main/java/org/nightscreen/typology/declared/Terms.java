package org.nightscreen.typology.declared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.nightscreen.typology.Parameter;

/** The names that one {@code measures.yaml} may use, and those that it did use. */
final class Terms {

  private final Map<String, Parameter.Unit> parameters;
  private final TreeSet<String> used = new TreeSet<>();

  /**
   * @param parameters unit of every parameter that the folder's thresholds.csv and the shared one
   *     hold
   */
  Terms(Map<String, Parameter.Unit> parameters) {
    this.parameters = new TreeMap<>(parameters);
  }

  /** The parameter of that name, which counts one of these units. */
  String parameter(YamlPart name, Parameter.Unit... units) {
    Parameter.Unit unit = parameters.get(name.scalar());
    if (unit == null) {
      throw name.fault(
          YamlPart.quoted(name.key())
              + " names "
              + YamlPart.quoted(name.text())
              + ", which thresholds.csv does not have",
          "correct the name; known are " + YamlPart.all(parameters.keySet()));
    }
    List<String> wanted = new ArrayList<>();
    for (Parameter.Unit each : units) {
      wanted.add(text(each));
    }
    if (!wanted.contains(text(unit))) {
      throw name.fault(
          YamlPart.quoted(name.key())
              + " names "
              + YamlPart.quoted(name.text())
              + ", which counts "
              + text(unit),
          "name one that counts " + String.join(" or ", wanted));
    }
    used.add(name.text());
    return name.text();
  }

  boolean knows(String parameter) {
    return parameters.containsKey(parameter);
  }

  Collection<String> known() {
    return parameters.keySet();
  }

  Parameter.Unit unit(String parameter) {
    return parameters.get(parameter);
  }

  /** Parameters that the file names. */
  TreeSet<String> used() {
    return new TreeSet<>(used);
  }

  static String text(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The word of a closed vocabulary that the text names; underscores stand for blanks. */
  static <W> W word(YamlPart part, String kind, List<W> vocabulary, Function<W, String> text) {
    String wanted = part.scalar().toLowerCase(Locale.ROOT).replace('_', ' ');
    for (W word : vocabulary) {
      if (text.apply(word).equals(wanted)) {
        return word;
      }
    }
    throw part.fault(
        kind + " " + YamlPart.quoted(part.text()) + " is not known",
        "correct it; known are " + YamlPart.all(vocabulary.stream().map(text).toList()));
  }
}
