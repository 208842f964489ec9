package org.nightscreen.benchmark.peer.drools;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** The rules of the peer, compiled. */
final class EntryRules {

  private static final String FILE = "/peers/drools/entries.drl";

  private EntryRules() {}

  static KieBase compiled() {
    KieServices services = KieServices.get();
    ReleaseId release = services.newReleaseId("org.nightscreen.benchmark", "drools-alone", "1");
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(release);
    files.write("src/main/resources/benchmark/drools/entries.drl", text());
    ClassLoader loader = EntryRules.class.getClassLoader();
    KieBuilder builder =
        services.newKieBuilder(files, loader).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(FILE + ": " + builder.getResults().getMessages());
    }
    return services.newKieContainer(release, loader).getKieBase();
  }

  private static String text() {
    try (InputStream bytes = EntryRules.class.getResourceAsStream(FILE)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
