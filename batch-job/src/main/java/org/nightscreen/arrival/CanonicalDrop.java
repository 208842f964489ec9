package org.nightscreen.arrival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nightscreen.arrival.feed.Feed;
import org.nightscreen.arrival.feed.Format;
import org.nightscreen.arrival.feed.SnapshotMode;
import org.nightscreen.arrival.row.KindShape;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.Night;

/** Finds the files of a drop that needs no configuration. */
final class CanonicalDrop {

  private static final List<String> SUFFIXES = List.of(".csv", ".csv.gz", ".parquet");

  private CanonicalDrop() {}

  static List<Delivery> deliveries(Path directory, Night night, LoadPurpose purpose) {
    if (!Files.isDirectory(directory)) {
      throw new NightscreenException(
          FailureCode.INPUT_MISSING,
          "The feeds directory '" + directory + "' does not exist; check --feeds.");
    }
    List<Path> places = places(directory, night.businessDate(), purpose);
    List<Delivery> deliveries = new ArrayList<>();
    for (FeedKind kind : FeedKind.values()) {
      deliveries.add(delivery(directory, places, kind));
    }
    return deliveries;
  }

  private static List<Path> places(Path directory, LocalDate businessDate, LoadPurpose purpose) {
    Path dated = directory.resolve(businessDate.toString());
    if (purpose == LoadPurpose.NIGHTLY) {
      return List.of(Files.isDirectory(dated) ? dated : directory);
    }
    boolean direct =
        Stream.of(FeedKind.values()).anyMatch(kind -> !candidates(directory, kind).isEmpty());
    return direct ? List.of(directory) : datedPlaces(directory, businessDate);
  }

  private static List<Path> datedPlaces(Path directory, LocalDate until) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(Files::isDirectory)
          .filter(entry -> notAfter(entry, until))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new NightscreenException(
          FailureCode.INPUT_MISSING,
          "The feeds directory '" + directory + "' cannot be listed; check permissions.");
    }
  }

  private static boolean notAfter(Path entry, LocalDate until) {
    try {
      return !LocalDate.parse(entry.getFileName().toString()).isAfter(until);
    } catch (DateTimeException noDate) {
      return false;
    }
  }

  private static Delivery delivery(Path directory, List<Path> places, FeedKind kind) {
    List<SourceFile> files = new ArrayList<>();
    SourceFile control = null;
    for (Path place : places) {
      List<Path> found = candidates(place, kind);
      if (found.size() > 1) {
        throw new NightscreenException(
            FailureCode.FEED_SCHEMA,
            "Feed '"
                + kind.feedName()
                + "' is delivered as "
                + found.size()
                + " files in different formats; keep one.");
      }
      found.forEach(file -> files.add(SourceFile.of(directory, file)));
      Path controlFile = place.resolve(kind.feedName() + ".control.csv");
      control = Files.exists(controlFile) ? SourceFile.of(directory, controlFile) : control;
    }
    boolean replaced =
        !KindShape.of(kind).hasEvents() && SnapshotMode.usual(kind) == SnapshotMode.FULL;
    List<SourceFile> used =
        replaced && files.size() > 1 ? files.subList(files.size() - 1, files.size()) : files;
    Feed feed = Feed.canonical(kind, Format.CSV);
    // Over several days each has its own control file; together they have none.
    return new Delivery(feed, used, used.size() == 1 ? control : null);
  }

  private static List<Path> candidates(Path directory, FeedKind kind) {
    return SUFFIXES.stream()
        .map(suffix -> directory.resolve(kind.feedName() + suffix))
        .filter(Files::exists)
        .toList();
  }
}
