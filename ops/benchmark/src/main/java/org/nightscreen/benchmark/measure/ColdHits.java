package org.nightscreen.benchmark.measure;

import java.nio.file.Path;
import java.time.LocalDate;
import org.nightscreen.benchmark.contender.LedgerToHits;
import org.nightscreen.benchmark.contender.OpenHome;
import org.nightscreen.benchmark.contender.Packs;
import org.nightscreen.policy.RulePack;

/**
 * The product from ledger to hits as a process of its own. Arguments: home, last day, and for the
 * eight the directories of the shipped pack and of its reduced copy.
 */
public final class ColdHits {

  private ColdHits() {}

  /** Runs it once. */
  public static void main(String[] arguments) {
    RulePack pack =
        arguments.length > 2
            ? Packs.eight(Path.of(arguments[2]), Path.of(arguments[3]))
            : Packs.all();
    try (OpenHome home = OpenHome.of(Path.of(arguments[0]), LocalDate.parse(arguments[1]))) {
      System.err.println("hits " + new LedgerToHits(home, pack).run().get("hits"));
    }
  }
}
