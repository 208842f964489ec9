package org.nightscreen.handover.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountParty;
import org.nightscreen.handover.material.Side;
import org.nightscreen.handover.wording.Figures;
import org.nightscreen.handover.wording.Visible;

/** Writes the accounts beside section 3, by account id, masked. */
final class AccountSection {

  private AccountSection() {}

  static List<AccountLine> of(CaseView view) {
    TreeMap<String, String> balances = lastBalances(view);
    return view.material().accounts().stream()
        .sorted(Comparator.comparing(Account::accountId))
        .map(account -> line(view, account, balances.getOrDefault(account.accountId(), "")))
        .toList();
  }

  private static AccountLine line(CaseView view, Account account, String balance) {
    List<String> holders = new ArrayList<>();
    holders.add(account.customerId() + " owner");
    for (AccountParty party : view.material().parties()) {
      boolean further = party.accountId().equals(account.accountId());
      if (further && !party.customerId().equals(account.customerId())) {
        holders.add(
            party.customerId() + " " + party.role().name().toLowerCase(java.util.Locale.ROOT));
      }
    }
    return new AccountLine(
        Visible.masked(account.accountId()),
        account.accountKind().name(),
        account.accountType().name(),
        Visible.text(account.institutionId()),
        holders,
        account.currency(),
        account.openDate(),
        Visible.text(account.accountStatus()),
        balance);
  }

  private static TreeMap<String, String> lastBalances(CaseView view) {
    TreeMap<String, String> balances = new TreeMap<>();
    for (NumberedRow row : view.rows()) {
      for (Side side : row.transaction().sides()) {
        if (side.balanceAfter() != null) {
          balances.put(
              side.accountId(), Figures.money(side.balanceAfter(), row.transaction().currency()));
        }
      }
    }
    return balances;
  }
}
