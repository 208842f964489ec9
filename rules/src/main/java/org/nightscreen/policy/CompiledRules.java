package org.nightscreen.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.kie.api.KieServices;

/**
 * The rules of the shipped pack as the build compiled them, kept beside the classes under the hash
 * of their text. A JVM whose pack has that text saves the seconds of the compiler; any other pack,
 * and a build without them, is compiled when it is read. Either way every rule is counted and the
 * fixtures run.
 */
public final class CompiledRules {

  private static final String DIRECTORY = "META-INF/nightscreen/rules";

  private CompiledRules() {}

  /**
   * Compiles the shipped pack; called by the build.
   *
   * @param arguments the directory of the classes
   */
  public static void main(String[] arguments) throws IOException {
    Path directory = Files.createDirectories(Path.of(arguments[0]).resolve(DIRECTORY));
    try (Stream<Path> before = Files.list(directory)) {
      List<Path> old = before.toList();
      for (Path file : old) {
        Files.delete(file);
      }
    }
    RulePack.builtIn().typologies();
    for (String hash : RuleCompiler.compiled()) {
      InternalKieModule module =
          (InternalKieModule)
              KieServices.get().getRepository().getKieModule(RuleCompiler.release(hash));
      Files.write(directory.resolve(hash + ".kjar"), module.getBytes());
    }
  }

  /** Whether the rules of that text lie there compiled; the engine's repository has them then. */
  static boolean offer(KieServices services, String hash) {
    try (InputStream rules =
        CompiledRules.class.getResourceAsStream("/" + DIRECTORY + "/" + hash + ".kjar")) {
      if (rules == null) {
        return false;
      }
      services
          .getRepository()
          .addKieModule(services.getResources().newByteArrayResource(rules.readAllBytes()));
      return true;
    } catch (IOException damaged) {
      throw new UncheckedIOException("The compiled rules cannot be read", damaged);
    }
  }
}
