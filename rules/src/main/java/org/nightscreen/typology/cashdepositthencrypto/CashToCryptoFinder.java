package org.nightscreen.typology.cashdepositthencrypto;

import org.nightscreen.hit.SubjectKind;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Anchors;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.ThirdParty;

/**
 * Looks at every crypto payment of a customer, from any account, and at the cash paid in before it.
 */
final class CashToCryptoFinder implements Finder {

  @Override
  public SubjectKind subjectKind() {
    return SubjectKind.CUSTOMER;
  }

  @Override
  public Horizon horizon(Limits limits) {
    return new Horizon(limits.span("cash_h"), 0, 0);
  }

  @Override
  public void find(Subject subject, Limits limits, FactSink sightings) {
    Timeline timeline = subject.timeline();
    int[] payments = timeline.select(entry -> payment(timeline, entry));
    if (payments.length > 0) {
      CashToCryptoMeasures measures = new CashToCryptoMeasures(subject, limits);
      Anchors.forEach(subject, horizon(limits), payments, anchor -> measures.at(anchor, sightings));
    }
  }

  /** A payment from a bank account, or cash put into a kiosk, which is cash in as well. */
  static boolean payment(Timeline timeline, int entry) {
    boolean paid = timeline.out(entry) && timeline.is(entry, EntryFlag.CRYPTO_PAYMENT);
    return (paid || kiosk(timeline, entry)) && ThirdParty.booked(timeline, entry);
  }

  /** Cash paid in at a counter, a machine or a kiosk. */
  static boolean cash(Timeline timeline, int entry) {
    boolean deposit = timeline.type(entry) == EntryType.CASH_DEPOSIT;
    return (deposit || kiosk(timeline, entry)) && ThirdParty.booked(timeline, entry);
  }

  private static boolean kiosk(Timeline timeline, int entry) {
    return timeline.type(entry) == EntryType.KIOSK_CASH_IN;
  }
}
