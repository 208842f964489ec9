package org.nightscreen.benchmark.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.nightscreen.benchmark.data.DropGenerator;
import org.nightscreen.benchmark.data.DropPlan;
import org.nightscreen.benchmark.measure.Launch;

/**
 * What workloads run on: drops and loaded homes, keyed by generator version and plan. Something
 * half made is thrown away and made again.
 */
public final class Shelf {

  private static final String LOAD_HEAP = "4g";

  private final Path work;
  private final Launch launch;
  private final boolean byProduct;
  private final Path scratch;
  private int clones;

  /**
   * @param work where everything is kept
   * @param byProduct whether every home is loaded by the product, or only those of the bulk
   *     workload, and the others by {@link Transplant}
   */
  public Shelf(Path work, Launch launch, boolean byProduct) {
    this.work = work;
    this.launch = launch;
    this.byProduct = byProduct;
    scratch = work.resolve("scratch-" + ProcessHandle.current().pid());
  }

  private interface Maker {
    void make(Path directory) throws IOException;
  }

  /** The drop of a history. */
  public Path drop(DropPlan plan) {
    return made("drop-" + plan.key(), target -> new DropGenerator(plan).writeHistory(target, 2));
  }

  /** The extract of the night after a history. */
  public Path night(DropPlan plan, int rows) {
    return made(
        "night-" + rows + "-" + plan.key(),
        target -> new DropGenerator(plan).writeNight(target, rows));
  }

  /** A home with the history loaded. */
  public Path home(DropPlan plan) {
    return made(
        "home-" + plan.key(),
        target -> {
          Path drop = drop(plan);
          if (byProduct
              || plan.equals(DropPlan.bulk(1_000))
              || plan.equals(DropPlan.bulk(10_000))) {
            load(plan, drop, target);
          } else {
            DropPlan seed = plan.seedling();
            load(seed, drop(seed), target);
            launch.java(LOAD_HEAP, Transplant.class, drop.toString(), target.toString());
          }
        });
  }

  /** Loads a drop into a new home; returns the seconds of the process. */
  public double load(DropPlan plan, Path drop, Path home) {
    return launch
        .nightscreen(
            LOAD_HEAP,
            "load",
            "--history",
            "--until",
            plan.lastDay().toString(),
            "--coverage-from",
            plan.firstDay().toString(),
            "--feeds",
            drop.toString(),
            "--home",
            home.toString())
        .seconds();
  }

  /** A home of one's own: the ledger hard-linked, the database copied. */
  public Path cloneOf(Path home) {
    Path target = scratch("home-" + clones++);
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted().toList()) {
        Path relative = home.relativize(file);
        Path copy = target.resolve(relative);
        if (relative.startsWith("work") || relative.startsWith("logs")) {
          continue;
        }
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else if (relative.startsWith("ledger")) {
          Files.createLink(copy, file);
        } else {
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
      return target;
    } catch (IOException stuck) {
      throw new UncheckedIOException(stuck);
    }
  }

  /** An empty directory that is gone after the benchmark. */
  public Path scratch(String name) {
    Path directory = scratch.resolve(name);
    remove(directory);
    try {
      return Files.createDirectories(directory);
    } catch (IOException stuck) {
      throw new UncheckedIOException(stuck);
    }
  }

  /** Removes every scratch directory of this process. */
  public void clear() {
    remove(scratch);
  }

  /** Removes a directory with everything in it. */
  public void remove(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : all) {
        Files.delete(file);
      }
    } catch (IOException stuck) {
      throw new UncheckedIOException(stuck);
    }
  }

  private Path made(String name, Maker maker) {
    Path target = work.resolve(name);
    Path done = work.resolve(name + ".done");
    if (Files.exists(done)) {
      return target;
    }
    remove(target);
    System.err.println("preparing " + name);
    try {
      Files.createDirectories(work);
      maker.make(target);
      Files.createFile(done);
      return target;
    } catch (IOException stuck) {
      throw new UncheckedIOException(stuck);
    }
  }
}
