package org.nightscreen.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.hit.SubjectKind;

/** The second family: typologies that judge one account or customer by itself. */
final class AccountReadings {

  static final List<String> TYPOLOGIES =
      List.of("T13", "T15", "T16", "T18", "T19", "T20", "T23", "T24", "T25", "T26", "T27");

  private static final List<AccountKind> BOTH = Arrays.asList(AccountKind.values());
  private static final List<AccountKind> BANK = List.of(AccountKind.BANK);
  private static final List<AccountKind> EXCHANGE = List.of(AccountKind.EXCHANGE);

  /** How one typology reads the entries of an account. */
  private record Reading(
      String typology,
      List<AccountKind> kinds,
      boolean countsHours,
      BiFunction<Book, List<Entry>, List<? extends Anchor>> anchors) {}

  private static final List<Reading> OF_ACCOUNTS =
      List.of(
          new Reading("T13", EXCHANGE, true, PeerTrades::anchors),
          new Reading("T15", BOTH, false, (book, entries) -> List.of()),
          new Reading("T16", EXCHANGE, false, DirectExposure::anchors),
          new Reading("T16", EXCHANGE, false, HopExposure::anchors),
          new Reading("T18", BANK, true, BettingTill::anchors),
          new Reading("T19", BANK, false, InvestmentCollector::anchors),
          new Reading("T20", BANK, false, TaskScam::anchors),
          new Reading("T23", EXCHANGE, false, ListedService::anchors),
          new Reading("T23", EXCHANGE, true, ChainHop::anchors),
          new Reading("T24", BOTH, false, OwnBaseline::anchors),
          new Reading("T25", BANK, false, LimitHugging::anchors),
          new Reading("T26", BANK, false, ShellCompany::anchors));

  private AccountReadings() {}

  static List<Oracle.Judged> subjects(Book book) {
    List<Oracle.Judged> subjects = new ArrayList<>();
    for (Reading reading : OF_ACCOUNTS) {
      for (AccountKind kind : reading.kinds) {
        book.accounts(kind).forEach(account -> subjects.add(judged(reading, account)));
      }
    }
    for (String customer : book.customerIds()) {
      subjects.add(new Oracle.Judged("T27", SubjectKind.CUSTOMER, customer));
    }
    return subjects;
  }

  /** Those that moved, of rules that count hours over a feed that tells only days. */
  static List<Oracle.Judged> withoutTimeOfDay(Book book) {
    List<Oracle.Judged> subjects = new ArrayList<>();
    for (Reading reading : OF_ACCOUNTS) {
      for (AccountKind kind : reading.kinds) {
        if (reading.countsHours && !book.hasTimeOfDay(kind)) {
          book.accounts(kind).stream()
              .filter(book::moved)
              .forEach(account -> subjects.add(judged(reading, account)));
        }
      }
    }
    for (String customer : book.customerIds()) {
      boolean moved = book.accountsOf(customer).stream().anyMatch(book::moved);
      if (moved && !hasTimeOfDay(book, customer)) {
        subjects.add(new Oracle.Judged("T27", SubjectKind.CUSTOMER, customer));
      }
    }
    return subjects;
  }

  private static Oracle.Judged judged(Reading reading, Account account) {
    return new Oracle.Judged(reading.typology, SubjectKind.ACCOUNT, account.accountId());
  }

  private static boolean hasTimeOfDay(Book book, String customer) {
    return book.accountsOf(customer).stream()
        .allMatch(account -> book.hasTimeOfDay(account.accountKind()));
  }

  static List<Anchor> anchors(Book book) {
    List<Anchor> anchors = new ArrayList<>();
    for (Reading reading : OF_ACCOUNTS) {
      if (book.judges(reading.typology)) {
        anchors.addAll(anchors(book, reading));
      }
    }
    if (book.judges("T15")) {
      BOTH.forEach(
          kind ->
              book.accounts(kind)
                  .forEach(account -> anchors.addAll(ScamRegion.anchors(book, account))));
    }
    for (String customer : book.judges("T27") ? book.customerIds() : List.<String>of()) {
      if (hasTimeOfDay(book, customer)) {
        anchors.addAll(CashToCrypto.anchors(book, book.entriesOfCustomer(customer)));
      }
    }
    return anchors;
  }

  private static List<Anchor> anchors(Book book, Reading reading) {
    List<Anchor> anchors = new ArrayList<>();
    for (AccountKind kind : reading.kinds) {
      if (!reading.countsHours || book.hasTimeOfDay(kind)) {
        book.accounts(kind)
            .forEach(
                account -> anchors.addAll(reading.anchors.apply(book, book.entriesOf(account))));
      }
    }
    return anchors;
  }
}
