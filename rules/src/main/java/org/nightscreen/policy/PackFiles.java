package org.nightscreen.policy;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Every file of a pack with its bytes, by path relative to the pack, separated by {@code /} on
 * every platform. Small enough to travel to every worker.
 */
final class PackFiles implements Serializable {

  static final String MANIFEST = "pack.yaml";
  static final String TYPOLOGIES = "typologies/";

  private static final long serialVersionUID = 1L;

  private final TreeMap<String, byte[]> bytes;

  PackFiles(Map<String, byte[]> bytes) {
    this.bytes = new TreeMap<>(bytes);
  }

  /** The files of an institution's own copy; hidden files are no part of it. */
  static PackFiles in(Path directory) {
    if (!Files.isRegularFile(directory.resolve(MANIFEST))) {
      throw PackFault.in(
          MANIFEST,
          "the directory given as rule pack does not contain it",
          "point to a copy of the shipped pack");
    }
    try {
      return new PackFiles(read(directory, path -> true));
    } catch (IOException e) {
      throw PackFault.in(
          MANIFEST,
          "the pack cannot be read (" + e.getClass().getSimpleName() + ")",
          "check that all its files are readable");
    }
  }

  /** The files of the pack that is shipped on the class path. */
  static PackFiles builtIn() {
    URL manifest = PackFiles.class.getClassLoader().getResource(MANIFEST);
    if (manifest == null) {
      throw PackFault.in(
          MANIFEST, "the shipped pack is not on the class path", "install the product again");
    }
    return at(manifest);
  }

  /** The files of the pack whose manifest lies there, in a directory or in a jar. */
  static PackFiles at(URL manifest) {
    try {
      return new PackFiles(
          manifest.getProtocol().equals("jar")
              ? readJar(manifest.toURI())
              : read(Path.of(manifest.toURI()).getParent(), PackFiles::partOfPack));
    } catch (IOException | URISyntaxException e) {
      throw PackFault.in(
          MANIFEST,
          "the shipped pack cannot be read (" + e.getClass().getSimpleName() + ")",
          "install the product again");
    }
  }

  private static boolean partOfPack(String path) {
    return path.startsWith(TYPOLOGIES)
        || List.of(MANIFEST, "segments.csv", "thresholds.csv").contains(path);
  }

  private static Map<String, byte[]> readJar(URI manifest) throws IOException {
    String text = manifest.toString();
    URI jar = URI.create(text.substring(0, text.lastIndexOf("!/")));
    try (FileSystem opened =
        FileSystems.newFileSystem(Path.of(URI.create(jar.getRawSchemeSpecificPart())))) {
      return read(opened.getPath("/"), PackFiles::partOfPack);
    }
  }

  private static Map<String, byte[]> read(Path root, Predicate<String> wanted) throws IOException {
    Map<String, byte[]> found = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String path = relative(root, file);
        boolean hidden = path.startsWith(".") || path.contains("/.");
        if (!hidden && wanted.test(path)) {
          found.put(path, Files.readAllBytes(file));
        }
      }
    }
    return found;
  }

  private static String relative(Path root, Path file) {
    return root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
  }

  boolean has(String path) {
    return bytes.containsKey(path);
  }

  /** Paths that begin with the prefix and end with the suffix, sorted. */
  List<String> paths(String prefix, String suffix) {
    return bytes.keySet().stream()
        .filter(path -> path.startsWith(prefix) && path.endsWith(suffix))
        .toList();
  }

  byte[] bytes(String path) {
    byte[] content = bytes.get(path);
    if (content == null) {
      throw PackFault.in(path, "the file is missing", "add it or copy it from the shipped pack");
    }
    return content.clone();
  }

  /** The file as UTF-8 text, without a byte order mark. */
  String text(String path) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(path))).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw PackFault.in(path, "the file is not UTF-8", "save it as UTF-8");
    }
  }

  /** SHA-256 over every path and every byte as it is, in the order of the paths. */
  String sha256() {
    return sha256(path -> true);
  }

  /** SHA-256 over the chosen files. */
  String sha256(Predicate<String> chosen) {
    MessageDigest digest = newDigest();
    bytes.forEach(
        (path, content) -> {
          if (chosen.test(path)) {
            byte[] name = path.getBytes(StandardCharsets.UTF_8);
            digest.update(
                ByteBuffer.allocate(8).putInt(name.length).putInt(content.length).array());
            digest.update(name);
            digest.update(content);
          }
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** The same pack with one file replaced or added. */
  PackFiles with(String path, byte[] content) {
    PackFiles changed = new PackFiles(bytes);
    changed.bytes.put(path, content.clone());
    return changed;
  }
}
