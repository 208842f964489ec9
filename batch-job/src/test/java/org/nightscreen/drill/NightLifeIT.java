package org.nightscreen.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.escalation.CaseRecord;
import org.nightscreen.escalation.Register;
import org.nightscreen.night.Home;
import org.nightscreen.run.RealProgram;
import org.nightscreen.run.RealProgram.Said;
import org.nightscreen.run.store.RunDatabase;
import org.nightscreen.spark.SharedSpark;

/**
 * One night from its first broken control to its second rerun, by the commands an operator types.
 */
class NightLifeIT {

  private static final String NIGHT = SampleNights.LAST.toString();

  @TempDir Path directory;

  private Screened night;

  @Test
  void breaksIsRerunAndStaysTheSame() throws IOException {
    SharedSpark.session();
    night = new Screened(directory.resolve("home"));
    Path delivered = new SampleNights().deliverAsOneNight(directory);
    night.after(
        "load",
        "--history",
        "--until",
        SampleNights.FIRST.minusDays(1).toString(),
        "--coverage-from",
        "2024-01-01",
        "--feeds",
        directory.resolve("history").toString());
    assertThat(status().exitCode()).as("before it was begun").isEqualTo(75);

    stopsWhereTheSenderCountedMore(delivered);
    publishesNothingWhenAHitGetsLost();
    rerunPublishesOnceNothingIsLost();
    secondRunChangesNothing();
    secondRerunGivesTheSameCases();
  }

  private void stopsWhereTheSenderCountedMore(Path delivered) throws IOException {
    long rows = Files.readAllLines(delivered.resolve("exchange_transaction.csv")).size() - 1;
    control(delivered, rows + 1);

    Said broken = night.command(run());

    assertThat(broken.exitCode()).as("%s", broken).isEqualTo(65);
    assertThat(broken.err()).startsWith("nightscreen: CONTROL_BREAK: Feed 'exchange_transaction'");
    assertNothingIsPublished();
    control(delivered, rows);
  }

  private void publishesNothingWhenAHitGetsLost() {
    Said broken = RealProgram.meddledWith("openCases", this::loseAPlacement, night.inHome(run()));

    assertThat(broken.exitCode()).as("%s", broken).isEqualTo(65);
    assertThat(broken.err())
        .startsWith("nightscreen: CONTROL_BREAK: Nothing was published")
        .contains("hits: found ");
    assertNothingIsPublished();
  }

  private void assertNothingIsPublished() {
    assertThat(night.run(NIGHT)).doesNotExist();
    assertThat(cases()).isEmpty();
    assertThat(status().exitCode()).isEqualTo(65);
  }

  private void rerunPublishesOnceNothingIsLost() throws IOException {
    night.after(
        "rerun", "--business-date", NIGHT, "--reason", "a hit was lost", "--ticket", "CHG-1");

    assertThat(Files.readSymbolicLink(night.run(NIGHT).resolve("current")))
        .isEqualTo(Path.of("rev-2"));
    assertThat(cases())
        .hasSizeGreaterThan(8)
        .allSatisfy(each -> assertThat(each.version()).isOne());
    assertThat(status().exitCode()).isZero();
  }

  private void secondRunChangesNothing() {
    Said again = night.command(run());

    assertThat(again.exitCode()).isZero();
    assertThat(again.out())
        .startsWith("ALREADY_COMPLETE: " + NIGHT + " was screened before (revision 2)");
    assertThat(night.command(run("--fail-if-complete")).exitCode()).isEqualTo(3);
  }

  private void secondRerunGivesTheSameCases() throws IOException {
    List<CaseRecord> before = cases();

    night.after(
        "rerun", "--business-date", NIGHT, "--reason", "to see it twice", "--ticket", "CHG-2");

    assertThat(results(3)).isEqualTo(results(2));
    assertThat(cases()).isEqualTo(before);
    assertThat(Files.readSymbolicLink(night.run(NIGHT).resolve("current")))
        .isEqualTo(Path.of("rev-3"));
  }

  /** The control file of the exchange's feed, naming a number of rows. */
  private static void control(Path delivered, long rows) throws IOException {
    Rows.write(
        delivered.resolve("exchange_transaction.control.csv"),
        List.of("rows,currency,amount", rows + ",,"));
  }

  /** Takes the last line of what escalation says of the hits. */
  private void loseAPlacement() {
    Path placements =
        night.home().resolve("work").resolve(NIGHT).resolve("rev-1/escalation/hit-placements.csv");
    try {
      List<String> lines = Files.readAllLines(placements);
      Files.write(placements, lines.subList(0, lines.size() - 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String[] run(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--business-date",
                NIGHT,
                "--feeds",
                directory.resolve("nights").toString()));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  private Said status() {
    return night.command("status", "--business-date", NIGHT);
  }

  private List<CaseRecord> cases() {
    try (RunDatabase database = RunDatabase.open(new Home(night.home()))) {
      return new Register(database.dataSource())
          .stateBefore(SampleNights.LAST.plusDays(1), "OWN")
          .cases();
    }
  }

  /** What was published, without the number of the revision, which ends every line of the hits. */
  private SortedMap<String, String> results(int revision) {
    SortedMap<String, String> results =
        new TreeMap<>(
            night.published(
                NIGHT,
                revision,
                name ->
                    name.startsWith("cases/")
                        || name.equals("hits.csv")
                        || name.equals("cases.csv")));
    results.computeIfPresent("hits.csv", (name, text) -> text.replaceAll(",[0-9]+(\\R)", "$1"));
    return results;
  }
}
