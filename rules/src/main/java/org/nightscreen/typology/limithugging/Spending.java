package org.nightscreen.typology.limithugging;

import org.nightscreen.subject.AccountProfile;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.ThirdParty;

/** What a daily limit is set for. */
enum Spending {
  /** Transfers, to own accounts too. */
  TRANSFER("daily_transfer_limit"),
  CASH("daily_cash_limit");

  private final String limitField;

  Spending(String limitField) {
    this.limitField = limitField;
  }

  /** The input that holds the limit. */
  String limitField() {
    return limitField;
  }

  /** The limit in the account's own currency, 1/10,000, or null where the master does not say. */
  Long limit(AccountProfile account) {
    return this == TRANSFER
        ? account.terms().dailyTransferLimit()
        : account.terms().dailyCashLimit();
  }

  /** Whether the entry uses up the limit. */
  boolean counts(Timeline timeline, int entry) {
    boolean kind =
        this == TRANSFER
            ? timeline.is(entry, EntryFlag.TRANSFER)
            : timeline.type(entry) == EntryType.CASH_WITHDRAWAL;
    return kind && timeline.out(entry) && ThirdParty.booked(timeline, entry);
  }
}
