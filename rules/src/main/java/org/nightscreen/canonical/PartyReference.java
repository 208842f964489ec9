package org.nightscreen.canonical;

import java.time.LocalDate;

/**
 * A known party: account id, BIC, wallet or name hash and its class. Feed {@code party_reference};
 * the fields are those of the canonical schema, in its order. Optional fields are null where the
 * extract does not know them.
 *
 * @throws CanonicalFormatException if a required field is null
 */
public record PartyReference(
    String partyKey, PartyClass partyClass, LocalDate fromDate, LocalDate toDate) {

  public PartyReference {
    CanonicalFormatException.require("party_reference", "party_key", partyKey);
    CanonicalFormatException.require("party_reference", "party_class", partyClass);
  }
}
