package org.nightscreen.typology.fakeinvestmentplatformcollector;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.Typology;

/** T19, collection account of a fake investment platform: FATF cyber-enabled fraud, 2023. */
public final class FakeInvestmentPlatformCollector implements Typology {

  static final String CODE = "T19";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "fake-investment-platform-collector";
  }

  @Override
  public Disposition disposition() {
    return Disposition.SUSPECT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.days("age_d"),
        Parameter.days("d"),
        Parameter.count("senders"),
        Parameter.amount("min_credit"),
        Parameter.amount("total"),
        Parameter.ratio("out"),
        Parameter.ratio("lex"),
        Parameter.count("esc"),
        Parameter.ratio("opex"));
  }

  @Override
  public List<Finder> finders() {
    return List.of(new CollectorFinder());
  }
}
