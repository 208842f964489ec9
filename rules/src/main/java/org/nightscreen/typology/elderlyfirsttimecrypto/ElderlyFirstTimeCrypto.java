package org.nightscreen.typology.elderlyfirsttimecrypto;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.Typology;

/**
 * T12, older first-time crypto user: FinCEN FIN-2023-Alert005 and FIN-2025-NTC1. Age only protects.
 */
public final class ElderlyFirstTimeCrypto implements Typology {

  static final String CODE = "T12";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "elderly-first-time-crypto";
  }

  @Override
  public Disposition disposition() {
    return Disposition.PROTECT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.years("age"),
        Parameter.days("nov_d"),
        Parameter.days("d"),
        Parameter.amount("min_sum"),
        Parameter.count("n"),
        Parameter.hours("n_h"),
        Parameter.amount("n_sum"));
  }

  @Override
  public List<Finder> finders() {
    return List.of(new FirstCryptoFinder());
  }
}
