package org.nightscreen.typology.forcedlabourcontrol;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.nightscreen.subject.AccountProfile;
import org.nightscreen.subject.Directory;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Keys;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.ThirdParty;

/** What counts as a wage, as leaving at once, and as a life of one's own. */
final class Wages {

  private static final long WAGE =
      EntryFlag.EXTERNAL.bit() | EntryFlag.TRANSFER.bit() | EntryFlag.WAGE.bit();

  private Wages() {}

  /** A wage from somebody else. */
  static boolean paid(Timeline timeline, int entry) {
    return timeline.in(entry) && timeline.all(entry, WAGE) && ThirdParty.booked(timeline, entry);
  }

  /** Money that leaves to somebody else or in cash. */
  static boolean leaves(Timeline timeline, int entry) {
    return timeline.out(entry)
        && ThirdParty.booked(timeline, entry)
        && (timeline.is(entry, EntryFlag.EXTERNAL) || atTerminal(timeline, entry));
  }

  static boolean atTerminal(Timeline timeline, int entry) {
    return timeline.type(entry) == EntryType.CASH_WITHDRAWAL;
  }

  /** Shops, direct debits and bills. */
  static boolean living(Timeline timeline, int entry) {
    return timeline.out(entry)
        && ThirdParty.booked(timeline, entry)
        && (timeline.type(entry) == EntryType.CARD_PAYMENT
            || timeline.type(entry) == EntryType.DIRECT_DEBIT
            || timeline.is(entry, EntryFlag.BILLER_PARTY));
  }

  /**
   * Whether one person could collect at the payee: no service that everybody pays, no exempt
   * account.
   */
  static boolean couldCollect(Timeline timeline, int entry, Directory directory) {
    long payee = timeline.counterparty(entry);
    if (payee == Keys.NONE || timeline.is(entry, EntryFlag.SERVICE_PARTY)) {
      return false;
    }
    int own = directory.find(payee);
    return own < 0 || !AccountProfile.exempt(directory.type(own));
  }

  /** The least that must leave for a wage to count as drained, in 1/10,000. */
  static long drainedFrom(long wage, BigDecimal share) {
    return share
        .multiply(BigDecimal.valueOf(wage))
        .setScale(0, RoundingMode.CEILING)
        .longValueExact();
  }
}
