package org.nightscreen.oracle;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.nightscreen.canonical.AccessEvent;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.WatchlistEntry;

/** Where sessions came from, three-valued. */
record Sessions(Book book) {

  List<AccessEvent> of(Account account) {
    return book.world().accessEvents().stream()
        .filter(session -> session.accountId().equals(account.accountId()))
        .toList();
  }

  /**
   * Whether a session came from a region listed at the event while its customer lives elsewhere;
   * missing where a VPN, two sources at odds or empty fields leave the place open.
   *
   * @param later whether a listing made after the session counts
   */
  Truth fromListedRegion(AccessEvent session, Account account, boolean later) {
    boolean listed =
        listings(session).stream().anyMatch(listing -> counts(listing, session, later));
    if (unsure(session)) {
      return Truth.MISSING;
    }
    if (country(session) == null && listings(session).isEmpty()) {
      return Truth.MISSING;
    }
    if (!away(session, account)) {
      return Truth.FALSE;
    }
    boolean listsKnown = book.world().knownFeeds().contains(FeedKind.WATCHLIST);
    return listsKnown ? Truth.of(listed) : Truth.MISSING;
  }

  /** Whether a session shows, truly or not, a region listed then or later, and not the home. */
  boolean showsListedRegion(AccessEvent session, Account account) {
    return away(session, account)
        && listings(session).stream().anyMatch(listing -> counts(listing, session, true));
  }

  private static boolean counts(WatchlistEntry listing, AccessEvent session, boolean later) {
    return Book.effective(listing, session.eventDatetime())
        || (later && listing.effectiveFrom().isAfter(session.eventDatetime()));
  }

  private static boolean unsure(AccessEvent session) {
    boolean atOdds =
        session.ipRegion() != null
            && session.ipCountry() != null
            && !session.ipRegion().split("-")[0].equals(session.ipCountry());
    return atOdds || Boolean.TRUE.equals(session.vpnFlag());
  }

  private static String country(AccessEvent session) {
    return session.ipRegion() != null ? session.ipRegion().split("-")[0] : session.ipCountry();
  }

  private boolean away(AccessEvent session, Account account) {
    Optional<String> home = book.parties().home(account.customerId());
    return home.isEmpty() || !home.get().equals(country(session));
  }

  private List<WatchlistEntry> listings(AccessEvent session) {
    return book.world().watchlist().stream()
        .filter(listing -> listing.category() == ListCategory.SCAM_CENTRE_REGION)
        .filter(listing -> names(listing, session))
        .toList();
  }

  private static boolean names(WatchlistEntry listing, AccessEvent session) {
    return switch (listing.entryType()) {
      case GEO -> listing.value().equals(session.ipRegion());
      case COUNTRY -> listing.value().equals(session.ipCountry());
      case ASN -> listing.value().equals(session.asn());
      case IP_CIDR -> session.ipAddress() != null && inside(session.ipAddress(), listing.value());
      default -> false;
    };
  }

  /** Whether an address lies in a block such as 198.51.100.0/24; both are written as numbers. */
  private static boolean inside(String address, String block) {
    String[] parts = block.split("/");
    byte[] one = bytes(address);
    byte[] other = bytes(parts[0]);
    int free =
        8 * other.length - (parts.length > 1 ? Integer.parseInt(parts[1]) : 8 * other.length);
    return one.length == other.length
        && new BigInteger(1, one)
            .shiftRight(free)
            .equals(new BigInteger(1, other).shiftRight(free));
  }

  private static byte[] bytes(String address) {
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("Not an address: " + address, e);
    }
  }
}
