package org.nightscreen.typology.pigbutcheringvictimescalation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Keys;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Anchors;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.ThirdParty;

/**
 * Groups a customer's crypto payments by beneficiary and looks at each of them and those before it.
 */
final class EscalationFinder implements Finder {

  @Override
  public SubjectKind subjectKind() {
    return SubjectKind.CUSTOMER;
  }

  @Override
  public Horizon horizon(Limits limits) {
    return new Horizon(limits.span("days") + limits.span("loan_d"), 0, limits.span("nov_d"));
  }

  @Override
  public boolean needsTimeOfDay() {
    return false;
  }

  @Override
  public void find(Subject subject, Limits limits, FactSink sightings) {
    Timeline timeline = subject.timeline();
    Map<Long, Rungs> byBeneficiary = new LinkedHashMap<>();
    int[] payments = timeline.select(entry -> payment(timeline, entry));
    for (int entry : payments) {
      byBeneficiary
          .computeIfAbsent(timeline.counterparty(entry), beneficiary -> new Rungs())
          .addPayment(timeline, entry);
    }
    if (byBeneficiary.isEmpty()) {
      return;
    }
    for (int entry :
        timeline.select(entry -> timeline.in(entry) && ThirdParty.booked(timeline, entry))) {
      Rungs rungs = byBeneficiary.get(timeline.counterparty(entry));
      if (rungs != null) {
        rungs.addPayout(entry);
      }
    }
    Loans loans = new Loans(timeline, limits);
    Horizon horizon = horizon(limits);
    byBeneficiary.forEach(
        (beneficiary, rungs) -> {
          Ladder ladder = new Ladder(subject, limits, beneficiary, rungs, loans);
          Anchors.forEach(
              subject, horizon, rungs.payments(), anchor -> ladder.at(anchor, sightings));
        });
  }

  /** A payment from a bank account to crypto, or coins sent to a wallet that is not proved own. */
  private static boolean payment(Timeline timeline, int entry) {
    if (!timeline.out(entry) || timeline.counterparty(entry) == Keys.NONE) {
      return false;
    }
    EntryType type = timeline.type(entry);
    return type.onExchange()
        ? type == EntryType.CRYPTO_WITHDRAWAL && !timeline.is(entry, EntryFlag.WALLET_PROVED_OWN)
        : timeline.is(entry, EntryFlag.CRYPTO_PAYMENT) && !type.cash();
  }
}
