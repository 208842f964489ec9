package org.nightscreen.typology.structuring;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.Typology;

/**
 * T10, structuring below a reporting threshold: FATF red flags 2020; FinCEN FIN-2025-NTC1; Tazama
 * rule 091.
 */
public final class Structuring implements Typology {

  static final String CODE = "T10";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "structuring";
  }

  @Override
  public Disposition disposition() {
    return Disposition.SUSPECT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.amount("ctr"),
        Parameter.count("ctr_inclusive"),
        Parameter.amount("tr"),
        Parameter.ratio("band_lo"),
        Parameter.count("n"),
        Parameter.days("days"),
        Parameter.ratio("share"),
        Parameter.days("share_d"),
        Parameter.count("n_day"),
        Parameter.count("terms_day"),
        Parameter.ratio("va_lo"),
        Parameter.count("va_n"),
        Parameter.hours("va_h"));
  }

  @Override
  public List<Finder> finders() {
    return List.of(new CashFinder(), new TransferBandFinder());
  }

  /** A fact of one variant has the measures of that variant only. */
}
