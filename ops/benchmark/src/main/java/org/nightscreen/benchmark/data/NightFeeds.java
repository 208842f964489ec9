package org.nightscreen.benchmark.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.samples.drop.Format;

/** Declares the feeds of a night: canonical files, and accounts as changes instead of all. */
final class NightFeeds {

  private static final List<FeedKind> DELIVERED =
      List.of(
          FeedKind.BANK_TRANSACTION,
          FeedKind.EXCHANGE_TRANSACTION,
          FeedKind.ACCOUNT_MASTER,
          FeedKind.FX_RATE);

  private NightFeeds() {}

  static void declare(Path directory, Format format) throws IOException {
    StringBuilder text = new StringBuilder("feeds:\n");
    for (FeedKind kind : DELIVERED) {
      String name = kind.feedName();
      text.append("  - id: ").append(name).append('\n');
      text.append("    kind: ").append(name).append('\n');
      text.append("    file: \"").append(name).append('.').append(format.extension());
      text.append("\"\n");
      if (kind == FeedKind.ACCOUNT_MASTER) {
        text.append("    snapshot: delta\n");
      }
    }
    Files.writeString(directory.resolve("feeds.yaml"), text);
  }
}
