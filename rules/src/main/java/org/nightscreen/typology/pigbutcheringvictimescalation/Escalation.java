package org.nightscreen.typology.pigbutcheringvictimescalation;

import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Truth;

/**
 * The payments of one customer to one crypto beneficiary, up to one of them.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param payments number of payments
 * @param paid their sum
 * @param factor the largest recent payment over the mean of the first two
 * @param incomeShare paid, over declared annual income
 * @param naturalPerson whether the customer is a natural person
 * @param newBeneficiary whether nothing was paid to the beneficiary before the first of the
 *     payments
 * @param confidencePayout whether about as much as one payment came back, and a larger payment
 *     followed
 * @param loanFunded whether a loan or a closed savings account came shortly before a payment
 * @param feeWords whether a payment is described as a tax, fee, unlock payment or penalty
 * @param pending whether another payment to the beneficiary is pending
 */
public record Escalation(
    Sighting sighting,
    Scale scale,
    Measure payments,
    Measure paid,
    Measure factor,
    Measure incomeShare,
    Truth naturalPerson,
    Truth newBeneficiary,
    Truth confidencePayout,
    Truth loanFunded,
    Truth feeWords,
    Truth pending)
    implements Fact {

  @Override
  public Escalation on(Scale other) {
    return new Escalation(
        sighting,
        other,
        payments,
        paid,
        factor,
        incomeShare,
        naturalPerson,
        newBeneficiary,
        confidencePayout,
        loanFunded,
        feeWords,
        pending);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("esc_n_90d", payments);
    measures.put("esc_sum_90d", paid);
    measures.put("esc_factor", factor);
    measures.put("income_share", incomeShare);
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    findings.put("natural_person", naturalPerson);
    findings.put("esc_novel", newBeneficiary);
    findings.put("confidence_payout", confidencePayout);
    findings.put("loan_funded_14d", loanFunded);
    findings.put("fee_lexicon", feeWords);
    findings.put("payment_pending", pending);
    return findings;
  }
}
