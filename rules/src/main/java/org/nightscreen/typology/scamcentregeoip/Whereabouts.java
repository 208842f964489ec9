package org.nightscreen.typology.scamcentregeoip;

import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Timeline;

/** What a session says of where the account is run from. */
final class Whereabouts {

  private Whereabouts() {}

  /** From a region that was listed then, while the customer lives elsewhere. */
  static boolean listed(Timeline sessions, int session) {
    return sessions.is(session, EntryFlag.SCAM_REGION)
        && !sessions.is(session, EntryFlag.LOCATION_UNSURE);
  }

  /** The same, with regions that were listed only afterwards. */
  static boolean listedEver(Timeline sessions, int session) {
    return fromListed(sessions, session) && !sessions.is(session, EntryFlag.LOCATION_UNSURE);
  }

  /** From a listed region by all appearance, be the place sure or not. */
  static boolean fromListed(Timeline sessions, int session) {
    return sessions.is(session, EntryFlag.SCAM_REGION)
        || sessions.is(session, EntryFlag.SCAM_REGION_LATER);
  }

  /** By all appearance not from the country where the customer lives, or nobody knows. */
  static boolean away(Timeline sessions, int session) {
    return sessions.is(session, EntryFlag.ABROAD);
  }

  /** It could have come from anywhere. */
  static boolean open(Timeline sessions, int session) {
    return sessions.is(session, EntryFlag.LOCATION_UNSURE)
        || sessions.is(session, EntryFlag.LOCATION_UNKNOWN);
  }
}
