package org.nightscreen.entry;

import static org.nightscreen.entry.BankRow.Party.DEBTOR;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.EntryStatus;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.Keys;

/** The row of a record. */
record BankRecord(BankTransaction row) implements BankRow {

  @Override
  public int addTo(EntryColumns entries) {
    return entries.add(row.transactionId());
  }

  @Override
  public long bookedAt() {
    return EntryDerivation.micros(row.bookingDatetime());
  }

  @Override
  public LocalDate valueDate() {
    return row.valueDate();
  }

  @Override
  public EntryStatus entryStatus() {
    return row.entryStatus();
  }

  @Override
  public boolean reversal() {
    return row.reversalIndicator();
  }

  @Override
  public boolean recalled() {
    return Boolean.TRUE.equals(row.recallFlag());
  }

  @Override
  public TransactionType transactionType() {
    return row.transactionType();
  }

  @Override
  public BigDecimal instructedAmount() {
    return row.instructedAmount();
  }

  @Override
  public String instructedCurrency() {
    return row.instructedCurrency();
  }

  @Override
  public String purposeCode() {
    return row.purposeCode();
  }

  @Override
  public String remittanceInformation() {
    return row.remittanceInformation();
  }

  @Override
  public Boolean counterpartyIsNaturalPerson() {
    return row.counterpartyIsNaturalPerson();
  }

  @Override
  public String merchantCategoryCode() {
    return row.merchantCategoryCode();
  }

  @Override
  public String terminalCountry() {
    return row.terminalCountry();
  }

  @Override
  public long placeKey() {
    return Keys.of(row.terminalId() != null ? row.terminalId() : row.branchId());
  }

  @Override
  public long endToEndKey() {
    return Keys.of(row.endToEndId());
  }

  @Override
  public boolean hasAccount(Party party) {
    return accountId(party) != null;
  }

  @Override
  public long accountKey(Party party) {
    return Keys.of(agentId(party), accountId(party));
  }

  @Override
  public long accountIdKey(Party party) {
    return Keys.of(accountId(party));
  }

  @Override
  public String agentId(Party party) {
    return party == DEBTOR ? row.debtorAgentId() : row.creditorAgentId();
  }

  @Override
  public long agentKey(Party party) {
    return Keys.of(agentId(party));
  }

  @Override
  public long nameKey(Party party) {
    return BankRow.nameKey(agentId(party), party == DEBTOR ? row.debtorName() : row.creditorName());
  }

  @Override
  public String country(Party party) {
    return party == DEBTOR ? row.debtorCountry() : row.creditorCountry();
  }

  private String accountId(Party party) {
    return party == DEBTOR ? row.debtorAccountId() : row.creditorAccountId();
  }
}
