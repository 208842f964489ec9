package org.nightscreen.typology.cashdepositthencrypto;

import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Truth;

/**
 * Cash that one customer paid in before a crypto payment, and what went to crypto since.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param cash cash paid in at counters, machines and kiosks in the window
 * @param deposits number of these deposits
 * @param terminals distinct terminals, branches or kiosks of them
 * @param reportable the cash, over the reporting threshold
 * @param crypto crypto payments since the first of the deposits
 * @param cryptoShare crypto payments, over the cash
 * @param naturalPerson whether the customer is a natural person
 * @param age whole years at the anchor; meets no condition for a company
 */
public record CashToCrypto(
    Sighting sighting,
    Scale scale,
    Measure cash,
    Measure deposits,
    Measure terminals,
    Measure reportable,
    Measure crypto,
    Measure cryptoShare,
    Truth naturalPerson,
    Measure age)
    implements Fact {

  /** The age of a company: it meets no condition. */
  static final Measure NO_AGE = Measure.ratio(0, 0);

  @Override
  public CashToCrypto on(Scale other) {
    return new CashToCrypto(
        sighting,
        other,
        cash,
        deposits,
        terminals,
        reportable,
        crypto,
        cryptoShare,
        naturalPerson,
        age);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("cash_in_48h", cash);
    measures.put("cash_n_48h", deposits);
    measures.put("cash_terminals_48h", terminals);
    measures.put("cash_ctr_ratio", reportable);
    measures.put("cash_crypto_out_48h", crypto);
    measures.put("cash_crypto_ratio", cryptoShare);
    if (!age.equals(NO_AGE)) {
      measures.put("age_years", age.forShow());
    }
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    findings.put("natural_person", naturalPerson.forShow());
    return findings;
  }
}
