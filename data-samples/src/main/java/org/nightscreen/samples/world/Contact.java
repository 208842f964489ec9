package org.nightscreen.samples.world;

/**
 * How a customer is reached, hashed, and whom the customer belongs to.
 *
 * @param household the same for members of one household, or null for a household of one
 * @param introducer who brought the customer, or null
 */
public record Contact(
    String address, String phone, String email, String household, String introducer) {

  /** Contact data that nobody else has. */
  static Contact own(String hash) {
    return new Contact("adr-" + hash, "tel-" + hash, "eml-" + hash, null, null);
  }

  public Contact livingAt(String place) {
    return new Contact(place, phone, email, household, introducer);
  }

  public Contact reachedBy(String number) {
    return new Contact(address, number, email, household, introducer);
  }

  public Contact inHousehold(String family) {
    return new Contact(address, phone, email, family, introducer);
  }

  public Contact broughtBy(String recruiter) {
    return new Contact(address, phone, email, household, recruiter);
  }
}
