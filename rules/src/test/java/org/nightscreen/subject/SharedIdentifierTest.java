package org.nightscreen.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;

class SharedIdentifierTest {

  private static final Horizon HORIZON = new Horizon(100, 10, 50);

  /** A member whose movements were touched at one instant and whose sessions at another. */
  private static Holder member(String id, long movement, long session, boolean everyAnchor) {
    Evaluation night =
        new Evaluation(900, 1000, 2000, everyAnchor, ZoneOffset.UTC, LocalDate.of(2026, 3, 2));
    return new Holder(
        CustomerProfile.unknown(movement, id),
        List.of(),
        new Timeline(new EntryColumns(1), new long[] {movement}),
        Timeline.empty(),
        new Timeline(new EntryColumns(1), new long[] {session}),
        OnChain.none(),
        new Coverage(0, 0, true, true, true, 0, 0),
        night,
        new Directory(List.of(), List.of(), "OWN"));
  }

  private static SharedIdentifier shared(boolean everyAnchor) {
    return new SharedIdentifier(
        IdentifierKind.DEVICE,
        "DEV-9",
        List.of(member("B", 1500, 1200, everyAnchor), member("A", 1500, 1700, everyAnchor)),
        (account, from, to) -> 0);
  }

  @ParameterizedTest
  @CsvSource({
    "1189, false",
    "1190, true",
    "1299, true",
    "1300, false",
    "1490, true",
    "1599, true",
    "1600, false",
    "1690, true",
    "1799, true",
    "1800, false"
  })
  void anAnchorIsDueIfAnyMembersMovementOrSessionInItsSpanWasTouched(long anchor, boolean due) {
    assertThat(shared(false).due(anchor, HORIZON)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({"1049, false", "1050, true", "1300, true", "1190, true"})
  void anAnchorScreenedBeforeIsEligibleIfAllItsPastWasRead(long anchor, boolean eligible) {
    assertThat(shared(false).eligible(anchor, HORIZON)).isEqualTo(eligible);
  }

  @ParameterizedTest
  @CsvSource({"999, false", "1000, true", "1999, true", "2000, false"})
  void aLookbackJudgesEveryAnchorOfItsDaysAndNoOther(long anchor, boolean due) {
    assertThat(shared(true).due(anchor, HORIZON)).isEqualTo(due);
    assertThat(shared(true).eligible(anchor, HORIZON)).isEqualTo(due);
  }

  @Test
  void isNamedByKindAndValueAndNamesItsMembersInOrder() {
    assertThat(shared(false).id()).isEqualTo("DEVICE DEV-9");
    assertThat(shared(false).customerIds()).containsExactly("A", "B");
    assertThat(shared(false).key()).isEqualTo(IdentifierKind.DEVICE.key("DEV-9"));
  }
}
