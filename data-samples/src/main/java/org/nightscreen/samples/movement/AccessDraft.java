package org.nightscreen.samples.movement;

import java.time.Instant;
import org.nightscreen.canonical.AccessEvent;
import org.nightscreen.canonical.AccessEventType;
import org.nightscreen.samples.world.Places;

/** A session of an account being written down. */
public final class AccessDraft {

  private final AccessEventType type;
  private final Instant moment;
  private String device;
  private String address;
  private String country;
  private String region;
  private boolean vpn;

  private AccessDraft(AccessEventType type, Instant moment) {
    this.type = type;
    this.moment = moment;
  }

  public static AccessDraft login(Instant moment) {
    return new AccessDraft(AccessEventType.LOGIN, moment);
  }

  public static AccessDraft paymentSession(Instant moment) {
    return new AccessDraft(AccessEventType.PAYMENT_SESSION, moment);
  }

  public AccessDraft device(String id) {
    device = id;
    return this;
  }

  /** From that address in that region, ISO 3166-2. */
  public AccessDraft from(String ip, String place) {
    address = ip;
    region = place;
    country = Places.country(place);
    return this;
  }

  /** From that address in that country; no source knows the region. */
  public AccessDraft fromCountry(String ip, String code) {
    address = ip;
    region = null;
    country = code;
    return this;
  }

  public AccessDraft overVpn() {
    vpn = true;
    return this;
  }

  /** The finished row of that account. */
  public AccessEvent of(String accountId) {
    return new AccessEvent(
        moment,
        accountId,
        type,
        device,
        address,
        country,
        region,
        "AS" + (64_512 + Math.floorMod(String.valueOf(country).hashCode(), 900)),
        vpn,
        false);
  }
}
