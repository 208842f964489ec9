package org.nightscreen.oracle;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.WalletType;

/** What lists, vendors and reference data say of the wallets on the other side. */
record Wallets(Book book) {

  /**
   * Categories that taint money directly; mixers, bridges and swaps have a typology of their own.
   */
  static final Set<ListCategory> DIRECT =
      EnumSet.of(
          ListCategory.SANCTIONED,
          ListCategory.SECTION_311,
          ListCategory.SCAM,
          ListCategory.GUARANTEE_MARKETPLACE,
          ListCategory.HIGH_RISK_VASP,
          ListCategory.MULE_CONFIRMED);

  static boolean onChain(Entry entry) {
    return entry.is(EventType.CRYPTO_DEPOSIT, EventType.CRYPTO_WITHDRAWAL);
  }

  static String addressOf(Entry entry) {
    ExchangeTransaction row = entry.exchange();
    return entry.incoming() ? row.originatorWalletAddress() : row.beneficiaryWalletAddress();
  }

  private boolean listsKnown() {
    return book.world().knownFeeds().contains(FeedKind.WATCHLIST);
  }

  /** Whether the other side of a transfer is listed so at the event, in this reading. */
  boolean listed(Entry entry, Set<ListCategory> categories, Lens lens) {
    return vendorSays(entry, categories, 0)
        || listed(
            entry.exchange().blockchainNetwork(), addressOf(entry), entry.time(), categories, lens);
  }

  /** Without a watchlist, or of a wallet that is not named, nothing is known. */
  boolean listed(
      String network, String address, Instant event, Set<ListCategory> categories, Lens lens) {
    if (!listsKnown() || address == null) {
      return lens.missing();
    }
    return book.walletListings(network, address).stream()
        .filter(listing -> categories.contains(listing.category()))
        .anyMatch(
            listing ->
                Book.effective(listing, event)
                    || (lens.later() && listing.effectiveFrom().isAfter(event)));
  }

  /** A vendor's word on the wallet, that many hops away, counts as known at the event. */
  static boolean vendorSays(Entry entry, Set<ListCategory> categories, int hops) {
    ExchangeTransaction row = entry.exchange();
    return row.exposureCategory() != null
        && categories.contains(row.exposureCategory())
        && Integer.valueOf(hops).equals(row.exposureHops());
  }

  boolean hosted(Entry entry) {
    ExchangeTransaction row = entry.exchange();
    String address = addressOf(entry);
    return row.counterpartyWalletType() == WalletType.HOSTED
        || row.counterpartyVaspId() != null
        || book.known(address, PartyClass.VASP)
        || book.known(address, PartyClass.PSP);
  }
}
