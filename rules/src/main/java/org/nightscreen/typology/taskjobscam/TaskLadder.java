package org.nightscreen.typology.taskjobscam;

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
 * The small credits up to one of them, and the rising payments to new payees after it.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param small whether the credit looked at is small
 * @param smallCredits small credits of the window
 * @param smallSum their sum
 * @param rungs length of the rising series
 * @param paid sum of the series
 * @param paidAgainstSmall that sum, over the sum of the small credits
 * @param novelty payees not paid before, over payees
 * @param mule whether a payee of the series was a confirmed mule
 * @param counterIndicators innocent explanations
 */
public record TaskLadder(
    Sighting sighting,
    Scale scale,
    Truth small,
    Measure smallCredits,
    Measure smallSum,
    Measure rungs,
    Measure paid,
    Measure paidAgainstSmall,
    Measure novelty,
    Listed mule,
    List<CounterIndicator> counterIndicators)
    implements Fact {

  public TaskLadder {
    counterIndicators = List.copyOf(counterIndicators);
  }

  @Override
  public TaskLadder on(Scale other) {
    return new TaskLadder(
        sighting,
        other,
        small,
        smallCredits,
        smallSum,
        rungs,
        paid,
        paidAgainstSmall,
        novelty,
        mule,
        counterIndicators);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("task_small_n_14d", smallCredits);
    measures.put("task_small_sum_14d", smallSum);
    measures.put("task_up_series", rungs);
    measures.put("task_out_sum", paid);
    measures.put("task_out_ratio", paidAgainstSmall);
    measures.put("task_novelty", novelty);
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    findings.put("small_credit", small);
    findings.put("confirmed_mule", Truth.of(mule == Listed.AT_EVENT));
    findings.put("confirmed_mule_later", Truth.of(mule == Listed.LATER));
    return findings;
  }
}
