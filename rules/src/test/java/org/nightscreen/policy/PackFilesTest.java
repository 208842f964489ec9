package org.nightscreen.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFilesTest {

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void hashesTheSameInAnyOrderOfTheFiles() {
    Map<String, byte[]> forwards = new LinkedHashMap<>();
    forwards.put("a.csv", bytes("1"));
    forwards.put("b/c.drl", bytes("2"));
    Map<String, byte[]> backwards = new LinkedHashMap<>();
    backwards.put("b/c.drl", bytes("2"));
    backwards.put("a.csv", bytes("1"));
    assertThat(new PackFiles(forwards).sha256())
        .isEqualTo(new PackFiles(backwards).sha256())
        .isEqualTo("8f4a8f4eb547da928871bad41052ea642f8980c8bc1e3e6e80a6aa543149b2b2");
  }

  @Test
  void hashesEveryByteAndEveryName() {
    PackFiles pack = new PackFiles(Map.of("a", bytes("1\n"), "b", bytes("")));
    assertThat(pack.sha256())
        .isNotEqualTo(new PackFiles(Map.of("a", bytes("1\r\n"), "b", bytes(""))).sha256())
        .isNotEqualTo(new PackFiles(Map.of("a", bytes("1\n"), "c", bytes(""))).sha256())
        .isNotEqualTo(new PackFiles(Map.of("a", bytes("1"), "b", bytes("\n"))).sha256());
  }

  @Test
  void readsACopyOfTheShippedPackAsTheSamePack(@TempDir Path directory) throws IOException {
    PackFiles shipped = PackFiles.builtIn();
    copy(shipped, directory);
    Files.createDirectories(directory.resolve(".git"));
    Files.writeString(directory.resolve(".git/HEAD"), "ref");
    assertThat(PackFiles.in(directory).sha256()).isEqualTo(shipped.sha256());
  }

  @Test
  void readsThePackFromAJarAsTheSamePack(@TempDir Path directory) throws Exception {
    PackFiles shipped = PackFiles.builtIn();
    Path jar = directory.resolve("with space.jar");
    try (FileSystem open =
        FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
      copy(shipped, open.getPath("/"));
      Files.writeString(open.getPath("/other.txt"), "no part of the pack");
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      assertThat(PackFiles.at(loader.getResource("pack.yaml")).sha256())
          .isEqualTo(shipped.sha256());
    }
  }

  private static void copy(PackFiles pack, Path target) throws IOException {
    for (String path : pack.paths("", "")) {
      Path file = target.resolve(path);
      if (file.getParent() != null) {
        Files.createDirectories(file.getParent());
      }
      Files.write(file, pack.bytes(path));
    }
  }

  @Test
  void refusesADirectoryWithoutAPack(@TempDir Path directory) {
    assertThatThrownBy(() -> PackFiles.in(directory))
        .hasMessage(
            "Rule pack, pack.yaml: the directory given as rule pack does not contain it; point to a"
                + " copy of the shipped pack.");
  }
}
