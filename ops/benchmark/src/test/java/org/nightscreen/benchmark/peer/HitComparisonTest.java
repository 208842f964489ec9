package org.nightscreen.benchmark.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HitComparisonTest {

  private static final PeerHit EPISODE =
      new PeerHit(
          "T01",
          "A1",
          Instant.parse("2026-03-02T08:00:00Z"),
          Instant.parse("2026-03-02T09:00:00.000001Z"));

  @Test
  void namesWhatOnlyThePeerFound() {
    HitComparison comparison = HitComparison.of(List.of(), List.of(EPISODE), List.of("T01"));

    assertThat(comparison.onlyTheirs()).containsExactly(EPISODE);
    assertThat(comparison.onlyOurs()).isEmpty();
    assertThat(comparison.equal()).isFalse();
  }

  @Test
  void callsNoHitsOnEitherSideEqual() {
    assertThat(HitComparison.of(List.of(), List.of(), List.of("T01")).equal()).isTrue();
  }
}
