package org.nightscreen.typology.atmcashoutaftercredit;

import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Truth;

/**
 * One credit from a stranger and the cash drawn after it.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param credit the credit
 * @param untilFirst from the credit to the first withdrawal
 * @param drawnShare cash drawn in the hours after the credit, over the credit
 * @param withdrawals how often cash was drawn
 * @param abroad whether a machine stood outside the customer's own country
 * @param episodes credits with the core pattern in the trailing span, this one included
 * @param personal whether the account is not of an exempt type
 * @param recalled whether the credit was recalled or reported as fraud
 */
public record CashOut(
    Sighting sighting,
    Scale scale,
    Measure credit,
    Measure untilFirst,
    Measure drawnShare,
    Measure withdrawals,
    Truth abroad,
    Measure episodes,
    Truth personal,
    Truth recalled)
    implements Fact {

  @Override
  public CashOut on(Scale other) {
    return new CashOut(
        sighting,
        other,
        credit,
        untilFirst,
        drawnShare,
        withdrawals,
        abroad,
        episodes,
        personal,
        recalled);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("atm_credit", credit);
    measures.put("atm_first_min", untilFirst);
    measures.put("atm_out_24h", drawnShare);
    measures.put("atm_n_24h", withdrawals);
    measures.put("atm_episodes_7d", episodes);
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    findings.put("atm_abroad", abroad);
    findings.put("not_exempt", personal);
    findings.put("credit_recalled", recalled);
    return findings;
  }
}
