package org.nightscreen.escalation;

/**
 * Two customers and what links them.
 *
 * @param fromCustomerId for PAYS the payer, else either of the two
 * @param toCustomerId for PAYS the payee, else the other
 * @param kind what links them
 */
public record Link(String fromCustomerId, String toCustomerId, LinkKind kind) {}
