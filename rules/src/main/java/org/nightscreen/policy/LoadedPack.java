package org.nightscreen.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nightscreen.entry.WordList;
import org.nightscreen.typology.IdentifierFinder;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.PackLimits;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.Typology;
import org.nightscreen.typology.declared.Declaration;
import org.nightscreen.typology.declared.DeclaredTypology;

/**
 * A pack read, checked and compiled, as it stands in one JVM.
 *
 * @param manifest pack.yaml
 * @param typologies enabled typologies, by code
 * @param segments segments.csv
 * @param thresholds every number
 * @param judge the compiled rules
 * @param words lexicons by name
 * @param defaults the default segment's numbers by typology
 * @param identifierFinders the finders of groups, in the order of typologies
 * @param pathTypologies those that look for paths, by code
 */
record LoadedPack(
    PackManifest manifest,
    List<Typology> typologies,
    Segments segments,
    ThresholdTable thresholds,
    Judge judge,
    Map<String, WordList> words,
    Map<String, Limits> defaults,
    List<IdentifierFinder> identifierFinders,
    List<Typology> pathTypologies) {

  /** The default segment's numbers; of a typology that is not in the pack an error. */
  PackLimits defaultLimits() {
    return code -> {
      Limits limits = defaults.get(code);
      return limits != null ? limits : thresholds.limits(code, Segments.DEFAULT, null);
    };
  }

  static LoadedPack load(PackFiles pack) {
    List<Typology> known = new ArrayList<>();
    ServiceLoader.load(Typology.class, Typology.class.getClassLoader()).forEach(known::add);
    return load(pack, known);
  }

  static LoadedPack load(PackFiles pack, List<Typology> known) {
    PackManifest manifest = PackManifest.read(pack);
    manifest.policy();
    List<Typology> typologies = enabled(pack, manifest, known);
    Segments segments = Segments.read(pack);
    ThresholdTable thresholds =
        ThresholdTable.read(pack, typologies, segments.names(), manifest.margin());
    requireWindows(typologies, thresholds, segments);
    List<RuleSource> sources = new ArrayList<>();
    for (Typology typology : typologies) {
      sources.addAll(sources(pack, manifest, typology));
    }
    TreeSet<String> signs = new TreeSet<>();
    List<String> signOrder =
        sources.stream().flatMap(source -> source.signs().stream()).filter(signs::add).toList();
    Map<String, WordList> words = new TreeMap<>();
    manifest.lexicons().forEach((name, list) -> words.put(name, new WordList(list)));
    return new LoadedPack(
        manifest,
        typologies,
        segments,
        thresholds,
        new Judge(RuleCompiler.compile(sources), signOrder),
        words,
        typologies.stream()
            .collect(
                Collectors.toMap(
                    Typology::code, one -> thresholds.limits(one.code(), Segments.DEFAULT, null))),
        typologies.stream().flatMap(one -> one.identifierFinders().stream()).toList(),
        typologies.stream().filter(one -> !one.pathFinders().isEmpty()).toList());
  }

  private static List<Typology> enabled(
      PackFiles pack, PackManifest manifest, List<Typology> known) {
    Map<String, Typology> bySlug =
        known.stream().collect(Collectors.toMap(Typology::slug, Function.identity()));
    List<Typology> all = new ArrayList<>(known);
    List<Typology> enabled = new ArrayList<>();
    for (PackManifest.Folder folder : manifest.typologies()) {
      if (folder.enabled()) {
        enabled.add(typology(new DeclaredFolder(pack, folder.slug()), folder.slug(), bySlug, all));
      }
    }
    requireWhatTheyRead(enabled);
    return enabled.stream().sorted(Comparator.comparing(Typology::code)).toList();
  }

  private static void requireWhatTheyRead(List<Typology> enabled) {
    TreeSet<String> codes =
        enabled.stream().map(Typology::code).collect(Collectors.toCollection(TreeSet::new));
    for (Typology typology : enabled) {
      for (String other : typology.reads()) {
        if (!codes.contains(other)) {
          throw PackFault.in(
              PackFiles.MANIFEST,
              typology.code() + " reads the thresholds of " + other + ", which is not enabled",
              "enable " + other + " or disable " + typology.code());
        }
      }
    }
  }

  /** The typology of a folder: measured by Java, or declared in the folder itself. */
  private static Typology typology(
      DeclaredFolder folder, String slug, Map<String, Typology> bySlug, List<Typology> all) {
    Typology measured = bySlug.get(slug);
    if (measured != null) {
      folder.requireNone();
      return measured;
    }
    if (!folder.declares()) {
      throw PackFault.in(
          PackFiles.MANIFEST,
          "typology '" + slug + "' is enabled but this version cannot measure it",
          "add its "
              + Declaration.FILE
              + " or disable it; known are "
              + String.join(", ", new TreeSet<>(bySlug.keySet())));
    }
    Typology declared = folder.read(all);
    all.add(declared);
    return declared;
  }

  private static void requireWindows(
      List<Typology> typologies, ThresholdTable thresholds, Segments segments) {
    for (Typology typology : typologies) {
      if (typology instanceof DeclaredTypology declared) {
        segments
            .names()
            .forEach(
                segment ->
                    declared.requireWindows(thresholds.limits(declared.code(), segment, null)));
      }
    }
  }

  private static List<RuleSource> sources(
      PackFiles pack, PackManifest manifest, Typology typology) {
    String folder = PackFiles.TYPOLOGIES + typology.slug() + "/";
    List<RuleSource> sources =
        pack.paths(folder, ".drl").stream()
            .map(path -> RuleSource.of(path, pack.text(path)))
            .toList();
    int declared = sources.stream().mapToInt(source -> source.rules().size()).sum();
    if (declared == 0) {
      throw PackFault.in(
          folder,
          "the folder holds no rule",
          "add its DRL file or disable the typology in pack.yaml");
    }
    Integer expected =
        manifest.typologies().stream()
            .filter(each -> each.slug().equals(typology.slug()))
            .findFirst()
            .orElseThrow()
            .rules();
    if (expected != null && expected != declared) {
      throw PackFault.in(
          folder,
          declared + " rules are declared and pack.yaml expects " + expected,
          "correct the DRL files or the number in pack.yaml");
    }
    TreeSet<String> parameters =
        typology.parameters().stream()
            .map(Parameter::name)
            .collect(Collectors.toCollection(TreeSet::new));
    for (RuleSource source : sources) {
      if (typology instanceof DeclaredTypology) {
        source.checkIds(typology.code());
      } else {
        source.check(typology.code(), parameters);
      }
    }
    return sources;
  }
}
