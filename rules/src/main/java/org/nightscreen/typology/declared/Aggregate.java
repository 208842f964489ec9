package org.nightscreen.typology.declared;

import org.nightscreen.typology.Parameter;

/** What a measure makes of the entries of its window. */
enum Aggregate {
  /** Their amounts, added. */
  SUM(Parameter.Unit.AMOUNT),
  /** How many there are. */
  COUNT(Parameter.Unit.COUNT),
  /** The largest amount. */
  MAX(Parameter.Unit.AMOUNT),
  /** How many different values of a dimension they have. */
  DISTINCT(Parameter.Unit.COUNT),
  /** Their sum or number against that of others. */
  SHARE(Parameter.Unit.RATIO),
  /** On how many calendar days they lie. */
  DAYS(Parameter.Unit.COUNT);

  private final Parameter.Unit unit;

  Aggregate(Parameter.Unit unit) {
    this.unit = unit;
  }

  /** The unit of the thresholds that it is compared with. */
  Parameter.Unit unit() {
    return unit;
  }

  /** Whether what two spans have adds up, so that an average over earlier spans makes sense. */
  boolean addsUp() {
    return this == SUM || this == COUNT || this == DAYS;
  }
}
