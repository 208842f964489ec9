package org.nightscreen.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;

/**
 * What executors need beyond Spark's own jars: the product, the rule engine and the readers of
 * files. They are found on the class path of this process and sent by Spark; nothing has to be
 * installed on the machines of a cluster. Spring and the database stay here.
 */
final class ExecutorJars {

  /** Beginnings of file names. Those a Spark distribution may have too do no harm: its own win. */
  private static final List<String> NEEDED =
      List.of(
          "nightscreen-",
          "drools-",
          "kie-",
          "javaparser-",
          "ecj-",
          "mxparser-",
          "xmlpull-",
          "xstream-",
          "antlr-runtime-",
          "fastcsv-",
          "fastutil-core-",
          "jackson-dataformat-yaml-",
          "snakeyaml-");

  private ExecutorJars() {}

  /** The jars, and directories of classes packed into jars, in the order of the class path. */
  static List<String> onClassPath(String classPath) {
    List<String> jars = new ArrayList<>();
    for (String element : classPath.split(File.pathSeparator)) {
      Path path = Path.of(element);
      String name = String.valueOf(path.getFileName());
      if (Files.isDirectory(path.resolve("org").resolve("nightscreen"))) {
        jars.add(packed(path).toString());
      } else if (name.endsWith(".jar") && NEEDED.stream().anyMatch(name::startsWith)) {
        jars.add(path.toAbsolutePath().toString());
      }
    }
    return jars;
  }

  private static Path packed(Path classes) {
    try {
      Path jar = Files.createTempFile("nightscreen-classes-", ".jar");
      jar.toFile().deleteOnExit();
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
          Stream<Path> files = Files.walk(classes)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          out.putNextEntry(
              new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
          Files.copy(file, out);
          out.closeEntry();
        }
      }
      return jar;
    } catch (IOException e) {
      throw new NightscreenException(
          FailureCode.STORE_UNAVAILABLE,
          "The classes for the executors cannot be packed into the temporary directory; make room.",
          e);
    }
  }
}
