package org.nightscreen.typology.crosschainmixerexposure;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.Typology;

/**
 * T23, stablecoin cross-chain hop or mixer exposure: FATF red flags 2020; FATF, stablecoins and
 * unhosted wallets, 2026; AUSTRAC, digital currency exchanges.
 */
public final class CrossChainMixerExposure implements Typology {

  static final String CODE = "T23";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "cross-chain-mixer-exposure";
  }

  @Override
  public Disposition disposition() {
    return Disposition.SUSPECT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.amount("mix"),
        Parameter.hours("h"),
        Parameter.ratio("lo"),
        Parameter.ratio("hi"),
        Parameter.amount("big"),
        Parameter.count("episodes"),
        Parameter.days("ep_d"),
        Parameter.count("high_n"));
  }

  @Override
  public List<Finder> finders() {
    return List.of(new ExposureFinder());
  }
}
