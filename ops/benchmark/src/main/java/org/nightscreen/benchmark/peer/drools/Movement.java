package org.nightscreen.benchmark.peer.drools;

/**
 * An entry as a fact.
 *
 * @param time microseconds since 1970 UTC
 * @param day the calendar day of that time, in days since 1970
 * @param amount base currency in 1/10,000
 * @param counterparty the key of the other side, 0 if it is not known
 * @param place the key of the terminal or branch, 0 if it is not known
 * @param listed 1 if the counterparty was listed then, else 0
 * @param abroad 1 if the terminal stands abroad, else 0
 */
public record Movement(
    Role role,
    int account,
    int customer,
    long time,
    long day,
    long amount,
    long counterparty,
    long place,
    int listed,
    int abroad) {}
