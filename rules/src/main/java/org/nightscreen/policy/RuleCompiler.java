package org.nightscreen.policy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles all DRL files of a pack into one rule base, once per JVM for the same text. */
final class RuleCompiler {

  private static final Map<String, KieBase> COMPILED = new ConcurrentHashMap<>();

  private RuleCompiler() {}

  /**
   * What the compiler objected to.
   *
   * @param file path of the DRL file in the pack, or null where the compiler does not say
   * @param line its line, or -1
   * @param text the objection
   */
  record Objection(String file, int line, String text) {}

  /** The rule base of these files. */
  static KieBase compile(List<RuleSource> sources) {
    return COMPILED.computeIfAbsent(hash(sources), hash -> build(sources, hash));
  }

  /** Hashes of the texts that this JVM has compiled, or found compiled. */
  static Set<String> compiled() {
    return Set.copyOf(COMPILED.keySet());
  }

  /** What the rules of that hash are called in the repository of the engine. */
  static ReleaseId release(String hash) {
    return KieServices.get().newReleaseId("org.nightscreen.pack", "rules", hash);
  }

  private static String hash(List<RuleSource> sources) {
    Map<String, byte[]> files = new TreeMap<>();
    sources.forEach(
        source -> files.put(source.file(), source.text().getBytes(StandardCharsets.UTF_8)));
    return new PackFiles(files).sha256();
  }

  private static KieBase build(List<RuleSource> sources, String hash) {
    KieServices services = KieServices.get();
    ReleaseId release = release(hash);
    if (!CompiledRules.offer(services, hash)) {
      Objection objection = objection(sources, release);
      if (objection != null) {
        throw CompileFault.locate(sources, objection);
      }
    }
    KieBase rules =
        services.newKieContainer(release, RuleCompiler.class.getClassLoader()).getKieBase();
    requireAll(sources, rules);
    return rules;
  }

  /** The first objection to these files, or null if they compile. */
  static Objection objection(List<RuleSource> sources, ReleaseId release) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(release);
    sources.forEach(source -> files.write("src/main/resources/" + source.file(), source.text()));
    try {
      KieBuilder builder =
          services
              .newKieBuilder(files, RuleCompiler.class.getClassLoader())
              .buildAll(ExecutableModelProject.class);
      List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
      return errors.isEmpty() ? null : told(errors);
    } catch (RuntimeException e) {
      return new Objection(null, -1, String.valueOf(e.getMessage()));
    }
  }

  private static Objection told(List<Message> errors) {
    Message told = errors.get(0);
    for (Message error : errors) {
      if (error.getLine() > 0 && String.valueOf(error.getPath()).endsWith(".drl")) {
        told = error;
        break;
      }
    }
    boolean located = told.getLine() > 0 && String.valueOf(told.getPath()).endsWith(".drl");
    String text = told.getText().lines().findFirst().orElse("").strip();
    return new Objection(located ? told.getPath() : null, located ? told.getLine() : -1, text);
  }

  /** A class path that loses rules compiles without objection; only the number gives it away. */
  private static void requireAll(List<RuleSource> sources, KieBase rules) {
    List<String> declared =
        sources.stream()
            .flatMap(source -> source.rules().stream())
            .map(RuleSource.Rule::name)
            .sorted()
            .toList();
    List<String> compiled =
        rules.getKiePackages().stream()
            .flatMap(each -> each.getRules().stream())
            .map(rule -> rule.getName())
            .sorted()
            .toList();
    if (!declared.equals(compiled)) {
      String lost =
          declared.stream()
              .filter(name -> !compiled.contains(name))
              .collect(Collectors.joining("\", \""));
      throw PackFault.in(
          "typologies/",
          declared.size()
              + " rules are declared and "
              + compiled.size()
              + " compiled"
              + (lost.isEmpty() ? "" : "; lost are \"" + lost + '"'),
          "install the product again or correct the DRL files");
    }
  }
}
