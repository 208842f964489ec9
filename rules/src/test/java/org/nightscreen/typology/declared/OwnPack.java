package org.nightscreen.typology.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nightscreen.policy.RulePack;

/** An institution's copy of the pack with the rule of the manual added as the manual says. */
final class OwnPack {

  static final Path MANUAL = Path.of("WRITING-RULES.md");
  static final String MANIFEST = "pack.yaml";
  static final String FOLDER = "typologies/fees-to-strangers/";
  static final String MEASURES = FOLDER + "measures.yaml";
  static final String THRESHOLDS = FOLDER + "thresholds.csv";
  static final String RULES = FOLDER + "fees-to-strangers.drl";

  private static final Pattern PIECE =
      Pattern.compile("(?ms)^`([^`\\n]+)`\\n\\n```\\w*\\n(.*?)^```$");
  private static final Pattern SLUGS = Pattern.compile("(?m)^ {2}- \\{slug: .*\\n");

  private final Path directory;

  private OwnPack(Path directory) {
    this.directory = directory;
  }

  /** The pieces of the manual by the path they are written to. */
  static Map<String, String> pieces() {
    Map<String, String> pieces = new LinkedHashMap<>();
    Matcher piece = PIECE.matcher(read(MANUAL));
    while (piece.find()) {
      pieces.put(piece.group(1), piece.group(2));
    }
    return pieces;
  }

  /** The whole shipped pack and the rule of the manual. */
  static OwnPack whole(Path directory) {
    OwnPack pack = new OwnPack(directory);
    List.of(MANIFEST, "segments.csv", "thresholds.csv", "typologies").forEach(pack::copy);
    return pack.withManual();
  }

  /** The rule of the manual alone, which is quicker. */
  static OwnPack alone(Path directory) {
    OwnPack pack = new OwnPack(directory);
    List.of(MANIFEST, "segments.csv", "thresholds.csv").forEach(pack::copy);
    pack.write(MANIFEST, SLUGS.matcher(pack.text(MANIFEST)).replaceAll(""));
    return pack.withManual();
  }

  private OwnPack withManual() {
    pieces()
        .forEach(
            (path, piece) ->
                write(
                    path,
                    path.equals(MANIFEST)
                        ? text(path).replace("typologies:\n", "typologies:\n" + piece)
                        : piece));
    return this;
  }

  private static Path shipped() {
    try {
      return Path.of(OwnPack.class.getResource("/" + MANIFEST).toURI()).getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private void copy(String part) {
    try (Stream<Path> files = Files.walk(shipped().resolve(part))) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> write(shipped().relativize(file).toString(), read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces one piece of one file. Returns this. */
  OwnPack changed(String path, String piece, String by) {
    assertThat(text(path)).contains(piece);
    return write(path, text(path).replace(piece, by));
  }

  OwnPack write(String path, String text) {
    try {
      Path file = directory.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  OwnPack delete(String path) {
    try {
      Files.delete(directory.resolve(path));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String path) {
    return read(directory.resolve(path));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Replaces the first such piece of a file. Returns the line of the mark {@code §} in the new
   * piece, or of its start; the mark itself is not written.
   */
  int mistype(String path, String piece, String by) {
    String text = text(path);
    int at = text.indexOf(piece);
    assertThat(at).as(piece).isNotNegative();
    write(path, text.substring(0, at) + by.replace("§", "") + text.substring(at + piece.length()));
    String before = text.substring(0, at) + by.substring(0, Math.max(0, by.indexOf('§')));
    return 1 + (int) before.chars().filter(character -> character == '\n').count();
  }

  RulePack load() {
    return RulePack.from(directory);
  }
}
