package org.nightscreen.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.Typology;
import org.nightscreen.typology.declared.Condition;
import org.nightscreen.typology.declared.Declaration;
import org.nightscreen.typology.declared.DeclaredTypology;

/** A folder of the pack that is a typology of its own: DRL, thresholds, fixtures, measures.yaml. */
final class DeclaredFolder {

  private final PackFiles pack;
  private final String folder;
  private final String slug;

  DeclaredFolder(PackFiles pack, String slug) {
    this.pack = pack;
    this.slug = slug;
    this.folder = PackFiles.TYPOLOGIES + slug + "/";
  }

  static String text(Parameter.Unit unit) {
    return unit.name().toLowerCase(Locale.ROOT);
  }

  /** Whether the folder declares measures. */
  boolean declares() {
    return pack.has(measures());
  }

  private String measures() {
    return folder + Declaration.FILE;
  }

  /** Fails if the folder of a typology that Java measures declares measures too. */
  void requireNone() {
    if (declares()) {
      throw PackFault.in(
          measures(),
          "typology '" + slug + "' is measured by this version itself",
          "remove the file, or give the rule a folder of its own");
    }
  }

  /**
   * Reads and checks the folder.
   *
   * @param others every other typology known so far; codes are unique
   */
  Typology read(List<Typology> others) {
    List<ThresholdRow> own = rows(folder + ThresholdTable.FILE);
    Map<String, Parameter.Unit> units = new TreeMap<>();
    own.forEach(row -> units.putIfAbsent(row.parameter(), row.unit()));
    if (pack.has(ThresholdTable.FILE)) {
      rows(ThresholdTable.FILE).forEach(row -> units.putIfAbsent(row.parameter(), row.unit()));
    }
    Declaration declaration = Declaration.read(measures(), pack.text(measures()), units);
    requireFreeCode(declaration, others);
    requireExample();
    TreeSet<String> used = new TreeSet<>(declaration.parameters());
    List<List<Condition>> necessary = new ArrayList<>();
    for (String path : pack.paths(folder, ".drl")) {
      DeclaredRules rules =
          new DeclaredRules(RuleSource.of(path, pack.text(path)), declaration, units);
      rules.check();
      used.addAll(rules.parametersNamed());
      necessary.addAll(rules.necessary());
    }
    requireUsed(own, used);
    List<Parameter> parameters =
        used.stream().map(name -> new Parameter(name, units.get(name))).toList();
    return new DeclaredTypology(slug, declaration, parameters, necessary);
  }

  private List<ThresholdRow> rows(String file) {
    return PackRow.read(pack, file, ThresholdRow.COLUMNS).stream().map(ThresholdRow::of).toList();
  }

  private void requireFreeCode(Declaration declaration, List<Typology> others) {
    for (Typology other : others) {
      if (other.code().equals(declaration.code())) {
        throw PackFault.at(
            measures(),
            declaration.codeLine(),
            "code '" + declaration.code() + "' is that of typology '" + other.slug() + "'",
            "choose another one");
      }
    }
  }

  private void requireExample() {
    boolean example =
        pack.paths(folder + "fixtures/", "/expected.yaml").stream()
            .anyMatch(path -> path.split("/").length == 5);
    if (!example) {
      throw PackFault.in(
          folder,
          "the folder holds no worked example",
          "add one under fixtures/, with expected.yaml and its rows");
    }
  }

  private static void requireUsed(List<ThresholdRow> rows, TreeSet<String> used) {
    for (ThresholdRow row : rows) {
      if (!used.contains(row.parameter())) {
        throw row.fault(
            "is named by no measure and no rule", "correct the name, or remove the line");
      }
    }
  }
}
