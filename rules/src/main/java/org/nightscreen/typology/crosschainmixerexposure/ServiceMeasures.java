package org.nightscreen.typology.crosschainmixerexposure;

import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Keys;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Listed;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;

/** What the lists say of the wallet of one transfer. */
final class ServiceMeasures {

  private final Timeline timeline;
  private final Scale strict;
  private final Scale widest;
  private final boolean listsKnown;

  ServiceMeasures(Subject subject, Limits limits) {
    this.timeline = subject.timeline();
    this.strict = Scale.strict(limits);
    this.widest = strict.relaxed().countingUnknown();
    this.listsKnown = subject.holder().coverage().watchlistKnown();
  }

  void at(int transfer, FactSink sightings) {
    Listed mixer = listed(transfer, EntryFlag.MIXER_WALLET, EntryFlag.MIXER_WALLET_LATER);
    Listed bridge = listed(transfer, EntryFlag.SWAP_WALLET, EntryFlag.SWAP_WALLET_LATER);
    Measure amount =
        timeline.amountKnown(transfer)
            ? Measure.amount(timeline.amount(transfer))
            : Measure.unknown("fx_rate");
    if (mixer.max(bridge) == Listed.NO || !widest.atLeast(amount, "mix")) {
      return;
    }
    long anchor = timeline.time(transfer);
    Evidence.Span itself = new Evidence.Span(anchor, anchor - 1, anchor);
    long known = timeline.amountKnown(transfer) ? timeline.amount(transfer) : 0;
    sightings.emit(
        new ServiceTransfer(
            new Evidence()
                .add(timeline, transfer)
                .sighting(CrossChainMixerExposure.CODE, "SERVICE", itself, known),
            strict,
            amount,
            mixer,
            bridge,
            missing(transfer)));
  }

  private Listed listed(int transfer, EntryFlag then, EntryFlag later) {
    if (timeline.is(transfer, then)) {
      return Listed.AT_EVENT;
    }
    if (timeline.is(transfer, later)) {
      return Listed.LATER;
    }
    return missing(transfer).isEmpty() ? Listed.NO : Listed.UNKNOWN;
  }

  /** The input for want of which nobody can tell whether the wallet is listed. */
  private String missing(int transfer) {
    if (!listsKnown) {
      return "watchlist";
    }
    if (timeline.counterparty(transfer) != Keys.NONE) {
      return "";
    }
    return timeline.in(transfer) ? "originator_wallet_address" : "beneficiary_wallet_address";
  }
}
