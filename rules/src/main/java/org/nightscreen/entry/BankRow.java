package org.nightscreen.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.EntryStatus;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.Keys;

/**
 * A bank row as far as entries are made of it: its texts as keys wherever a rule only asks whether
 * they are the same. A record knows them all; a row of a batch of columns works out what it is
 * asked for. Fields have the meaning, the units and the absence that {@link BankTransaction} gives
 * them; an absent text has the key {@link Keys#NONE}.
 */
public interface BankRow {

  /** Who pays, and who is paid. */
  enum Party {
    DEBTOR,
    CREDITOR
  }

  /** The row of a record. */
  static BankRow of(BankTransaction row) {
    return new BankRecord(row);
  }

  /** Adds an empty entry with the row's id and returns its index. */
  int addTo(EntryColumns entries);

  /** When it was booked, microseconds since 1970. */
  long bookedAt();

  LocalDate valueDate();

  EntryStatus entryStatus();

  boolean reversal();

  boolean recalled();

  TransactionType transactionType();

  BigDecimal instructedAmount();

  String instructedCurrency();

  String purposeCode();

  String remittanceInformation();

  Boolean counterpartyIsNaturalPerson();

  String merchantCategoryCode();

  String terminalCountry();

  /** Key of the terminal, else of the branch. */
  long placeKey();

  long endToEndKey();

  /** Whether the row names an account of the party. */
  boolean hasAccount(Party party);

  /** Key of the party's agent and account id. */
  long accountKey(Party party);

  /** Key of the party's account id alone. */
  long accountIdKey(Party party);

  /** The party's agent, or null. */
  String agentId(Party party);

  /** Key of the party's agent. */
  long agentKey(Party party);

  /** Key that stands for a party without an account: of its agent and name. */
  long nameKey(Party party);

  /** The party's country, or null. */
  String country(Party party);

  /** The key of a party that only its name tells apart, at an agent or at none. */
  static long nameKey(String agentId, String name) {
    return name == null
        ? Keys.NONE
        : Keys.of((agentId == null ? "" : agentId) + "\u001fname", name);
  }
}
