package org.nightscreen.typology.shellcompanyflowthrough;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Truth;

/**
 * What a company's account took in within the window before one debit, and what became of it.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param company whether the holder is a company
 * @param age days since the account was opened or the company founded, whichever was later
 * @param received transfers from others
 * @param paidOn paid to others, over received
 * @param runningCosts wages, tax, cards, bills and suppliers, over received
 * @param sentOff of what was paid to others, the share that went to VASPs or abroad
 * @param sisters other companies with the same director or address
 * @param fromPersons of what was received, the share from natural persons
 * @param counterIndicators innocent explanations
 */
public record FlowThrough(
    Sighting sighting,
    Scale scale,
    Truth company,
    Measure age,
    Measure received,
    Measure paidOn,
    Measure runningCosts,
    Measure sentOff,
    Measure sisters,
    Measure fromPersons,
    List<CounterIndicator> counterIndicators)
    implements Fact {

  public FlowThrough {
    counterIndicators = List.copyOf(counterIndicators);
  }

  @Override
  public FlowThrough on(Scale other) {
    return new FlowThrough(
        sighting,
        other,
        company,
        age,
        received,
        paidOn,
        runningCosts,
        sentOff,
        sisters,
        fromPersons,
        counterIndicators);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("account_age_days", age);
    measures.put("shell_in_30d", received);
    measures.put("shell_out_ratio_30d", paidOn);
    measures.put("shell_opex_ratio_30d", runningCosts);
    measures.put("shell_vf_share_30d", sentOff);
    measures.put("shell_sisters", sisters);
    measures.put("shell_np_share", fromPersons);
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    findings.put("company", company);
    return findings;
  }
}
