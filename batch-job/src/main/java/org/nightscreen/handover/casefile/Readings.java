package org.nightscreen.handover.casefile;

import org.nightscreen.hit.Disposition;

/** A first reading in words. It is never an accusation; a person decides. */
final class Readings {

  private Readings() {}

  static String ofCase(Disposition reading) {
    return switch (reading) {
      case SUSPECT ->
          "First reading: the account may be used to move proceeds of scams. The pattern is a"
              + " question, not a finding; a person decides.";
      case PROTECT ->
          "First reading: the customer is probably a victim or acts under someone's control."
              + " Protect the person, stop the loss and trace the money. This is not an"
              + " accusation.";
      case UNCLEAR ->
          "First reading: unclear. The customer may be a possible victim whose account is used by"
              + " others. Treat the person with care until a human has decided.";
    };
  }

  static String ofPerson(Disposition reading) {
    if (reading == null) {
      return "Named on an account of the case; no reading of their own.";
    }
    return switch (reading) {
      case SUSPECT -> "May have a knowing part; to be examined.";
      case PROTECT -> "Probably a victim or a held person; to be protected.";
      case UNCLEAR -> "Possible victim whose account is used; part not known.";
    };
  }
}
