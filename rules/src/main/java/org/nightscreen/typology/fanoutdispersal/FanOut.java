package org.nightscreen.typology.fanoutdispersal;

import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Truth;

/**
 * Whom an account paid in the hours before one payment, and who had funded it.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param payees distinct third-party payees
 * @param paid sum of the payments to them
 * @param novelty payees never paid in the baseline, over payees
 * @param senders distinct third-party senders of the day
 * @param funded whether there was such a sender at all
 * @param paidShare paid, over what they sent
 * @param noPayroll whether the account is not a payroll account
 */
public record FanOut(
    Sighting sighting,
    Scale scale,
    Measure payees,
    Measure paid,
    Measure novelty,
    Measure senders,
    Truth funded,
    Measure paidShare,
    Truth noPayroll)
    implements Fact {

  @Override
  public FanOut on(Scale other) {
    return new FanOut(
        sighting, other, payees, paid, novelty, senders, funded, paidShare, noPayroll);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("fanout_payees_8h", payees);
    measures.put("fanout_out_8h", paid);
    measures.put("fanout_novelty", novelty);
    measures.put("fanout_senders_24h", senders);
    measures.put("fanout_ratio", paidShare);
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    findings.put("funded_by_others", funded);
    findings.put("not_payroll", noPayroll);
    return findings;
  }
}
