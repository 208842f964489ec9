package org.nightscreen.typology.muleherdsharedidentifiers;

import java.util.List;
import java.util.Set;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.IdentifierFinder;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.PassThroughCore;
import org.nightscreen.typology.Typology;

/** T14, mule herd sharing identifiers: US v. 225 m USDT, 2025; FATF red flags 2020; HKMA 2025. */
public final class MuleHerdSharedIdentifiers implements Typology {

  static final String CODE = "T14";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String slug() {
    return "mule-herd-shared-identifiers";
  }

  @Override
  public Disposition disposition() {
    return Disposition.SUSPECT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.days("d"),
        Parameter.count("n"),
        Parameter.count("hub"),
        Parameter.days("in_d"),
        Parameter.amount("combined"),
        Parameter.count("pt"),
        Parameter.count("many"));
  }

  @Override
  public Set<String> reads() {
    return Set.of(PassThroughCore.TYPOLOGY);
  }

  @Override
  public List<IdentifierFinder> identifierFinders() {
    return List.of(new HerdFinder());
  }
}
