package org.nightscreen.canonical;

import java.time.Instant;

/**
 * One entry of a watchlist; kept with history so that later listings are told apart. Feed {@code
 * watchlist}; the fields are those of the canonical schema, in its order. Optional fields are null
 * where the extract does not know them.
 *
 * @throws CanonicalFormatException if a required field is null
 */
public record WatchlistEntry(
    String listId,
    String entryId,
    ListEntryType entryType,
    String value,
    String network,
    ListCategory category,
    ListSeverity severity,
    Instant effectiveFrom,
    Instant effectiveTo,
    String sourceReference) {

  public WatchlistEntry {
    CanonicalFormatException.require("watchlist", "list_id", listId);
    CanonicalFormatException.require("watchlist", "entry_id", entryId);
    CanonicalFormatException.require("watchlist", "entry_type", entryType);
    CanonicalFormatException.require("watchlist", "value", value);
    CanonicalFormatException.require("watchlist", "category", category);
    CanonicalFormatException.require("watchlist", "severity", severity);
    CanonicalFormatException.require("watchlist", "effective_from", effectiveFrom);
    CanonicalFormatException.require("watchlist", "source_reference", sourceReference);
  }
}
