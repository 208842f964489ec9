package org.nightscreen.typology.mulepassthrough;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Listed;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Truth;

/**
 * What strangers paid in within the window before one transfer, and what went on to others since.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param received third-party credits of the window
 * @param passedOn third-party debits since the first of them
 * @param passedOnShare passed on, over received
 * @param days distinct days with the core pattern in the trailing span
 * @param personal whether the account is not of an exempt type
 * @param recalled whether a credit of the window was recalled or reported as fraud
 * @param mule whether a sender or payee was a confirmed mule
 * @param counterIndicators innocent explanations
 */
public record PassThrough(
    Sighting sighting,
    Scale scale,
    Measure received,
    Measure passedOn,
    Measure passedOnShare,
    Measure days,
    Truth personal,
    Truth recalled,
    Listed mule,
    List<CounterIndicator> counterIndicators)
    implements Fact {

  public PassThrough {
    counterIndicators = List.copyOf(counterIndicators);
  }

  @Override
  public PassThrough on(Scale other) {
    return new PassThrough(
        sighting,
        other,
        received,
        passedOn,
        passedOnShare,
        days,
        personal,
        recalled,
        mule,
        counterIndicators);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("pt_in_24h", received);
    measures.put("pt_out_24h", passedOn);
    measures.put("pt_ratio_24h", passedOnShare);
    measures.put("pt_days_30d", days);
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    findings.put("not_exempt", personal);
    findings.put("credit_recalled", recalled);
    findings.put("confirmed_mule", Truth.of(mule == Listed.AT_EVENT));
    findings.put("confirmed_mule_later", Truth.of(mule == Listed.LATER));
    return findings;
  }
}
