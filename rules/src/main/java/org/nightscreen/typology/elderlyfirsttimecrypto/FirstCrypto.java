package org.nightscreen.typology.elderlyfirsttimecrypto;

import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Truth;

/**
 * Crypto payments of one customer over all accounts, up to one of them.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param age whole years at the anchor
 * @param paidInWeek sum over the longer window
 * @param countInDays payments of the shorter window
 * @param paidInDays sum over the shorter window
 * @param naturalPerson whether the customer is a natural person
 * @param firstTime whether there was no crypto payment in the baseline
 */
public record FirstCrypto(
    Sighting sighting,
    Scale scale,
    Measure age,
    Measure paidInWeek,
    Measure countInDays,
    Measure paidInDays,
    Truth naturalPerson,
    Truth firstTime)
    implements Fact {

  @Override
  public FirstCrypto on(Scale other) {
    return new FirstCrypto(
        sighting, other, age, paidInWeek, countInDays, paidInDays, naturalPerson, firstTime);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("age_years", age);
    measures.put("crypto_out_7d", paidInWeek);
    measures.put("crypto_n_72h", countInDays);
    measures.put("crypto_sum_72h", paidInDays);
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    findings.put("natural_person", naturalPerson);
    findings.put("crypto_novel_365d", firstTime);
    return findings;
  }
}
