package org.nightscreen.spark;

import static org.nightscreen.entry.BankRow.Party.DEBTOR;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.nightscreen.canonical.EntryStatus;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.entry.BankRow;
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.Keys;

/**
 * Reads bank rows, batch by batch: a row works out what it is asked for, from the bytes where they
 * lie. It is its own row, valid until it turns to the next. Belongs to one task.
 */
public final class BankReader extends MovementReader<BankRow> implements BankRow {

  private static final int TRANSACTION_ID = 0;
  private static final int END_TO_END_ID = 1;
  private static final int BOOKING_DATETIME = 2;
  private static final int VALUE_DATE = 3;
  private static final int ENTRY_STATUS = 4;
  private static final int REVERSAL_INDICATOR = 5;
  private static final int TRANSACTION_TYPE = 6;
  private static final int INSTRUCTED_AMOUNT = 7;
  private static final int INSTRUCTED_CURRENCY = 8;
  private static final int PURPOSE_CODE = 9;
  private static final int REMITTANCE_INFORMATION = 10;
  private static final int DEBTOR_ACCOUNT_ID = 11;
  private static final int DEBTOR_NAME = 12;
  private static final int DEBTOR_AGENT_ID = 13;
  private static final int DEBTOR_COUNTRY = 14;
  private static final int CREDITOR_ACCOUNT_ID = 15;
  private static final int CREDITOR_NAME = 16;
  private static final int CREDITOR_AGENT_ID = 17;
  private static final int CREDITOR_COUNTRY = 18;
  private static final int COUNTERPARTY_IS_NATURAL_PERSON = 19;
  private static final int MERCHANT_CATEGORY_CODE = 20;
  private static final int TERMINAL_ID = 21;
  private static final int TERMINAL_COUNTRY = 22;
  private static final int BRANCH_ID = 23;
  private static final int RECALL_FLAG = 24;
  private static final int LOAD_ID = 25;
  private static final int LATE = 26;

  private int row;

  // Asked for again and again of one row, so looked up once.
  private BigDecimal amount;
  private String currency;
  private TransactionType type;
  private EntryStatus status;
  private String purpose;

  /** An agent and what keys are made of it. */
  private record Agent(String id, byte[] utf8, long key) {

    private static final Agent NONE = new Agent(null, new byte[0], Keys.NONE);

    static Agent of(String id) {
      return new Agent(id, id.getBytes(StandardCharsets.UTF_8), Keys.of(id));
    }
  }

  public BankReader(BatchShape shape) {
    super(shape);
  }

  /** Where its columns lie in the batches. */
  public static BatchShape shape(ColumnBatches batches) {
    return batches.shape(Movements.BANK);
  }

  @Override
  public BankRow read(int next) {
    row = next;
    amount = decimal(INSTRUCTED_AMOUNT, next);
    currency = text(INSTRUCTED_CURRENCY, next);
    type = one(TRANSACTION_TYPE, next, TransactionType::valueOf);
    status = one(ENTRY_STATUS, next, EntryStatus::valueOf);
    purpose = text(PURPOSE_CODE, next);
    return this;
  }

  @Override
  public BankRow glance(int next) {
    row = next;
    return this;
  }

  @Override
  public int addTo(EntryColumns entries) {
    return columns().addTo(entries, TRANSACTION_ID, row);
  }

  @Override
  public long bookedAt() {
    return micros(row);
  }

  @Override
  public LocalDate valueDate() {
    return date(VALUE_DATE, row);
  }

  @Override
  public EntryStatus entryStatus() {
    return status;
  }

  @Override
  public boolean reversal() {
    return flag(REVERSAL_INDICATOR, row);
  }

  @Override
  public boolean recalled() {
    return Boolean.TRUE.equals(flag(RECALL_FLAG, row));
  }

  @Override
  public TransactionType transactionType() {
    return type;
  }

  @Override
  public BigDecimal instructedAmount() {
    return amount;
  }

  @Override
  public String instructedCurrency() {
    return currency;
  }

  @Override
  public String purposeCode() {
    return purpose;
  }

  @Override
  public String remittanceInformation() {
    return text(REMITTANCE_INFORMATION, row);
  }

  @Override
  public Boolean counterpartyIsNaturalPerson() {
    return flag(COUNTERPARTY_IS_NATURAL_PERSON, row);
  }

  @Override
  public String merchantCategoryCode() {
    return text(MERCHANT_CATEGORY_CODE, row);
  }

  @Override
  public String terminalCountry() {
    return text(TERMINAL_COUNTRY, row);
  }

  @Override
  public long placeKey() {
    return columns().key(columns().missing(TERMINAL_ID, row) ? BRANCH_ID : TERMINAL_ID, row);
  }

  @Override
  public long endToEndKey() {
    return columns().key(END_TO_END_ID, row);
  }

  @Override
  public boolean hasAccount(Party party) {
    return !columns().missing(account(party), row);
  }

  @Override
  public long accountKey(Party party) {
    return columns().key(agent(party).utf8(), account(party), row);
  }

  @Override
  public long accountIdKey(Party party) {
    return columns().key(account(party), row);
  }

  @Override
  public String agentId(Party party) {
    return agent(party).id();
  }

  @Override
  public long agentKey(Party party) {
    return agent(party).key();
  }

  @Override
  public long nameKey(Party party) {
    return BankRow.nameKey(
        agent(party).id(), text(party == DEBTOR ? DEBTOR_NAME : CREDITOR_NAME, row));
  }

  @Override
  public String country(Party party) {
    return text(party == DEBTOR ? DEBTOR_COUNTRY : CREDITOR_COUNTRY, row);
  }

  private Agent agent(Party party) {
    Agent agent = one(party == DEBTOR ? DEBTOR_AGENT_ID : CREDITOR_AGENT_ID, row, Agent::of);
    return agent == null ? Agent.NONE : agent;
  }

  private static int account(Party party) {
    return party == DEBTOR ? DEBTOR_ACCOUNT_ID : CREDITOR_ACCOUNT_ID;
  }

  @Override
  public long micros(int at) {
    return columns().micros(BOOKING_DATETIME, at);
  }

  @Override
  public String loadId(int at) {
    return text(LOAD_ID, at);
  }

  @Override
  public boolean late(int at) {
    return Boolean.TRUE.equals(flag(LATE, at));
  }
}
