package org.nightscreen.typology.newordormantmule;

import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Truth;

/**
 * What strangers paid in since an account came to life, and how much of it left, up to one entry.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param activation how it came to life
 * @param accountAge days since opening
 * @param sinceWaking time since the event that ended the sleep; meets no condition for an opened
 *     account
 * @param sleptLong whether that event followed a sleep of the dormancy span
 * @param received third-party credits of the window, none before the activation
 * @param senders distinct senders of them
 * @param leftShare paid to others or drawn in cash since the first of them, over received
 * @param testCredit whether a trial credit came shortly before the first large one
 * @param detailsChanged whether contact details, limits or keys were changed shortly before it woke
 */
public record Awakening(
    Sighting sighting,
    Scale scale,
    Activation activation,
    Measure accountAge,
    Measure sinceWaking,
    Truth sleptLong,
    Measure received,
    Measure senders,
    Measure leftShare,
    Truth testCredit,
    Truth detailsChanged)
    implements Fact {

  /** The time since waking of an account that never slept: it meets no condition. */
  static final Measure NEVER_SLEPT = Measure.ratio(0, 0);

  @Override
  public Awakening on(Scale other) {
    return new Awakening(
        sighting,
        other,
        activation,
        accountAge,
        sinceWaking,
        sleptLong,
        received,
        senders,
        leftShare,
        testCredit,
        detailsChanged);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("account_age_days", accountAge);
    if (!sinceWaking.equals(NEVER_SLEPT)) {
      measures.put("days_since_waking", sinceWaking);
    }
    measures.put("act_in_7d", received);
    measures.put("act_senders_7d", senders);
    measures.put("act_out_ratio_7d", leftShare);
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    findings.put("new_account", Truth.of(activation == Activation.OPENED));
    findings.put("slept_long", sleptLong);
    findings.put("test_credit_48h", testCredit);
    if (activation == Activation.WOKEN) {
      findings.put("details_changed_before", detailsChanged.forShow());
    }
    return findings;
  }
}
