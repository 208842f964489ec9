package org.nightscreen.handover.wording;

/** What the rule pack says of its typologies, for readers of case files. */
@FunctionalInterface
public interface TypologyCatalogue {

  /**
   * The texts of a typology; never null. A typology that the pack does not describe gets {@link
   * TypologyText#undescribed}.
   *
   * @param typology catalogue code, such as {@code T01}
   */
  TypologyText text(String typology);
}
