package org.nightscreen.typology.muleherdsharedidentifiers;

import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Scale;

/** How the core of a pass-through is read: as it stands or relaxed, sure or perhaps. */
enum Reading {
  EXACT,
  EXACT_PERHAPS,
  NEARLY,
  NEARLY_PERHAPS;

  Scale scale(Limits limits) {
    Scale strict = Scale.strict(limits);
    return switch (this) {
      case EXACT -> strict;
      case EXACT_PERHAPS -> strict.countingUnknown();
      case NEARLY -> strict.relaxed();
      case NEARLY_PERHAPS -> strict.relaxed().countingUnknown();
    };
  }
}
