package org.nightscreen.run.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.Home;

class LeasesTest {

  private static final Instant NOW = Instant.parse("2026-03-03T01:00:00Z");

  @TempDir Path directory;

  private RunDatabase database;

  @BeforeEach
  void open() {
    Home home = new Home(directory);
    HomeDirectory.prepare(home);
    database = RunDatabase.open(home);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void isHeldByOneAtATime() {
    try (Lease first = shared(Duration.ZERO).acquire("OWN", "first");
        Lease elsewhere = shared(Duration.ZERO).acquire("OTHER", "third")) {
      assertThat(elsewhere.token()).isEqualTo(1);
      assertThatThrownBy(() -> shared(Duration.ofSeconds(120)).acquire("OWN", "second"))
          .isInstanceOf(NightscreenException.class)
          .hasMessage(
              "Another run of institution OWN holds the lock (first); "
                  + "wait for it to end, or for 120 s if it died.");
      first.assertHeld();
    }
    try (Lease next = shared(Duration.ZERO).acquire("OWN", "second")) {
      assertThat(next.token()).isEqualTo(2);
    }
  }

  @Test
  void isTakenOverWhenItsHolderWasSilentAndRefusesThatHolderThePublish() {
    Lease silent = shared(Duration.ZERO).acquire("OWN", "silent");
    Lease next = shared(Duration.ofSeconds(121)).acquire("OWN", "next");

    assertThat(next.token()).isEqualTo(2);
    next.assertHeld();
    assertThatThrownBy(silent::assertHeld)
        .hasMessageContaining(
            "Another run of institution OWN took the lock over while this one was silent");
    silent.close();
    next.assertHeld();
    next.close();
  }

  @Test
  void isTakenOverAtOnceWhereAnOpenDatabaseProvesTheHolderDead() {
    Lease dead = shared(Duration.ZERO).acquire("OWN", "dead");
    Lease next = new Leases(database.dataSource(), true, at(Duration.ZERO)).acquire("OWN", "next");

    assertThat(next.token()).isEqualTo(2);
    dead.close();
    next.close();
  }

  private Leases shared(Duration later) {
    return new Leases(database.dataSource(), false, at(later));
  }

  private static Clock at(Duration later) {
    return Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
  }
}
