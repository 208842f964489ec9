package org.nightscreen.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.hit.SubjectKind;

/**
 * The typologies that judge several accounts at once: paths (T07, T08, T09, T17, T22) and shared
 * identifiers (T14, T15 by network, T21).
 */
final class StructureOracle {

  static final List<String> TYPOLOGIES =
      List.of("T07", "T08", "T09", "T14", "T15", "T17", "T21", "T22");

  private static final List<String> PATHS_IN_TIME = List.of("T07", "T08", "T09", "T22");

  private StructureOracle() {}

  static List<Anchor> anchors(Book book) {
    List<Anchor> anchors = new ArrayList<>();
    if (book.hasTimeOfDay(AccountKind.BANK)) {
      Edges edges = new Edges(book);
      add(anchors, book, "T07", () -> new Chains(book, edges, "T07").facts());
      add(anchors, book, "T08", () -> new Cycles(book, edges).facts());
      add(anchors, book, "T09", () -> new ScatterGather(book, edges).facts());
      add(anchors, book, "T14", () -> Herd.anchors(book));
      add(anchors, book, "T21", () -> WageRound.anchors(book));
      add(anchors, book, "T22", () -> new Chains(book, edges, "T22").facts());
    }
    add(anchors, book, "T15", () -> SharedNetwork.anchors(book));
    add(anchors, book, "T17", () -> new PeelChain(book).facts());
    return anchors;
  }

  private static void add(
      List<Anchor> anchors, Book book, String typology, Supplier<List<? extends Anchor>> search) {
    if (book.judges(typology)) {
      anchors.addAll(search.get());
    }
  }

  /** Accounts of which no path can be told, for want of the time of day or of a feed. */
  static List<Oracle.Judged> undecided(Book book) {
    List<Oracle.Judged> undecided = new ArrayList<>();
    if (!book.hasTimeOfDay(AccountKind.BANK)) {
      book.accounts(AccountKind.BANK).stream()
          .filter(book::moved)
          .flatMap(account -> PATHS_IN_TIME.stream().map(path -> judged(path, account)))
          .forEach(undecided::add);
    }
    if (!book.world().knownFeeds().contains(FeedKind.WALLET_TRANSFER)) {
      depositAccounts(book).map(account -> judged("T17", account)).forEach(undecided::add);
    }
    return undecided;
  }

  private static Stream<Account> depositAccounts(Book book) {
    return book.accounts(AccountKind.EXCHANGE).stream()
        .filter(account -> !account.depositAddress().isEmpty());
  }

  private static Oracle.Judged judged(String typology, Account account) {
    return new Oracle.Judged(typology, SubjectKind.ACCOUNT, account.accountId());
  }
}
