package org.nightscreen.canonical;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One ledger movement of an exchange account. Feed {@code exchange_transaction}; the fields are
 * those of the canonical schema, in its order. Optional fields are null where the extract does not
 * know them.
 *
 * @throws CanonicalFormatException if a required field is null
 */
public record ExchangeTransaction(
    String exchangeTransactionId,
    String vaspId,
    String accountId,
    Instant eventDatetime,
    SettlementStatus status,
    EventType eventType,
    String assetCode,
    BigDecimal amount,
    BigDecimal fiatValue,
    String fiatCurrency,
    String quoteAssetCode,
    BigDecimal quoteAmount,
    BigDecimal price,
    String blockchainNetwork,
    String transactionHash,
    String originatorWalletAddress,
    String beneficiaryWalletAddress,
    WalletType counterpartyWalletType,
    String counterpartyVaspId,
    String originatorName,
    String beneficiaryName,
    TravelRuleStatus travelRuleStatus,
    Boolean ownWalletProved,
    String bankAccountId,
    Boolean payerNameMatch,
    String endToEndId,
    String p2pOrderId,
    String p2pCounterpartyAccountId,
    String p2pPaymentAccountId,
    String p2pPaymentAccountHolderName,
    ListCategory exposureCategory,
    BigDecimal exposureShare,
    Integer exposureHops,
    String deviceId,
    String ipAddress,
    String kioskId) {

  public ExchangeTransaction {
    CanonicalFormatException.require(
        "exchange_transaction", "exchange_transaction_id", exchangeTransactionId);
    CanonicalFormatException.require("exchange_transaction", "vasp_id", vaspId);
    CanonicalFormatException.require("exchange_transaction", "account_id", accountId);
    CanonicalFormatException.require("exchange_transaction", "event_datetime", eventDatetime);
    CanonicalFormatException.require("exchange_transaction", "status", status);
    CanonicalFormatException.require("exchange_transaction", "event_type", eventType);
    CanonicalFormatException.require("exchange_transaction", "asset_code", assetCode);
    CanonicalFormatException.require("exchange_transaction", "amount", amount);
  }
}
