package org.nightscreen.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.arrival.FeedSet;
import org.nightscreen.night.Home;
import org.nightscreen.night.Night;
import org.nightscreen.night.RunKind;

/** What the lists of a delivery say is part of a run. */
class DropFilesTest {

  @TempDir Path drop;

  @Test
  void hashesTheBytesOfAList() throws IOException {
    Files.writeString(drop.resolve("watchlist.csv"), "list_id\none\n");
    String before = hash();
    Files.writeString(drop.resolve("watchlist.csv"), "list_id\ntwo\n");

    assertThat(hash()).isNotEqualTo(before).hasSize(64);
  }

  @Test
  void hashesEveryPartOfAListInParts() throws IOException {
    Path list = Files.createDirectory(drop.resolve("watchlist.parquet"));
    Files.writeString(list.resolve("part-0.parquet"), "one");
    Files.writeString(list.resolve("part-1.parquet"), "two");
    String before = hash();
    Files.writeString(list.resolve("_SUCCESS"), "");
    assertThat(hash()).isEqualTo(before);
    Files.writeString(list.resolve("part-1.parquet"), "three");

    assertThat(hash()).isNotEqualTo(before);
  }

  private String hash() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    Home home = new Home(drop.resolve("home"));
    Night night =
        new Night("OWN", RunKind.LOOKBACK, day, day, 1, ZoneOffset.UTC, "USD", home, true);
    return DropFiles.listsHash(FeedSet.canonicalDrop(drop, night));
  }
}
