package org.nightscreen.run.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.hadoop.Locations;
import org.nightscreen.night.Home;
import org.nightscreen.night.Night;
import org.nightscreen.run.stage.RunPlan;
import org.nightscreen.run.store.DatabaseAddress;
import org.nightscreen.run.store.HomeDirectory;
import org.nightscreen.run.store.RunDatabase;
import org.springframework.util.FileSystemUtils;

/**
 * A home of its own for a dry run: a copy of the database, and links to the loads of the ledger,
 * which nobody ever edits. Whatever the dry run writes stays there, and the next one starts afresh.
 */
final class DryRun {

  private static final String DATABASE_FILE = ".mv.db";

  private DryRun() {}

  /** The same plan in a fresh copy of its home. */
  static RunPlan prepare(RunPlan plan) {
    Home home = plan.night().home();
    if (Locations.remote(home.root()) || !DatabaseAddress.of(home).embedded()) {
      throw new NightscreenException(
          FailureCode.BAD_ARGUMENTS,
          "A dry run needs a home on a local disk with its own database; use lookback --trial.");
    }
    HomeDirectory.prepare(home);
    Home copy = new Home(home.root().resolve("dry-run").resolve(plan.night().runKey()));
    try {
      FileSystemUtils.deleteRecursively(copy.root());
      HomeDirectory.prepare(copy);
      copyDatabase(home, copy);
      linkLoads(home, copy);
    } catch (IOException e) {
      throw new NightscreenException(
          FailureCode.STORE_UNAVAILABLE,
          "The dry run cannot write " + copy.root() + "; check the disk.",
          e);
    }
    return in(copy, plan);
  }

  private static void copyDatabase(Home home, Home copy) throws IOException {
    Path file = sibling(home.database());
    if (Files.exists(file)) {
      // Opening it first proves that no other process writes it while it is copied.
      RunDatabase.open(home).close();
      Files.copy(file, sibling(copy.database()));
    }
  }

  private static void linkLoads(Home home, Home copy) throws IOException {
    for (Path feed : children(home.ledger())) {
      Path feedCopy = Files.createDirectories(copy.ledger().resolve(feed.getFileName()));
      for (Path load : children(feed)) {
        Files.createSymbolicLink(feedCopy.resolve(load.getFileName()), load);
      }
    }
  }

  private static List<Path> children(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(directory)) {
      return children.sorted().toList();
    }
  }

  private static Path sibling(Path database) {
    return database.resolveSibling(database.getFileName() + DATABASE_FILE);
  }

  private static RunPlan in(Home copy, RunPlan plan) {
    Night night = plan.night();
    Night dry =
        new Night(
            night.institution(),
            night.kind(),
            night.from(),
            night.to(),
            night.revision(),
            night.zone(),
            night.baseCurrency(),
            copy,
            true);
    return new RunPlan(dry, plan.inputs());
  }
}
