package org.nightscreen.path;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.subject.Coverage;
import org.nightscreen.subject.Evaluation;
import org.nightscreen.subject.OnChain;
import org.nightscreen.subject.PartyClasses;
import org.nightscreen.subject.Profiles;
import org.nightscreen.timeline.Keys;
import org.nightscreen.timeline.Timeline;

/** A graph of payments by the minute between named accounts; those opened are own. */
final class SmallGraph {

  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private final List<Transfer> transfers = new ArrayList<>();
  private final Map<Long, String> names = new HashMap<>();

  /** Opens an own current account of a customer of its own. */
  SmallGraph own(String... ids) {
    for (String id : ids) {
      own(id, "C" + id, AccountType.CURRENT);
    }
    return this;
  }

  SmallGraph own(String id, String customer, AccountType type) {
    accounts.put(
        id,
        new Account(
            id,
            AccountKind.BANK,
            "OWN",
            customer,
            type,
            "USD",
            LocalDate.of(2023, 5, 1),
            null,
            "OPEN",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null));
    return this;
  }

  SmallGraph pay(long minute, String from, String to, long amount) {
    return pay(minute, from, to, amount, 2);
  }

  /** A payment of whole units at a minute, by an account with so many counterparties then. */
  SmallGraph pay(long minute, String from, String to, long amount, int counterparties) {
    transfers.add(
        new Transfer(
            String.format("B:%06d", transfers.size()),
            key(from),
            key(to),
            minute * Timeline.MINUTE,
            amount * 10_000,
            false,
            false,
            false,
            false,
            accounts.containsKey(from),
            counterparties,
            -1,
            false,
            false));
    return this;
  }

  long key(String account) {
    long key = Keys.of("OWN", account);
    names.put(key, account);
    return key;
  }

  /** The stops of walks, joined, in the order in which they were found. */
  List<String> named(Walks walks) {
    return walks.found().stream()
        .map(walk -> String.join(" ", walk.stops().stream().map(names::get).toList()))
        .toList();
  }

  int size() {
    return transfers.size();
  }

  Flows flows() {
    Profiles profiles =
        new Profiles(
            accounts.values(),
            List.of(),
            List.of(),
            new PartyClasses(List.of(), LocalDate.of(2026, 3, 2)),
            Map.of(),
            LocalDate.of(2026, 3, 2));
    return new Flows(
        new TransferGraph(List.of(new Legs(1, transfers, new long[0]))),
        OnChain.none(),
        profiles,
        (account, from, to) -> 0,
        new Coverage(0, 0, true, true, true, 0, 0),
        new Evaluation(0, 0, Long.MAX_VALUE, true, ZoneOffset.UTC, LocalDate.of(2026, 3, 2)));
  }
}
