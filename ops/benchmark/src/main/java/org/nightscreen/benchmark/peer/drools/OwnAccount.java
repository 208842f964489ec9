package org.nightscreen.benchmark.peer.drools;

/**
 * An account as a fact.
 *
 * @param number how movements name it
 * @param accountId how hits name it
 * @param customerId how hits of the whole customer name it
 * @param bank whether it is a bank account, else one of the exchange
 * @param exempt whether it passes other people's money by its nature
 * @param openDay when it was opened, in days since 1970
 */
public record OwnAccount(
    int number, String accountId, String customerId, boolean bank, boolean exempt, long openDay) {}
