package org.nightscreen.typology.illegalbettingcollector;

import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Truth;

/** Running sums over transfers that leave a till; what is added can be taken away again. */
final class Outflow {

  private static final long OWN_EXCHANGE = EntryFlag.SELF.bit() | EntryFlag.EXCHANGE_ACCOUNT.bit();

  /** Transfers to others. */
  private int payouts;

  /** Transfers of unknown amount. */
  private int unknown;

  private long all;

  /** What goes to an exchange or abroad. */
  private long away;

  /** What may go abroad, for all that is known. */
  private long perhaps;

  /** Adds a transfer, or takes it away with sign -1. */
  void add(Timeline timeline, int entry, int sign) {
    payouts += timeline.is(entry, EntryFlag.EXTERNAL) ? sign : 0;
    if (!timeline.amountKnown(entry)) {
      unknown += sign;
      return;
    }
    long amount = sign * timeline.amount(entry);
    all += amount;
    if (goesAway(timeline, entry)) {
      away += amount;
    } else if (timeline.is(entry, EntryFlag.COUNTRY_UNKNOWN)) {
      perhaps += amount;
    }
  }

  private static boolean goesAway(Timeline timeline, int entry) {
    return timeline.is(entry, EntryFlag.TO_VASP)
        || timeline.is(entry, EntryFlag.ABROAD)
        || timeline.all(entry, OWN_EXCHANGE);
  }

  /** Adds other sums, or takes them away with sign -1. */
  void add(Outflow other, int sign) {
    payouts += sign * other.payouts;
    unknown += sign * other.unknown;
    all += sign * other.all;
    away += sign * other.away;
    perhaps += sign * other.perhaps;
  }

  boolean paysOthers() {
    return payouts > 0;
  }

  /** Whether more than half of what it holds beside that part goes to an exchange or abroad. */
  Truth mostlyAwayBeside(Outflow part) {
    if (unknown > part.unknown) {
      return Truth.unknown("fx_rate");
    }
    long rest = all - part.all;
    long certain = away - part.away;
    long possible = certain + perhaps - part.perhaps;
    return isMost(certain, rest) == isMost(possible, rest)
        ? Truth.of(isMost(certain, rest))
        : Truth.unknown("creditor_country");
  }

  private static boolean isMost(long part, long whole) {
    return part > whole - part;
  }
}
