package org.nightscreen.typology;

import org.nightscreen.path.StepLimits;

/**
 * What one step of a path keeps, by the thresholds that all path typologies name alike: {@code lo},
 * {@code hi} and {@code hub}. The span between two payments and what a hub is define the path, so
 * near misses keep them.
 */
public final class StepThresholds {

  private StepThresholds() {}

  /**
   * As the rule reads.
   *
   * @param span name of the longest span between two payments
   */
  public static StepLimits strict(Limits limits, String span) {
    return new StepLimits(
        limits.span(span), limits.value("lo"), limits.value("hi"), limits.count("hub"));
  }

  /**
   * As a near miss reads.
   *
   * @param span name of the longest span between two payments
   */
  public static StepLimits relaxed(Limits limits, String span) {
    return new StepLimits(
        limits.span(span), limits.relaxedDown("lo"), limits.relaxedUp("hi"), limits.count("hub"));
  }
}
