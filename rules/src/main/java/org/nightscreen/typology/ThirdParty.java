package org.nightscreen.typology;

import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Selection;
import org.nightscreen.timeline.Timeline;

/**
 * The catalogue's words for entries that several typologies measure: {@code ext}, {@code xfer},
 * {@code earned}.
 */
public final class ThirdParty {

  private static final long TRANSFER_WITH_OTHERS =
      EntryFlag.EXTERNAL.bit() | EntryFlag.TRANSFER.bit();

  /** {@link #credit}. */
  public static final Selection CREDITS = ThirdParty::credit;

  /** {@link #received}. */
  public static final Selection RECEIVED = ThirdParty::received;

  /** {@link #debit}. */
  public static final Selection DEBITS = ThirdParty::debit;

  private ThirdParty() {}

  /** Whether the entry is booked; what is pending moved no money yet. */
  public static boolean booked(Timeline timeline, int entry) {
    return !timeline.is(entry, EntryFlag.PENDING);
  }

  /** A transfer received from somebody else that is not earned income. */
  public static boolean credit(Timeline timeline, int entry) {
    return timeline.in(entry)
        && timeline.all(entry, TRANSFER_WITH_OTHERS)
        && !timeline.is(entry, EntryFlag.EARNED)
        && booked(timeline, entry);
  }

  /** A transfer received from somebody else, earned income included. */
  public static boolean received(Timeline timeline, int entry) {
    return timeline.in(entry)
        && timeline.all(entry, TRANSFER_WITH_OTHERS)
        && booked(timeline, entry);
  }

  /** A transfer sent to somebody else. */
  public static boolean debit(Timeline timeline, int entry) {
    return timeline.out(entry)
        && timeline.all(entry, TRANSFER_WITH_OTHERS)
        && booked(timeline, entry);
  }

  /** A payment, not in cash, to a VASP, a kiosk or a party abroad. */
  public static boolean toVaspOrAbroad(Timeline timeline, int entry) {
    return booked(timeline, entry)
        && timeline.out(entry)
        && !timeline.type(entry).cash()
        && (timeline.is(entry, EntryFlag.TO_VASP) || timeline.is(entry, EntryFlag.ABROAD));
  }

  /** A payment, not in cash, of which nothing says whether it went abroad. */
  public static boolean perhapsAbroad(Timeline timeline, int entry) {
    return booked(timeline, entry)
        && timeline.out(entry)
        && !timeline.type(entry).cash()
        && !timeline.is(entry, EntryFlag.TO_VASP)
        && timeline.is(entry, EntryFlag.COUNTRY_UNKNOWN);
  }

  /** The input for want of which nothing says whether a payment went abroad. */
  public static String missingCountry(Subject subject) {
    return subject.customer().country() == null ? "country_of_residence" : "creditor_country";
  }
}
