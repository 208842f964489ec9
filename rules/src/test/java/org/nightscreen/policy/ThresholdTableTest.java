package org.nightscreen.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nightscreen.policy.TestPacks.THRESHOLDS;
import static org.nightscreen.policy.TestPacks.added;
import static org.nightscreen.policy.TestPacks.changed;
import static org.nightscreen.policy.TestPacks.files;
import static org.nightscreen.policy.TestPacks.row;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Limits;

class ThresholdTableTest {

  private static RulePack segmented() {
    PackFiles files = added(files(), "segments.csv", "STUDENT,NATURAL,,,student");
    files = added(files, THRESHOLDS, row("T01", "min_dep", "STUDENT", "", "500", "amount"));
    files = added(files, THRESHOLDS, row("T01", "min_dep", "DEFAULT", "KH", "1000", "amount"));
    files = added(files, THRESHOLDS, row("T01", "window_h", "STUDENT", "", "36", "hours"));
    return TestPacks.pack(
        added(files, THRESHOLDS, row("T01", "wd_hi", "STUDENT", "", "1.2", "ratio")));
  }

  @Test
  void relaxesCountsByOneAndEverythingElseByTheMargin() {
    Limits limits = TestPacks.pack(files()).limits("T01", "DEFAULT");
    assertThat(List.of(limits.relaxedDown("src"), limits.relaxedUp("src")))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal(2), new BigDecimal(4));
    assertThat(List.of(limits.relaxedDown("min_dep"), limits.relaxedUp("min_dep")))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal(2700), new BigDecimal(3300));
    assertThat(List.of(limits.relaxedDown("young_d"), limits.relaxedUp("wd_hi")))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal(81), new BigDecimal("1.21"));
  }

  @Test
  void relaxesNoCountBelowZero() {
    Limits limits =
        TestPacks.pack(changed(THRESHOLDS, "src,DEFAULT,,3,", "src,DEFAULT,,0,"))
            .limits("T01", "DEFAULT");
    assertThat(limits.relaxedDown("src")).isEqualByComparingTo("0");
    assertThat(limits.relaxedUp("src")).isEqualByComparingTo("1");
  }

  @Test
  void readsNumbersByTheirUnit() {
    Limits limits = TestPacks.pack(files()).limits("T01", "DEFAULT");
    assertThat(limits.span("window_h")).isEqualTo(24 * Timeline.HOUR);
    assertThat(limits.span("young_d")).isEqualTo(90 * Timeline.DAY);
    assertThat(limits.span("fast_m")).isEqualTo(120 * Timeline.MINUTE);
    assertThat(limits.amount("min_dep")).isEqualTo(30_000_000L);
    assertThat(limits.count("src")).isEqualTo(3);
  }

  @Test
  void refusesToReadANumberAsSomethingElse() {
    Limits limits = TestPacks.pack(files()).limits("T01", "DEFAULT");
    assertThatThrownBy(() -> limits.span("min_dep"))
        .hasMessage(
            "Rule pack, "
                + THRESHOLDS
                + " line 3: parameter 'min_dep' is read as a span of time but counts amount;"
                + " correct the unit.");
    assertThatThrownBy(() -> limits.amount("src"))
        .hasMessage(
            "Rule pack, "
                + THRESHOLDS
                + " line 10: parameter 'src' is read as an amount but counts count; correct the"
                + " unit.");
    assertThatThrownBy(() -> limits.value("dep"))
        .hasMessage(
            "Rule pack: typology T01 has no parameter 'dep'; add it to its thresholds.csv or"
                + " correct the name where it is read.");
  }

  @Test
  void prefersTheSegmentThenTheCountryThenTheDefault() {
    RulePack pack = segmented();
    assertThat(pack.limits("T01", "STUDENT", "KH").value("min_dep")).isEqualByComparingTo("500");
    assertThat(pack.limits("T01", "DEFAULT", "KH").value("min_dep")).isEqualByComparingTo("1000");
    assertThat(pack.limits("T01", "DEFAULT", "TH").value("min_dep")).isEqualByComparingTo("3000");
    assertThat(pack.limits("T01", "STUDENT").value("big")).isEqualByComparingTo("10000");
    assertThat(pack.limits("T01", "STUDENT").segment()).isEqualTo("STUDENT");
  }

  @Test
  void widensOverAllSegmentsAndCountries() {
    Limits widest = segmented().widest("T01");
    assertThat(widest.span("window_h")).isEqualTo(36 * Timeline.HOUR);
    assertThat(widest.relaxedDown("min_dep")).isEqualByComparingTo("450");
    assertThat(widest.relaxedUp("wd_hi")).isEqualByComparingTo("1.32");
    assertThat(widest.value("big")).isEqualByComparingTo("10000");
    assertThat(widest.all()).containsEntry("min_dep", "500 to 3000").containsEntry("big", "10000");
    assertThatThrownBy(() -> widest.amount("min_dep"))
        .hasMessageStartingWith(
            "Rule pack: parameter 'min_dep' differs between segments or countries");
  }
}
