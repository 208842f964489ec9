package org.nightscreen.typology.highriskwalletexposure;

import org.nightscreen.subject.OnChain;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.ThirdParty;

/** Which way coins move: the two are judged apart. */
enum Side {
  IN(EntryType.CRYPTO_DEPOSIT, "originator_wallet_address"),
  OUT(EntryType.CRYPTO_WITHDRAWAL, "beneficiary_wallet_address");

  private final EntryType type;
  private final String walletField;

  Side(EntryType type, String walletField) {
    this.type = type;
    this.walletField = walletField;
  }

  /** The field that names the outside wallet. */
  String walletField() {
    return walletField;
  }

  /** Whether the entry is a booked transfer of this side. */
  boolean moves(Timeline timeline, int entry) {
    return timeline.type(entry) == type && ThirdParty.booked(timeline, entry);
  }

  /** What fed the wallet before, or what it fed afterwards, in time order. */
  int[] hops(OnChain chain, long wallet) {
    return this == IN
        ? chain.receivedBy(wallet, Long.MIN_VALUE, Long.MAX_VALUE)
        : chain.sentBy(wallet, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** Whether the far end of such a transfer stood on a risk list. */
  OnChain.Risk farRisk(OnChain.Transfer hop) {
    return this == IN ? hop.fromRisk() : hop.toRisk();
  }

  int farListing(OnChain.Transfer hop) {
    return this == IN ? hop.fromListing() : hop.toListing();
  }
}
