package org.nightscreen.handover.casefile;

import java.time.LocalDate;
import java.util.List;

/**
 * An account of the case, masked.
 *
 * @param masked last four characters of its id
 * @param kind BANK or EXCHANGE
 * @param type account type
 * @param institution institution that keeps it
 * @param holders customer ids with their roles
 * @param currency account currency
 * @param opened opening date
 * @param status status in the master
 * @param lastBalance last balance that a row states, with its currency; empty where unknown
 */
public record AccountLine(
    String masked,
    String kind,
    String type,
    String institution,
    List<String> holders,
    String currency,
    LocalDate opened,
    String status,
    String lastBalance) {

  public AccountLine {
    holders = List.copyOf(holders);
  }
}
