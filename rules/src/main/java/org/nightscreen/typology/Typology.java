package org.nightscreen.typology;

import java.util.List;
import org.nightscreen.hit.Disposition;

/**
 * One typology of the catalogue on its Java side: what it is called, what it needs, how its
 * subjects are measured. Its rule, thresholds, fixtures and texts lie in the pack under {@code
 * typologies/<slug>/}.
 */
public interface Typology {

  /** Catalogue code, such as {@code T01}. */
  String code();

  /** Folder name in the pack, such as {@code rapid-crypto-off-ramp}. */
  String slug();

  /** The first reading of the subject's part. */
  Disposition disposition();

  /** Whether a hit can make a case without other hits. */
  default boolean standsAlone() {
    return true;
  }

  /** Every threshold the typology reads; the pack must hold exactly these. */
  List<Parameter> parameters();

  /** One finder for each kind of subject it judges. */
  List<Finder> finders();
}
