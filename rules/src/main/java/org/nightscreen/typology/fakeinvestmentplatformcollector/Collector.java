package org.nightscreen.typology.fakeinvestmentplatformcollector;

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
 * What private persons paid in within the window before one debit, and where it went.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param accountAge days since opening
 * @param senders distinct private senders of a credit of some size
 * @param received sum of these credits
 * @param sentOff paid to VASPs or abroad, over received
 * @param runningCosts wages, tax, cards, bills and suppliers, over received
 * @param worded credits whose text speaks of an investment, over credits
 * @param rising senders with a credit larger than the one before it
 * @param unlicensed whether the account is not known as a licensed broker's
 * @param counterIndicators innocent explanations
 */
public record Collector(
    Sighting sighting,
    Scale scale,
    Measure accountAge,
    Measure senders,
    Measure received,
    Measure sentOff,
    Measure runningCosts,
    Measure worded,
    Measure rising,
    Truth unlicensed,
    List<CounterIndicator> counterIndicators)
    implements Fact {

  public Collector {
    counterIndicators = List.copyOf(counterIndicators);
  }

  @Override
  public Collector on(Scale other) {
    return new Collector(
        sighting,
        other,
        accountAge,
        senders,
        received,
        sentOff,
        runningCosts,
        worded,
        rising,
        unlicensed,
        counterIndicators);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("account_age_days", accountAge);
    measures.put("inv_senders_30d", senders);
    measures.put("inv_total_30d", received);
    measures.put("inv_vf_ratio_30d", sentOff);
    measures.put("inv_opex_ratio_30d", runningCosts);
    measures.put("inv_lexicon_share", worded);
    measures.put("inv_escalating", rising);
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    findings.put("not_licensed_broker", unlicensed);
    return findings;
  }
}
