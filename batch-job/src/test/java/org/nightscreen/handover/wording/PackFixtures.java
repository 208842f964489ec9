package org.nightscreen.handover.wording;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.nightscreen.canonical.AccessEvent;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountParty;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.CanonicalCsv;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.FxRate;
import org.nightscreen.canonical.PartyReference;
import org.nightscreen.canonical.WalletTransfer;
import org.nightscreen.canonical.WatchlistEntry;
import org.nightscreen.hit.Hit;
import org.nightscreen.policy.RulePack;
import org.nightscreen.screening.Screening;
import org.nightscreen.screening.World;

/**
 * Screens the worked examples of a pack that must fire, for the hits that readers will see of them.
 */
final class PackFixtures {

  private static final LocalDate COVERAGE = LocalDate.of(2024, 1, 1);
  private static final LocalDate FROM = LocalDate.of(2026, 2, 1);
  private static final LocalDate TO = LocalDate.of(2026, 12, 31);
  private static final String EXPECTATION = "expected.yaml";

  private PackFixtures() {}

  /** The hits of all examples of a typology's folder that must fire. */
  static List<Hit> positives(RulePack pack, String slug) {
    return pack.paths("typologies/" + slug + "/fixtures/").stream()
        .filter(
            path ->
                path.endsWith(EXPECTATION) && pack.text(path).lines().anyMatch("hit: true"::equals))
        .map(path -> path.substring(0, path.length() - EXPECTATION.length()))
        .flatMap(directory -> Screening.screen(world(pack, directory), pack).hits().stream())
        .toList();
  }

  private static World world(RulePack pack, String directory) {
    return new World(
        rows(pack, directory, FeedKind.BANK_TRANSACTION, BankTransaction.class),
        rows(pack, directory, FeedKind.EXCHANGE_TRANSACTION, ExchangeTransaction.class),
        rows(pack, directory, FeedKind.ACCOUNT_MASTER, Account.class),
        rows(pack, directory, FeedKind.ACCOUNT_PARTY, AccountParty.class),
        rows(pack, directory, FeedKind.CUSTOMER_MASTER, Customer.class),
        rows(pack, directory, FeedKind.WATCHLIST, WatchlistEntry.class),
        rows(pack, directory, FeedKind.PARTY_REFERENCE, PartyReference.class),
        rows(pack, directory, FeedKind.FX_RATE, FxRate.class),
        COVERAGE,
        COVERAGE,
        FROM,
        TO,
        ZoneOffset.UTC,
        "USD",
        rows(pack, directory, FeedKind.ACCESS_EVENT, AccessEvent.class),
        rows(pack, directory, FeedKind.WALLET_TRANSFER, WalletTransfer.class));
  }

  private static <R extends Record> List<R> rows(
      RulePack pack, String directory, FeedKind kind, Class<R> type) {
    String file = directory + kind.feedName() + ".csv";
    return pack.paths(file).contains(file)
        ? CanonicalCsv.read(kind, type, file, pack.text(file))
        : null;
  }
}
