package org.nightscreen.typology;

import java.util.List;
import java.util.Set;
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

  /** A few words for it where the pack's texts have none, or empty. */
  default String title() {
    return "";
  }

  /** The first reading of the subject's part. */
  Disposition disposition();

  /** Whether a hit can make a case without other hits. */
  default boolean standsAlone() {
    return true;
  }

  /** Every threshold the typology reads; the pack must hold exactly these. */
  List<Parameter> parameters();

  /** Codes of other typologies whose thresholds it reads, so that they must be enabled too. */
  default Set<String> reads() {
    return Set.of();
  }

  /** One finder for each kind of account or customer it judges. */
  default List<Finder> finders() {
    return List.of();
  }

  /** What it looks for among customers who share an identifier. */
  default List<IdentifierFinder> identifierFinders() {
    return List.of();
  }

  /** What it looks for among paths of money. */
  default List<PathFinder> pathFinders() {
    return List.of();
  }
}
