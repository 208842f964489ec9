package org.nightscreen.typology.illegalbettingcollector;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.Typology;

/**
 * T18, illegal-betting deposit and payout collector: FINTRAC special bulletin, 2024; UNODC on
 * illegal betting.
 */
public final class IllegalBettingCollector implements Typology {

  static final String CODE = "T18";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "illegal-betting-collector";
  }

  @Override
  public Disposition disposition() {
    return Disposition.SUSPECT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.hours("h"),
        Parameter.count("n"),
        Parameter.count("senders"),
        Parameter.amount("med"),
        Parameter.ratio("round"),
        Parameter.ratio("late"),
        Parameter.ratio("two"),
        Parameter.days("pool_d"),
        Parameter.count("pool_days"));
  }

  @Override
  public List<Finder> finders() {
    return List.of(new BettingTillFinder());
  }
}
