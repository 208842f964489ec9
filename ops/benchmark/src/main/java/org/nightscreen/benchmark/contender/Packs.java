package org.nightscreen.benchmark.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nightscreen.policy.RulePack;

/** The shipped rules and the same with only the compared typologies enabled. */
public final class Packs {

  /** The typologies that every peer is written for. */
  public static final List<String> EIGHT =
      List.of("T01", "T03", "T04", "T05", "T06", "T10", "T18", "T28");

  private static final Set<String> SLUGS =
      Set.of(
          "rapid-crypto-off-ramp",
          "mule-pass-through",
          "new-or-dormant-mule",
          "fan-in-funnel",
          "fan-out-dispersal",
          "structuring",
          "illegal-betting-collector",
          "atm-cash-out-after-credit");

  private Packs() {}

  /** All typologies, as shipped. */
  public static RulePack all() {
    return RulePack.builtIn();
  }

  /**
   * The eight.
   *
   * @param shipped directory of the shipped pack
   * @param copy where the reduced copy is written
   */
  public static RulePack eight(Path shipped, Path copy) {
    try {
      copy(shipped, copy);
      Path manifest = copy.resolve("pack.yaml");
      List<String> lines = Files.readAllLines(manifest).stream().map(Packs::onlyTheEight).toList();
      Files.write(manifest, lines);
    } catch (IOException stuck) {
      throw new UncheckedIOException(stuck);
    }
    return RulePack.from(copy);
  }

  private static String onlyTheEight(String line) {
    boolean other = line.contains("slug:") && SLUGS.stream().noneMatch(s -> line.contains(s + ","));
    return other ? line.replace("enabled: true", "enabled: false") : line;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else if (!Files.exists(target)) {
          Files.copy(file, target);
        }
      }
    }
  }
}
