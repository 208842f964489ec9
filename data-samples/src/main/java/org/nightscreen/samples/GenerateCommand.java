package org.nightscreen.samples;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.samples.drop.DropWriter;
import org.nightscreen.samples.drop.Format;
import org.nightscreen.samples.drop.Layout;
import org.nightscreen.samples.world.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command that writes a synthetic drop and its labels. The same options give the same bytes.
 */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Write a synthetic canonical drop with labelled positives and hard negatives.",
      "The same options give the same bytes, on any machine."
    })
public final class GenerateCommand implements Callable<Integer> {

  private static final int CUSTOMERS_PER_POSITIVE = 2_000;
  private static final int FEWEST_POSITIVES = 3;
  private static final int MOST_CUSTOMERS = 8_000_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--customers",
      paramLabel = "N",
      required = true,
      description = "Ordinary customers.")
  private int customers;

  @Option(
      names = "--days",
      paramLabel = "D",
      defaultValue = "180",
      description = "Days of history, at least 60 (default: ${DEFAULT-VALUE}).")
  private int days;

  @Option(
      names = "--end-date",
      paramLabel = "DATE",
      defaultValue = "2026-03-31",
      description = "Last day with movements (default: ${DEFAULT-VALUE}).")
  private LocalDate endDate;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "The only source of chance (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where the drop is written.")
  private Path out;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      defaultValue = "csv",
      converter = FormatNames.class,
      description = "csv, csv.gz or parquet (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(
      names = "--layout",
      paramLabel = "NAME",
      defaultValue = "drop",
      converter = LayoutNames.class,
      description = "drop: one directory; nightly: one for each day (default: ${DEFAULT-VALUE}).")
  private Layout layout;

  @Option(
      names = "--rows",
      paramLabel = "R",
      description = "Shop as often as gives about R bank rows.")
  private Long rows;

  @Option(
      names = "--positives",
      paramLabel = "P",
      description =
          "Labelled positives per typology, and as many hard negatives (default: N/2000, at least"
              + " 3).")
  private Integer positives;

  @Override
  public Integer call() {
    requireSensibleSizes();
    Plan plan = plan();
    try {
      Files.createDirectories(out);
      write(plan);
    } catch (IOException | UncheckedIOException cause) {
      throw new NightscreenException(
          FailureCode.STORE_UNAVAILABLE,
          "Cannot write the drop to '"
              + out
              + "'; check that the directory is writable and has room",
          cause);
    }
    return 0;
  }

  private void requireSensibleSizes() {
    if (customers < 1 || customers > MOST_CUSTOMERS) {
      throw badArgument("--customers must be from 1 to " + MOST_CUSTOMERS);
    }
    if (days < Plan.SHORTEST_DAYS) {
      throw badArgument(
          "--days must be at least "
              + Plan.SHORTEST_DAYS
              + ", or the labelled histories do not fit");
    }
    if (positives != null && positives < 0) {
      throw badArgument("--positives must not be negative");
    }
    if (rows != null && rows < 1) {
      throw badArgument("--rows must be at least 1");
    }
  }

  private static NightscreenException badArgument(String message) {
    return new NightscreenException(FailureCode.BAD_ARGUMENTS, message);
  }

  private Plan plan() {
    int labelled =
        positives != null
            ? positives
            : Math.max(FEWEST_POSITIVES, customers / CUSTOMERS_PER_POSITIVE);
    Plan plan = new Plan(customers, endDate.minusDays(days - 1L), endDate, seed, labelled, 100);
    return rows == null ? plan : Population.scaledTo(rows, plan);
  }

  private void write(Plan plan) throws IOException {
    try (DropWriter drop = new DropWriter(out, format, layout, plan.firstDay(), plan.lastDay());
        LabelWriter labels = new LabelWriter(out.resolve("labels.csv"))) {
      new Population(plan).generate(drop, labels::write);
      report(plan, drop);
    }
  }

  private void report(Plan plan, DropWriter drop) {
    PrintWriter console = spec.commandLine().getOut();
    console.printf("Drop of %s to %s in %s%n", plan.firstDay(), plan.lastDay(), out);
    for (FeedKind kind : FeedKind.values()) {
      if (drop.rows(kind) > 0) {
        console.printf("  %-22s %,12d rows%n", kind.feedName(), drop.rows(kind));
      }
    }
    console.flush();
  }

  /** Formats as they are typed, in any case. */
  static final class FormatNames implements ITypeConverter<Format> {
    @Override
    public Format convert(String value) {
      return Format.valueOf(value.toUpperCase(Locale.ROOT).replace('.', '_'));
    }
  }

  /** Layouts as they are typed, in any case. */
  static final class LayoutNames implements ITypeConverter<Layout> {
    @Override
    public Layout convert(String value) {
      return Layout.valueOf(value.toUpperCase(Locale.ROOT));
    }
  }
}
