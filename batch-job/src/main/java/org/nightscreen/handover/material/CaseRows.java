package org.nightscreen.handover.material;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nightscreen.canonical.Account;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.hit.Hit;

/**
 * Gathers the rows of one case: those of its accounts in its period, and its evidence whenever it
 * was.
 */
final class CaseRows {

  /** Unflagged rows beyond this many are counted, not listed; evidence is always listed. */
  static final int MOST_UNFLAGGED = 20_000;

  private final CaseScope scope;
  private final Map<String, Account> accounts;
  private final String institution;
  private final Map<String, CaseTransaction> rows = new LinkedHashMap<>();
  private final Set<String> found = new TreeSet<>();
  private int unflagged;
  private long notListed;

  CaseRows(CaseScope scope, Map<String, Account> accounts, String institution) {
    this.scope = scope;
    this.accounts = accounts;
    this.institution = institution;
  }

  /** Takes the row if it belongs to the case. */
  void offer(LedgerRow row, BaseAmount base) {
    List<Side> sides = sides(row);
    List<String> flags = sides.isEmpty() && !row.onChain() ? List.of() : flags(row);
    boolean beside = sides.isEmpty() && !row.onChain();
    if (beside || flags.isEmpty() && (row.onChain() || !scope.holds(row.at()))) {
      return;
    }
    if (flags.isEmpty() && ++unflagged > MOST_UNFLAGGED) {
      notListed++;
      return;
    }
    CaseTransaction seen =
        new CaseTransaction(
            row.kind().feedName(),
            row.source(),
            row.nativeId(),
            row.uetr(),
            row.transactionHash(),
            row.at(),
            row.valueDate(),
            row.type(),
            row.amount(),
            row.currency(),
            base,
            sides,
            counterparty(row, sides),
            row.onChain() ? row.payer().counterparty() : null,
            row.reference(),
            row.late(),
            flags);
    rows.put(
        row.kind()
            + "\n"
            + row.source().loadId()
            + "\n"
            + row.source().file()
            + "\n"
            + row.source().line(),
        seen);
  }

  Collection<CaseTransaction> rows() {
    return rows.values();
  }

  long notListed() {
    return notListed;
  }

  /**
   * Every evidence row exists, those of the books on an account of the case: hashes that collided
   * would show here.
   *
   * @throws NightscreenException INTERNAL if one does not
   */
  void requireEvidence() {
    for (Hit hit : scope.hits()) {
      for (String id : hit.transactionIds()) {
        if (!found.contains(hit.hitId() + "\n" + id)) {
          throw new NightscreenException(
              FailureCode.INTERNAL,
              "Hit "
                  + hit.hitId()
                  + " of "
                  + hit.typology()
                  + " names an evidence row that the ledger does not hold on"
                  + " an account of its subject; publish nothing and report this as a defect.");
        }
      }
    }
  }

  private List<String> flags(LedgerRow row) {
    TreeSet<String> typologies = new TreeSet<>();
    for (Hit hit : scope.hits()) {
      for (String id : hit.transactionIds()) {
        if (EvidenceId.names(id, row.kind().feedName(), row.nativeId())) {
          found.add(hit.hitId() + "\n" + id);
          typologies.add(hit.typology());
        }
      }
    }
    return List.copyOf(typologies);
  }

  private List<Side> sides(LedgerRow row) {
    List<Side> sides = new ArrayList<>();
    if (row.onChain()) {
      depositAccount(row.payee())
          .ifPresent(account -> sides.add(new Side(account, Direction.IN, null)));
      return sides;
    }
    if (row.holder() != null) {
      add(sides, row.holder(), row.holderDirection());
      return sides;
    }
    add(sides, row.payer(), Direction.OUT);
    add(sides, row.payee(), Direction.IN);
    return sides;
  }

  private void add(List<Side> sides, LedgerRow.Party party, Direction direction) {
    if (party.id() == null || !scope.accounts().contains(party.id())) {
      return;
    }
    Account account = accounts.get(party.id());
    boolean own =
        party.agent() == null
            || party.agent().isEmpty()
            || party.agent().equals(institution)
            || account != null && party.agent().equals(account.institutionId());
    if (own) {
      sides.add(new Side(party.id(), direction, party.balanceAfter()));
    }
  }

  /** The account of the case that a wallet feeds, if there is one. */
  private Optional<String> depositAccount(LedgerRow.Party wallet) {
    return accounts.values().stream()
        .filter(account -> scope.accounts().contains(account.accountId()))
        .filter(account -> account.depositAddress().contains(wallet.id()))
        .map(Account::accountId)
        .findFirst();
  }

  private static Counterparty counterparty(LedgerRow row, List<Side> sides) {
    if (row.onChain()) {
      return sides.isEmpty() ? row.payee().counterparty() : row.payer().counterparty();
    }
    if (sides.size() > 1
        || sides.get(0).direction() == Direction.CONVERSION && row.payee() == null) {
      return null;
    }
    LedgerRow.Party other = sides.get(0).direction() == Direction.IN ? row.payer() : row.payee();
    return other == null || other.counterparty().label() == null && other.agent() == null
        ? null
        : other.counterparty();
  }
}
