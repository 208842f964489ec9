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
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.Typology;

/**
 * A pack read, checked and compiled, as it stands in one JVM.
 *
 * @param manifest pack.yaml
 * @param typologies enabled typologies, by code
 * @param segments segments.csv
 * @param thresholds every number
 * @param judge the compiled rules
 * @param words lexicons by name
 */
record LoadedPack(
    PackManifest manifest,
    List<Typology> typologies,
    Segments segments,
    ThresholdTable thresholds,
    Judge judge,
    Map<String, WordList> words) {

  static LoadedPack load(PackFiles pack) {
    List<Typology> known = new ArrayList<>();
    ServiceLoader.load(Typology.class, Typology.class.getClassLoader()).forEach(known::add);
    return load(pack, known);
  }

  static LoadedPack load(PackFiles pack, List<Typology> known) {
    PackManifest manifest = PackManifest.read(pack);
    manifest.policy();
    List<Typology> typologies = enabled(manifest, known);
    Segments segments = Segments.read(pack);
    ThresholdTable thresholds =
        ThresholdTable.read(pack, typologies, segments.names(), manifest.margin());
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
        words);
  }

  private static List<Typology> enabled(PackManifest manifest, List<Typology> known) {
    Map<String, Typology> bySlug =
        known.stream().collect(Collectors.toMap(Typology::slug, Function.identity()));
    List<Typology> enabled = new ArrayList<>();
    for (PackManifest.Folder folder : manifest.typologies()) {
      Typology typology = bySlug.get(folder.slug());
      if (folder.enabled() && typology == null) {
        throw PackFault.in(
            PackFiles.MANIFEST,
            "typology '" + folder.slug() + "' is enabled but this version cannot measure it",
            "disable it; known are " + String.join(", ", new TreeSet<>(bySlug.keySet())));
      }
      if (folder.enabled()) {
        enabled.add(typology);
      }
    }
    return enabled.stream().sorted(Comparator.comparing(Typology::code)).toList();
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
    sources.forEach(source -> source.check(typology.code(), parameters));
    return sources;
  }
}
