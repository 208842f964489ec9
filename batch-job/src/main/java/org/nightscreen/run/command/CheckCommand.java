package org.nightscreen.run.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.hadoop.Locations;
import org.nightscreen.night.Home;
import org.nightscreen.run.stage.RunPlan;
import org.nightscreen.run.stage.Stages;
import org.nightscreen.run.store.HomeDirectory;
import org.nightscreen.run.store.RunDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Looks at everything a night needs, without Spark. All checks run; the first failure gives the
 * code.
 */
@Command(
    name = "check",
    description = "Check configuration, disk, database, rule pack with its fixtures, and feeds.")
final class CheckCommand extends PlanCommand {

  private static final long ENOUGH_DISK = 2L << 30;

  @Option(
      names = "--business-date",
      paramLabel = "DATE",
      description = "Check the drop of this night too.")
  private LocalDate businessDate;

  private final Map<String, String> found = new LinkedHashMap<>();
  private FailureCode firstFailure;

  CheckCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    check("configuration", () -> "understood, feed set " + plan().inputs().feedSet());
    check("home", this::checkHome);
    check("disk", this::checkDisk);
    if (firstFailure == null) {
      try (RunDatabase database = RunDatabase.open(home());
          Stages stages = surroundings().stages().open(database.dataSource())) {
        found.put("database", "ok: open, schema current");
        check("rule pack", () -> stages.checkRulePack(plan()));
        check("feeds", () -> stages.checkFeeds(plan()));
      } catch (NightscreenException e) {
        failed("database", e);
      }
    }
    int exitCode = firstFailure == null ? 0 : firstFailure.exitCode();
    String state = firstFailure == null ? "OK" : firstFailure.name();
    return answer(Answer.of(exitCode, state, text(), this::fill));
  }

  private RunPlan plan() {
    LocalDate today = LocalDate.ofInstant(surroundings().clock().instant(), ZoneOffset.UTC);
    return nightly(businessDate == null ? today : businessDate, false);
  }

  private String checkHome() {
    HomeDirectory.prepare(home());
    return home().root() + " is ours, format " + Home.FORMAT_VERSION;
  }

  private String checkDisk() {
    if (Locations.remote(home().root())) {
      return "a matter of " + home().root().toUri().getScheme();
    }
    try {
      long free = Files.getFileStore(home().root()).getUsableSpace();
      if (free < ENOUGH_DISK) {
        throw new NightscreenException(
            FailureCode.STORE_UNAVAILABLE,
            "Only "
                + (free >> 20)
                + " MB are free under "
                + home().root()
                + "; a night needs "
                + (ENOUGH_DISK >> 20)
                + " MB at least, make room.");
      }
      return (free >> 30) + " GB free";
    } catch (IOException e) {
      throw new NightscreenException(
          FailureCode.STORE_UNAVAILABLE,
          "The disk of " + home().root() + " cannot be examined.",
          e);
    }
  }

  private void check(String name, Supplier<String> look) {
    try {
      found.put(name, "ok: " + look.get());
    } catch (NightscreenException e) {
      failed(name, e);
    }
  }

  private void failed(String name, NightscreenException e) {
    found.put(name, e.code() + ": " + e.getMessage());
    firstFailure = firstFailure == null ? e.code() : firstFailure;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    found.forEach((name, finding) -> text.append(String.format("%-14s %s%n", name, finding)));
    return text.append(firstFailure == null ? "Everything a night needs is there." : "Not ready.")
        .toString();
  }

  private void fill(ObjectNode node) {
    ObjectNode checks = node.putObject("checks");
    found.forEach(checks::put);
  }
}
