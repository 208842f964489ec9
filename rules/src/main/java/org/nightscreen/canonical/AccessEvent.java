package org.nightscreen.canonical;

import java.time.Instant;

/**
 * One session event of an account. Feed {@code access_event}; the fields are those of the canonical
 * schema, in its order. Optional fields are null where the extract does not know them.
 *
 * @throws CanonicalFormatException if a required field is null
 */
public record AccessEvent(
    Instant eventDatetime,
    String accountId,
    AccessEventType eventType,
    String deviceId,
    String ipAddress,
    String ipCountry,
    String ipRegion,
    String asn,
    Boolean vpnFlag,
    Boolean remoteAccessFlag) {

  public AccessEvent {
    CanonicalFormatException.require("access_event", "event_datetime", eventDatetime);
    CanonicalFormatException.require("access_event", "account_id", accountId);
    CanonicalFormatException.require("access_event", "event_type", eventType);
  }
}
