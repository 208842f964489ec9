package org.nightscreen.run.command;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.hadoop.Locations;
import org.nightscreen.run.settings.Settings;
import org.nightscreen.run.stage.Inputs;
import picocli.CommandLine.Option;

/**
 * The flags that say what a run reads and by which conventions; each wins over the settings of the
 * home.
 */
final class PlanOptions {

  @Option(
      names = "--institution",
      paramLabel = "ID",
      description = "The own institution (default: OWN).")
  private String institution;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Time zone of its days (default: UTC).")
  private String zone;

  @Option(
      names = "--base-currency",
      paramLabel = "CODE",
      description = "Currency that amounts are compared in (default: USD).")
  private String baseCurrency;

  @Option(
      names = "--feeds",
      paramLabel = "DIR",
      description =
          "Where the extracts lie: a canonical drop (nightly ones in DIR/<business-date>/), or what"
              + " --feed-config declares.")
  private Path feeds;

  @Option(
      names = "--feed-config",
      paramLabel = "YAML",
      description = "Declaration of the feeds; their files lie in --feeds, or beside it.")
  private Path feedConfig;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "Rule pack instead of the built-in one; case files, index and report then say UNAPPROVED"
              + " PACK.")
  private Path rules;

  @Option(
      names = "--coverage-from",
      paramLabel = "DATE",
      description = "The history is complete since this day (default: the earliest day loaded).")
  private LocalDate coverageFrom;

  @Option(
      names = "--allow-missing",
      paramLabel = "FEED",
      description = "Accept that this feed is absent; every output says INCOMPLETE. Repeatable.")
  private Set<String> allowMissing = new LinkedHashSet<>();

  @Option(
      names = "--master",
      paramLabel = "MASTER",
      description =
          "Spark master, such as local[2] or spark://host:7077 (default: all cores of this"
              + " machine).")
  private String master;

  /** Inputs by flag, else by settings. Settings name paths relative to the current directory. */
  Inputs inputs(Settings settings) {
    Path directory = feeds != null ? feeds : path(settings.feeds());
    Path declaration = feedConfig != null ? feedConfig : path(settings.feedConfig());
    if (directory == null && declaration == null) {
      throw bad(
          "Say where the extracts are: --feeds DIR for a canonical drop, or --feed-config YAML.");
    }
    return new Inputs(
        directory != null ? directory : declaration.toAbsolutePath().getParent(),
        declaration,
        rules != null ? rules : path(settings.rules()),
        coverageFrom != null ? coverageFrom : date(settings.coverageFrom()),
        allowMissing,
        master != null ? master : settings.master());
  }

  String institution(Settings settings) {
    return first(institution, settings.institution(), "OWN");
  }

  ZoneId zone(Settings settings) {
    String id = first(zone, settings.zone(), "UTC");
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      throw new NightscreenException(
          FailureCode.CONFIGURATION,
          "The zone '" + id + "' is unknown; give one such as Europe/Vienna.",
          e);
    }
  }

  String baseCurrency(Settings settings) {
    return first(baseCurrency, settings.baseCurrency(), "USD");
  }

  private static LocalDate date(String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new NightscreenException(
          FailureCode.CONFIGURATION,
          Settings.FILE_NAME
              + ": coverageFrom '"
              + text
              + "' is not a date; write it as 2026-03-02.",
          e);
    }
  }

  private static Path path(String text) {
    return text == null ? null : Locations.of(text);
  }

  private static String first(String flag, String setting, String otherwise) {
    return Optional.ofNullable(flag).or(() -> Optional.ofNullable(setting)).orElse(otherwise);
  }

  private static NightscreenException bad(String sentence) {
    return new NightscreenException(FailureCode.BAD_ARGUMENTS, sentence);
  }
}
