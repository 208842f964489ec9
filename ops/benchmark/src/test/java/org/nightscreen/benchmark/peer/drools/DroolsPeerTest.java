package org.nightscreen.benchmark.peer.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightscreen.benchmark.peer.PeerHit;

class DroolsPeerTest {

  private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");
  private static final OwnAccount BANK = new OwnAccount(3, "BA3", "C3", true, false, 0);
  private static final Evaluated MARCH =
      new Evaluated(
          micros(Instant.parse("2026-03-02T00:00:00Z")),
          micros(Instant.parse("2026-04-01T00:00:00Z")));

  @Test
  void seesStrangersPayInAndNearlyAllLeaveWithinADay() {
    assertThat(
            hits(
                movement(Role.STRANGER_CREDIT, 0, 7_000),
                movement(Role.STRANGER_CREDIT, 40, 5_000),
                movement(Role.PAID_OUT, 65, 4_000),
                movement(Role.PAID_OUT, 150, 3_900),
                movement(Role.PAID_OUT, 360, 3_600)))
        .containsExactly(
            new PeerHit(
                "T03",
                "BA3",
                MORNING.plus(360, ChronoUnit.MINUTES).minus(1, ChronoUnit.DAYS),
                MORNING.plus(360, ChronoUnit.MINUTES)));
  }

  @Test
  void staysSilentOnOneSmallDay() {
    assertThat(hits(movement(Role.STRANGER_CREDIT, 0, 5_000), movement(Role.PAID_OUT, 180, 4_800)))
        .isEmpty();
  }

  @Test
  void mergesCreditsThatAreDrawnInCashIntoOneEpisode() {
    assertThat(
            hits(
                movement(Role.STRANGER_CREDIT, 0, 2_000),
                movement(Role.STRANGER_CREDIT, 10, 2_100),
                movement(Role.CASH_OUT, 30, 1_000),
                movement(Role.CASH_OUT, 35, 1_000)))
        .containsExactly(
            new PeerHit(
                "T28",
                "BA3",
                MORNING.minus(1, ChronoUnit.MICROS),
                MORNING.plus(10, ChronoUnit.MINUTES).plus(1, ChronoUnit.DAYS)));
  }

  private static List<PeerHit> hits(Movement... movements) {
    Sample sample =
        new Sample(
            List.of(new Sample.CustomerFacts(List.of(BANK), List.of(movements))), movements.length);
    DroolsPeer peer = new DroolsPeer(sample, MARCH);
    peer.run();
    return peer.hits();
  }

  private static Movement movement(Role role, long minutes, long amount) {
    long time = micros(MORNING.plus(minutes, ChronoUnit.MINUTES));
    long day = Math.floorDiv(time, 86_400_000_000L);
    return new Movement(role, 3, 3, time, day, amount * 10_000, 1, 0, 0, 0);
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
