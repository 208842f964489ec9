package org.nightscreen.arrival;

import java.util.ArrayList;
import java.util.List;
import org.nightscreen.arrival.row.KindShape;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.Night;

/** Which feeds a delivery must have, and what is told about those it could have and has not. */
final class Mandatory {

  private Mandatory() {}

  static void require(FeedSet feeds, Ledger ledger, Night night, LoadPurpose purpose) {
    if (feeds.deliveries().stream().allMatch(Delivery::absent)) {
      throw missing("No file of any feed was found; check --feeds and the business date.");
    }
    if (purpose == LoadPurpose.HISTORY) {
      return;
    }
    boolean master =
        feeds.delivered(FeedKind.ACCOUNT_MASTER)
            || ledger.known(FeedKind.ACCOUNT_MASTER, night.businessDate());
    if (!master) {
      throw missing(
          "No file for the mandatory feed account_master was found and none was ever loaded;"
              + " deliver it.");
    }
    boolean allowed =
        feeds.allowedMissing(FeedKind.BANK_TRANSACTION)
            || feeds.allowedMissing(FeedKind.EXCHANGE_TRANSACTION);
    if (!feeds.deliveredTransactions() && !allowed) {
      throw missing(
          "No file for bank_transaction or exchange_transaction was found; deliver one or allow it"
              + " to be missing.");
    }
    for (Delivery delivery : feeds.deliveries()) {
      if (delivery.absent() && feeds.mandatory(delivery.feed())) {
        throw missing(
            "No file for the declared feed '"
                + delivery.feed().id()
                + "' was found; deliver it or allow it to be missing.");
      }
    }
  }

  private static NightscreenException missing(String message) {
    return new NightscreenException(FailureCode.INPUT_MISSING, message);
  }

  static List<ArrivalWarning> absent(
      FeedSet feeds, Ledger ledger, Night night, LoadPurpose purpose) {
    List<ArrivalWarning> warnings = new ArrayList<>();
    for (Delivery delivery : feeds.deliveries()) {
      FeedKind kind = delivery.feed().kind();
      String feedId = delivery.feed().id();
      boolean before =
          ledger.loads(kind, night.businessDate()).stream()
              .anyMatch(load -> load.feedId().equals(feedId));
      if (!delivery.absent() || purpose != LoadPurpose.NIGHTLY) {
        continue;
      }
      if (KindShape.of(kind).hasEvents() && before
          || kind.transactional() && feeds.allowedMissing(kind)) {
        warnings.add(
            new ArrivalWarning(
                "COVERAGE_LOST", feedId, "Feed '" + feedId + "' used to arrive and is absent."));
      } else if (before) {
        warnings.add(
            new ArrivalWarning(
                "FEED_ABSENT",
                feedId,
                "Feed '" + feedId + "' is absent; its last delivery holds."));
      }
    }
    for (Delivery delivery : feeds.deliveries()) {
      if (!delivery.absent() && delivery.feed().control() != null && delivery.control() == null) {
        throw missing("Feed '" + delivery.feed().id() + "' has no control file; deliver it.");
      }
    }
    return warnings;
  }
}
