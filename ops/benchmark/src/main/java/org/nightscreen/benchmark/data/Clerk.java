package org.nightscreen.benchmark.data;

import java.time.LocalDate;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.samples.drop.RowSink;
import org.nightscreen.samples.movement.BankDraft;
import org.nightscreen.samples.movement.ExchangeDraft;

/** Numbers the rows of one day and fills in what a core banking system always delivers. */
final class Clerk {

  private final RowSink sink;
  private final String prefix;
  private int bankRows;
  private int exchangeRows;

  Clerk(RowSink sink, LocalDate day) {
    this.sink = sink;
    prefix = day.toString().replace("-", "") + "-";
  }

  int bankRows() {
    return bankRows;
  }

  int exchangeRows() {
    return exchangeRows;
  }

  void write(BankDraft draft, String purpose) {
    String id = "B" + prefix + ++bankRows;
    sink.write(FeedKind.BANK_TRANSACTION, delivered(draft.numbered(id), purpose));
  }

  void write(ExchangeDraft draft, String accountId) {
    String id = "E" + prefix + ++exchangeRows;
    sink.write(FeedKind.EXCHANGE_TRANSACTION, draft.numbered(id, accountId));
  }

  private static BankTransaction delivered(BankTransaction row, String code) {
    return new BankTransaction(
        row.transactionId(),
        null,
        row.endToEndId() == null ? "E2E" + row.transactionId() : row.endToEndId(),
        row.bookingDatetime(),
        row.valueDate(),
        row.entryStatus(),
        row.reversalIndicator(),
        row.transactionType(),
        code,
        row.instructedAmount(),
        row.instructedCurrency(),
        row.purposeCode(),
        row.remittanceInformation(),
        row.debtorAccountId(),
        row.debtorName(),
        row.debtorAgentId(),
        row.debtorCountry(),
        row.creditorAccountId(),
        row.creditorName(),
        row.creditorAgentId(),
        row.creditorCountry(),
        null,
        null,
        row.counterpartyIsNaturalPerson(),
        row.merchantCategoryCode(),
        row.channel(),
        row.terminalId(),
        row.terminalCountry(),
        row.branchId(),
        null,
        row.deviceId(),
        null,
        null,
        null,
        null);
  }
}
