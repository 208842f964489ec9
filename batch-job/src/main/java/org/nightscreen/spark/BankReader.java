package org.nightscreen.spark;

import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.EntryStatus;
import org.nightscreen.canonical.TransactionType;

/** Reads bank rows, batch by batch. Fields that no rule reads stay null. Belongs to one task. */
public final class BankReader extends MovementReader<BankTransaction> {

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

  public BankReader(BatchShape shape) {
    super(shape);
  }

  /** Where its columns lie in the batches. */
  public static BatchShape shape(ColumnBatches batches) {
    return batches.shape(Movements.BANK);
  }

  @Override
  public BankTransaction read(int row) {
    return new BankTransaction(
        text(TRANSACTION_ID, row),
        null,
        text(END_TO_END_ID, row),
        instant(BOOKING_DATETIME, row),
        date(VALUE_DATE, row),
        one(ENTRY_STATUS, row, EntryStatus::valueOf),
        flag(REVERSAL_INDICATOR, row),
        one(TRANSACTION_TYPE, row, TransactionType::valueOf),
        null,
        decimal(INSTRUCTED_AMOUNT, row),
        text(INSTRUCTED_CURRENCY, row),
        text(PURPOSE_CODE, row),
        text(REMITTANCE_INFORMATION, row),
        text(DEBTOR_ACCOUNT_ID, row),
        nameWithoutAccount(DEBTOR_NAME, DEBTOR_ACCOUNT_ID, row),
        text(DEBTOR_AGENT_ID, row),
        text(DEBTOR_COUNTRY, row),
        text(CREDITOR_ACCOUNT_ID, row),
        nameWithoutAccount(CREDITOR_NAME, CREDITOR_ACCOUNT_ID, row),
        text(CREDITOR_AGENT_ID, row),
        text(CREDITOR_COUNTRY, row),
        null,
        null,
        flag(COUNTERPARTY_IS_NATURAL_PERSON, row),
        text(MERCHANT_CATEGORY_CODE, row),
        null,
        text(TERMINAL_ID, row),
        text(TERMINAL_COUNTRY, row),
        text(BRANCH_ID, row),
        null,
        null,
        null,
        null,
        null,
        flag(RECALL_FLAG, row));
  }

  @Override
  public long micros(int row) {
    return columns().micros(BOOKING_DATETIME, row);
  }

  @Override
  public String loadId(int row) {
    return text(LOAD_ID, row);
  }

  @Override
  public boolean late(int row) {
    return Boolean.TRUE.equals(flag(LATE, row));
  }

  /** A party's name tells it apart only where no account does. */
  private String nameWithoutAccount(int name, int account, int row) {
    return columns().missing(account, row) ? text(name, row) : null;
  }
}
