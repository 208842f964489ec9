package org.nightscreen.typology.p2potcmerchantusdt;

import java.util.Set;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.ThirdParty;
import org.nightscreen.typology.Truth;

/** Credits on the customer's own bank accounts that were recalled or reported as fraud. */
final class RecalledCredits {

  private final Timeline all;
  private final Totals recalled;
  private final boolean bankKnown;

  RecalledCredits(Subject subject) {
    this.all = subject.holder().timeline();
    this.recalled = Totals.of(all, this::recalledCredit);
    this.bankKnown = subject.holder().coverage().bankKnown();
  }

  private boolean recalledCredit(int entry) {
    return all.in(entry)
        && !all.type(entry).onExchange()
        && all.is(entry, EntryFlag.RECALLED)
        && ThirdParty.booked(all, entry);
  }

  /** Whether one of the accounts received such a credit in (from, to]. */
  Truth on(Set<Long> accounts, long from, long to) {
    if (!bankKnown) {
      return Truth.unknown("bank_transaction");
    }
    for (int credit : recalled.entries(from, to)) {
      if (accounts.contains(all.account(credit))) {
        return Truth.YES;
      }
    }
    return Truth.NO;
  }
}
