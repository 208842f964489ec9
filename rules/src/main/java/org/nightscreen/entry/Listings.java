package org.nightscreen.entry;

import static org.nightscreen.entry.EntryDerivation.bit;

import java.util.List;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.timeline.EntryFlag;

/** What a listed counterparty means for an entry, as flags. */
final class Listings {

  private Listings() {}

  /** Flags of the weightiest listing of a counterparty. */
  static long flags(Listing listing, long instant) {
    if (listing == null) {
      return 0;
    }
    return (listing.effectiveAt(instant) ? EntryFlag.LISTED.bit() : EntryFlag.LISTED_LATER.bit())
        | bit(listing.sanctioned(), EntryFlag.LISTED_SANCTIONED)
        | bit(listing.category() == ListCategory.MULE_CONFIRMED, EntryFlag.LISTED_MULE)
        | bit(listing.newTonight(), EntryFlag.TOUCHED);
  }

  /** Flags of all listings of an outside wallet: one address may be sanctioned and a mixer. */
  static long walletFlags(List<Listing> listings, long instant) {
    long flags = 0;
    for (Listing listing : listings) {
      boolean then = listing.effectiveAt(instant);
      flags |= bit(listing.newTonight(), EntryFlag.TOUCHED);
      if (listing.risk()) {
        flags |= (then ? EntryFlag.RISK_WALLET : EntryFlag.RISK_WALLET_LATER).bit();
        boolean sanctioned = listing.category() == ListCategory.SANCTIONED;
        flags |= bit(sanctioned && then, EntryFlag.SANCTIONED_WALLET);
        flags |= bit(sanctioned && !then, EntryFlag.SANCTIONED_WALLET_LATER);
        flags |= bit(listing.sanctioned() && then, EntryFlag.GRAVEST_WALLET);
      }
      flags |= serviceFlags(listing.category(), then);
    }
    return flags;
  }

  private static long serviceFlags(ListCategory category, boolean then) {
    return switch (category) {
      case MIXER -> (then ? EntryFlag.MIXER_WALLET : EntryFlag.MIXER_WALLET_LATER).bit();
      case BRIDGE, SWAP -> (then ? EntryFlag.SWAP_WALLET : EntryFlag.SWAP_WALLET_LATER).bit();
      default -> 0;
    };
  }
}
