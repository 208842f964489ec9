package org.nightscreen.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.escalation.CaseRecord;
import org.nightscreen.escalation.Change;
import org.nightscreen.escalation.Register;
import org.nightscreen.escalation.RegisterState;
import org.nightscreen.night.Home;
import org.nightscreen.run.store.RunDatabase;
import org.nightscreen.spark.SharedSpark;

/**
 * Ten nights, with late rows, a later listing and a reversal, end in the episodes of one lookback.
 */
class TenNightsIT {

  @TempDir Path directory;

  @Test
  void endInTheEpisodesOfOneLookback() throws IOException {
    SharedSpark.session();
    new SampleNights().deliver(directory);

    RegisterState nights = afterTenNights();
    RegisterState once = afterOneLookback();

    assertThat(behaviours(once))
        .contains(
            "T01 HIT",
            "T01 RETRO",
            "T02 HIT",
            "T03 HIT",
            "T04 HIT",
            "T05 HIT",
            "T06 HIT",
            "T10 HIT")
        .contains("T11 HIT", "T12 HIT", "T28 HIT", "T07 NEAR_MISS");
    assertThat(nights.episodes()).isEqualTo(once.episodes());
    assertThat(standing(nights))
        .as("the hit that was reversed left the ring case, which stands by its other hits")
        .doesNotContain("C103")
        .isEqualTo(standing(once));
  }

  private RegisterState afterTenNights() {
    Screened nights = new Screened(directory.resolve("nights-home"));
    nights.after(
        "load",
        "--history",
        "--until",
        SampleNights.FIRST.minusDays(1).toString(),
        "--coverage-from",
        "2024-01-01",
        "--feeds",
        directory.resolve("history").toString());
    for (LocalDate day = SampleNights.FIRST;
        !day.isAfter(SampleNights.LAST);
        day = day.plusDays(1)) {
      nights.after(
          "run",
          "--business-date",
          day.toString(),
          "--feeds",
          directory.resolve("nights").toString());
    }
    return register(nights);
  }

  private RegisterState afterOneLookback() {
    Screened once =
        new Screened(directory.resolve("lookback-home"))
            .after(
                "lookback",
                "--from",
                SampleNights.FIRST.toString(),
                "--to",
                SampleNights.LAST.toString(),
                "--coverage-from",
                "2024-01-01",
                "--feeds",
                directory.resolve("whole").toString());
    return register(once);
  }

  private static RegisterState register(Screened screened) {
    try (RunDatabase database = RunDatabase.open(new Home(screened.home()))) {
      return new Register(database.dataSource()).stateBefore(LocalDate.of(2027, 1, 1), "OWN");
    }
  }

  private static Set<String> behaviours(RegisterState state) {
    return state.episodes().stream()
        .map(hit -> hit.typology() + " " + hit.outcome())
        .collect(Collectors.toSet());
  }

  /** Customers with a hit in a case that is not withdrawn. */
  private static Set<String> standing(RegisterState state) {
    return state.cases().stream()
        .filter(each -> each.change() != Change.WITHDRAWN)
        .flatMap(CaseRecord::hits)
        .flatMap(hit -> hit.customerIds().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
