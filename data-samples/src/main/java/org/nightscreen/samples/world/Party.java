package org.nightscreen.samples.world;

/**
 * One side of a bank movement.
 *
 * @param agentId the BIC of another bank, or null where the account is the institution's own
 * @param country ISO 3166-1 alpha-2
 */
public record Party(String accountId, String name, String agentId, String country) {}
