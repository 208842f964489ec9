package org.nightscreen.benchmark.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.night.Home;

/** The names under which peers see the feeds, and where each feed's Parquet files lie. */
final class LedgerViews {

  private static final Map<String, FeedKind> NAMES =
      Map.of(
          "bank", FeedKind.BANK_TRANSACTION,
          "exchange", FeedKind.EXCHANGE_TRANSACTION,
          "account", FeedKind.ACCOUNT_MASTER,
          "customer", FeedKind.CUSTOMER_MASTER,
          "account_party", FeedKind.ACCOUNT_PARTY,
          "fx", FeedKind.FX_RATE,
          "watchlist", FeedKind.WATCHLIST,
          "party", FeedKind.PARTY_REFERENCE,
          "access", FeedKind.ACCESS_EVENT,
          "wallet", FeedKind.WALLET_TRANSFER);

  private LedgerViews() {}

  /** The directory of the one load of each feed, by view name. */
  static Map<String, Path> of(Home home) {
    Map<String, Path> views = new TreeMap<>();
    NAMES.forEach((name, kind) -> views.put(name, load(home.ledger().resolve(kind.feedName()))));
    return views;
  }

  private static Path load(Path feed) {
    try (Stream<Path> loads = Files.list(feed)) {
      return loads
          .filter(load -> load.getFileName().toString().startsWith("load="))
          .findFirst()
          .orElseThrow();
    } catch (IOException absent) {
      throw new UncheckedIOException(absent);
    }
  }
}
