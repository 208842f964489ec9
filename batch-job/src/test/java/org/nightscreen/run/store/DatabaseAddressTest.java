package org.nightscreen.run.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.Home;

class DatabaseAddressTest {

  private static final String DURABLE = ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";

  @TempDir Path directory;

  @Test
  void isTheHomeItselfWithoutAWord() {
    assertThat(DatabaseAddress.of(new Home(directory)))
        .isEqualTo(
            new DatabaseAddress(
                "jdbc:h2:file:" + directory.resolve("nightscreen") + DURABLE, "sa", "", true));
  }

  @Test
  void isWhatTheSettingsName() throws IOException {
    settings("database: jdbc:h2:file:" + directory.resolve("register") + "\n");

    DatabaseAddress address = DatabaseAddress.of(new Home(directory));

    assertThat(address.url()).isEqualTo("jdbc:h2:file:" + directory.resolve("register") + DURABLE);
    assertThat(address.embedded()).isFalse();
    assertThat(address.exclusive()).isTrue();
  }

  @Test
  void isSharedWhereAServerKeepsIt() throws IOException {
    settings("database: jdbc:postgresql://db/register\ndatabaseUser: nightscreen\n");

    assertThat(DatabaseAddress.of(new Home(directory)))
        .isEqualTo(new DatabaseAddress("jdbc:postgresql://db/register", "nightscreen", "", false))
        .matches(address -> !address.exclusive());
  }

  @Test
  void saysWhichDatabaseCannotBeOpenedWithoutItsPassword() throws IOException {
    settings("database: jdbc:none://db/register?password=secret\n");

    assertThatThrownBy(() -> RunDatabase.open(new Home(directory)))
        .isInstanceOfSatisfying(
            NightscreenException.class,
            told -> assertThat(told.code()).isEqualTo(FailureCode.DATABASE_UNAVAILABLE))
        .hasMessage(
            "The database jdbc:none://db/register?password=? cannot be opened; check that it runs,"
                + " its driver on the class path, user and password.");
  }

  private void settings(String text) throws IOException {
    Files.writeString(directory.resolve("nightscreen.yaml"), text);
  }
}
