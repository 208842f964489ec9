package org.nightscreen.spark;

import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.SettlementStatus;
import org.nightscreen.canonical.WalletType;

/**
 * Reads exchange rows, batch by batch. Fields that no rule reads stay null. Belongs to one task.
 */
public final class ExchangeReader extends MovementReader<ExchangeTransaction> {

  private static final int EXCHANGE_TRANSACTION_ID = 0;
  private static final int VASP_ID = 1;
  private static final int ACCOUNT_ID = 2;
  private static final int EVENT_DATETIME = 3;
  private static final int STATUS = 4;
  private static final int EVENT_TYPE = 5;
  private static final int ASSET_CODE = 6;
  private static final int AMOUNT = 7;
  private static final int FIAT_VALUE = 8;
  private static final int FIAT_CURRENCY = 9;
  private static final int QUOTE_ASSET_CODE = 10;
  private static final int PRICE = 11;
  private static final int BLOCKCHAIN_NETWORK = 12;
  private static final int ORIGINATOR_WALLET_ADDRESS = 13;
  private static final int BENEFICIARY_WALLET_ADDRESS = 14;
  private static final int COUNTERPARTY_WALLET_TYPE = 15;
  private static final int COUNTERPARTY_VASP_ID = 16;
  private static final int ORIGINATOR_NAME = 17;
  private static final int OWN_WALLET_PROVED = 18;
  private static final int BANK_ACCOUNT_ID = 19;
  private static final int PAYER_NAME_MATCH = 20;
  private static final int END_TO_END_ID = 21;
  private static final int P2P_COUNTERPARTY_ACCOUNT_ID = 22;
  private static final int P2P_PAYMENT_ACCOUNT_ID = 23;
  private static final int P2P_PAYMENT_ACCOUNT_HOLDER_NAME = 24;
  private static final int EXPOSURE_CATEGORY = 25;
  private static final int EXPOSURE_SHARE = 26;
  private static final int EXPOSURE_HOPS = 27;
  private static final int KIOSK_ID = 28;
  private static final int LOAD_ID = 29;
  private static final int LATE = 30;

  public ExchangeReader(BatchShape shape) {
    super(shape);
  }

  /** Where its columns lie in the batches. */
  public static BatchShape shape(ColumnBatches batches) {
    return batches.shape(Movements.EXCHANGE);
  }

  @Override
  public ExchangeTransaction read(int row) {
    return new ExchangeTransaction(
        text(EXCHANGE_TRANSACTION_ID, row),
        text(VASP_ID, row),
        text(ACCOUNT_ID, row),
        instant(EVENT_DATETIME, row),
        one(STATUS, row, SettlementStatus::valueOf),
        one(EVENT_TYPE, row, EventType::valueOf),
        text(ASSET_CODE, row),
        decimal(AMOUNT, row),
        decimal(FIAT_VALUE, row),
        text(FIAT_CURRENCY, row),
        text(QUOTE_ASSET_CODE, row),
        null,
        decimal(PRICE, row),
        text(BLOCKCHAIN_NETWORK, row),
        null,
        text(ORIGINATOR_WALLET_ADDRESS, row),
        text(BENEFICIARY_WALLET_ADDRESS, row),
        one(COUNTERPARTY_WALLET_TYPE, row, WalletType::valueOf),
        text(COUNTERPARTY_VASP_ID, row),
        text(ORIGINATOR_NAME, row),
        null,
        null,
        flag(OWN_WALLET_PROVED, row),
        text(BANK_ACCOUNT_ID, row),
        flag(PAYER_NAME_MATCH, row),
        text(END_TO_END_ID, row),
        null,
        text(P2P_COUNTERPARTY_ACCOUNT_ID, row),
        text(P2P_PAYMENT_ACCOUNT_ID, row),
        text(P2P_PAYMENT_ACCOUNT_HOLDER_NAME, row),
        one(EXPOSURE_CATEGORY, row, ListCategory::valueOf),
        decimal(EXPOSURE_SHARE, row),
        number(EXPOSURE_HOPS, row),
        null,
        null,
        text(KIOSK_ID, row));
  }

  @Override
  public long micros(int row) {
    return columns().micros(EVENT_DATETIME, row);
  }

  @Override
  public String loadId(int row) {
    return text(LOAD_ID, row);
  }

  @Override
  public boolean late(int row) {
    return Boolean.TRUE.equals(flag(LATE, row));
  }
}
