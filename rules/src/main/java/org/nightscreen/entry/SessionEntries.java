package org.nightscreen.entry;

import static org.nightscreen.entry.EntryDerivation.bit;

import java.util.List;
import org.nightscreen.canonical.AccessEvent;
import org.nightscreen.canonical.AccessEventType;
import org.nightscreen.subject.Directory;
import org.nightscreen.subject.IdentifierKind;
import org.nightscreen.timeline.Direction;
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Exclusion;
import org.nightscreen.timeline.Timeline;

/** The entry of a session: its device, its address, its network, and what its place means. */
final class SessionEntries {

  /** The entry type of each event type. */
  private static final byte[] TYPES = new byte[AccessEventType.values().length];

  static {
    for (AccessEventType type : AccessEventType.values()) {
      TYPES[type.ordinal()] = (byte) EntryType.valueOf(type.name()).ordinal();
    }
  }

  private final EntryDerivation with;
  private final Directory directory;

  SessionEntries(EntryDerivation with) {
    this.with = with;
    this.directory = with.directory();
  }

  Exclusion derive(AccessEvent row, long arrivalFlags, EntryColumns entries) {
    int own = directory.find(null, row.accountId());
    if (own < 0) {
      return Exclusion.UNKNOWN_OWN_ACCOUNT;
    }
    int at = entries.add("");
    long instant = EntryDerivation.micros(row.eventDatetime());
    entries.customer[at] = directory.customer(own);
    entries.account[at] = directory.key(own);
    entries.time[at] = instant;
    entries.amount[at] = Timeline.UNKNOWN_AMOUNT;
    entries.type[at] = TYPES[row.eventType().ordinal()];
    entries.direction[at] = (byte) Direction.NONE.ordinal();
    entries.counterparty[at] = IdentifierKind.DEVICE.key(row.deviceId());
    entries.endToEnd[at] = IdentifierKind.IP.key(row.ipAddress());
    entries.place[at] = IdentifierKind.NETWORK.key(Places.network(row.ipAddress()));
    List<Listing> listings = with.watchlist().places().of(row, instant);
    entries.listing[at] = listings.isEmpty() ? -1 : listings.get(0).index();
    entries.flags[at] =
        arrivalFlags
            | EntryFlag.COUNTS_ROW.bit()
            | placeFlags(row, listings, instant, directory.country(own));
    return null;
  }

  /** The country of a region such as {@code KH-18}, or null. */
  private static String countryOf(String region) {
    int dash = region == null ? -1 : region.indexOf('-');
    return dash < 0 ? region : region.substring(0, dash);
  }

  private static long placeFlags(
      AccessEvent row, List<Listing> listings, long instant, String home) {
    String regionCountry = countryOf(row.ipRegion());
    String country = regionCountry != null ? regionCountry : row.ipCountry();
    boolean disagree =
        regionCountry != null && row.ipCountry() != null && !regionCountry.equals(row.ipCountry());
    boolean away = country == null || home == null || !country.equals(home);
    boolean then = listings.stream().anyMatch(listing -> listing.effectiveAt(instant));
    boolean located = country != null || !listings.isEmpty();
    return bit(away, EntryFlag.ABROAD)
        | bit(away && then, EntryFlag.SCAM_REGION)
        | bit(away && !then && !listings.isEmpty(), EntryFlag.SCAM_REGION_LATER)
        | bit(disagree || Boolean.TRUE.equals(row.vpnFlag()), EntryFlag.LOCATION_UNSURE)
        | bit(!located, EntryFlag.LOCATION_UNKNOWN)
        | bit(listings.stream().anyMatch(Listing::newTonight), EntryFlag.TOUCHED);
  }
}
