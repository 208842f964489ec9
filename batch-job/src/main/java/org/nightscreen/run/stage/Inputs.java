package org.nightscreen.run.stage;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where a run takes its extracts and its rules from. All paths are absolute.
 *
 * @param feeds directory that the extracts lie in
 * @param feedConfig YAML file that declares the feeds, or null for a canonical drop
 * @param rules directory of an institution's own rule pack, or null for the one built in
 * @param coverageFrom the history is declared complete since this day, or null for the earliest day
 *     loaded
 * @param allowMissing names of feeds whose absence is accepted; the run is then marked INCOMPLETE
 * @param master Spark master, such as {@code local[2]}, or null for all cores of this machine
 */
public record Inputs(
    Path feeds,
    Path feedConfig,
    Path rules,
    LocalDate coverageFrom,
    Set<String> allowMissing,
    String master) {

  /** The feed set of a directory whose files are named after the feed kinds. */
  public static final String CANONICAL = "canonical";

  public Inputs {
    feeds = absolute(feeds);
    feedConfig = absolute(feedConfig);
    rules = absolute(rules);
    SortedSet<String> sorted = new TreeSet<>(allowMissing);
    allowMissing = Collections.unmodifiableSortedSet(sorted);
  }

  /**
   * The name that identifies the set of feeds: a directory may move, the name of a declaration
   * stays.
   */
  public String feedSet() {
    if (feedConfig == null) {
      return CANONICAL;
    }
    return feedConfig.getFileName().toString().replaceFirst("\\.ya?ml$", "");
  }

  /** The same inputs, judged by another rule pack. */
  public Inputs withRules(Path other) {
    return new Inputs(feeds, feedConfig, other, coverageFrom, allowMissing, master);
  }

  private static Path absolute(Path path) {
    return path == null ? null : path.toAbsolutePath().normalize();
  }
}
