package org.nightscreen.typology.scamcentregeoip;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.IdentifierFinder;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.Typology;

/**
 * T15, scam-compound exposure by place and network: UNODC map of scam centres; US v. 225 m USDT.
 */
public final class ScamCentreGeoIp implements Typology {

  static final String CODE = "T15";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "scam-centre-geo-ip";
  }

  @Override
  public Disposition disposition() {
    return Disposition.UNCLEAR;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.days("d"),
        Parameter.count("days"),
        Parameter.amount("min_in"),
        Parameter.days("peer_d"),
        Parameter.amount("peer_in"),
        Parameter.count("peers"));
  }

  @Override
  public List<Finder> finders() {
    return List.of(new RegionFinder());
  }

  @Override
  public List<IdentifierFinder> identifierFinders() {
    return List.of(new NetworkFinder());
  }
}
