package org.nightscreen.canonical;

import java.time.LocalDate;

/**
 * A further person on an account. Feed {@code account_party}; the fields are those of the canonical
 * schema, in its order. Optional fields are null where the extract does not know them.
 *
 * @throws CanonicalFormatException if a required field is null
 */
public record AccountParty(
    String accountId, String customerId, PartyRole role, LocalDate fromDate, LocalDate toDate) {

  public AccountParty {
    CanonicalFormatException.require("account_party", "account_id", accountId);
    CanonicalFormatException.require("account_party", "customer_id", customerId);
    CanonicalFormatException.require("account_party", "role", role);
  }
}
