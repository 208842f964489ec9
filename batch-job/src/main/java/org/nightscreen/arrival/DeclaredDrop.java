package org.nightscreen.arrival;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nightscreen.arrival.feed.Feed;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.Night;

/** Finds the files of declared feeds by their patterns. */
final class DeclaredDrop {

  private static final int DEPTH = 4;

  private DeclaredDrop() {}

  static List<Delivery> deliveries(List<Feed> feeds, Path directory, Night night) {
    List<Path> all = files(directory);
    List<Delivery> deliveries = new ArrayList<>();
    for (Feed feed : feeds) {
      List<SourceFile> files = matching(all, directory, feed.file(), night);
      List<SourceFile> controls =
          feed.control() == null ? List.of() : matching(all, directory, feed.control(), night);
      deliveries.add(new Delivery(feed, files, controls.isEmpty() ? null : controls.get(0)));
    }
    return deliveries;
  }

  private static List<Path> files(Path directory) {
    try (Stream<Path> entries = Files.walk(directory, DEPTH)) {
      return entries.filter(entry -> !entry.equals(directory)).sorted().toList();
    } catch (IOException unreadable) {
      throw new NightscreenException(
          FailureCode.INPUT_MISSING,
          "The feeds directory '" + directory + "' cannot be listed; check --feeds.");
    }
  }

  private static List<SourceFile> matching(
      List<Path> all, Path directory, String pattern, Night night) {
    String resolved = pattern.replace("{businessDate}", night.businessDate().toString());
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + resolved);
    return all.stream()
        .filter(file -> matcher.matches(directory.relativize(file)))
        .filter(file -> Files.isRegularFile(file) || resolved.endsWith(".parquet"))
        .map(file -> SourceFile.of(directory, file))
        .toList();
  }
}
