package org.nightscreen.samples.world;

/**
 * One side of a bank movement.
 *
 * @param agentId the BIC of another bank, or null where the account is the institution's own
 * @param country ISO 3166-1 alpha-2
 * @param naturalPerson whether it is a private person, or null where the bank is not told
 */
public record Party(
    String accountId, String name, String agentId, String country, Boolean naturalPerson) {

  /** A side of which nobody says whether it is a private person. */
  public Party(String accountId, String name, String agentId, String country) {
    this(accountId, name, agentId, country, null);
  }
}
