package org.nightscreen.canonical;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One booked bank movement, both sides in one row (pacs.008 shape). Feed {@code bank_transaction};
 * the fields are those of the canonical schema, in its order. Optional fields are null where the
 * extract does not know them.
 *
 * @throws CanonicalFormatException if a required field is null
 */
public record BankTransaction(
    String transactionId,
    String uetr,
    String endToEndId,
    Instant bookingDatetime,
    LocalDate valueDate,
    EntryStatus entryStatus,
    Boolean reversalIndicator,
    TransactionType transactionType,
    String bankTransactionCode,
    BigDecimal instructedAmount,
    String instructedCurrency,
    String purposeCode,
    String remittanceInformation,
    String debtorAccountId,
    String debtorName,
    String debtorAgentId,
    String debtorCountry,
    String creditorAccountId,
    String creditorName,
    String creditorAgentId,
    String creditorCountry,
    String ultimateDebtorName,
    String ultimateCreditorName,
    Boolean counterpartyIsNaturalPerson,
    String merchantCategoryCode,
    Channel channel,
    String terminalId,
    String terminalCountry,
    String branchId,
    String cashDepositorName,
    String deviceId,
    String ipAddress,
    BigDecimal debtorBalanceAfter,
    BigDecimal creditorBalanceAfter,
    Boolean recallFlag) {

  public BankTransaction {
    CanonicalFormatException.require("bank_transaction", "transaction_id", transactionId);
    CanonicalFormatException.require("bank_transaction", "booking_datetime", bookingDatetime);
    CanonicalFormatException.require("bank_transaction", "entry_status", entryStatus);
    CanonicalFormatException.require("bank_transaction", "reversal_indicator", reversalIndicator);
    CanonicalFormatException.require("bank_transaction", "transaction_type", transactionType);
    CanonicalFormatException.require("bank_transaction", "instructed_amount", instructedAmount);
    CanonicalFormatException.require("bank_transaction", "instructed_currency", instructedCurrency);
  }
}
