package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.EntryStatus;
import org.nightscreen.canonical.TransactionType;

/** Writes a bank transaction field by field; what is not said is empty. */
public final class BankRow {

  private final String id;
  private final Instant at;
  private final TransactionType type;
  private BigDecimal amount = BigDecimal.ONE;
  private String currency = "USD";
  private LocalDate valueDate;
  private EntryStatus status = EntryStatus.BOOK;
  private boolean reversal;
  private String endToEndId;
  private String purpose;
  private String remittance;
  private String debtor;
  private String debtorAgent;
  private String debtorName;
  private String creditor;
  private String creditorAgent;
  private String creditorName;
  private String debtorCountry;
  private String creditorCountry;
  private Boolean naturalCounterparty;
  private String merchantCategory;
  private String terminal;
  private String terminalCountry;
  private String branch;
  private Boolean recall;

  private BankRow(String id, Instant at, TransactionType type) {
    this.id = id;
    this.at = at;
    this.type = type;
  }

  public static BankRow of(String id, Instant at, TransactionType type) {
    return new BankRow(id, at, type);
  }

  /** The same content under another id, to be changed further. */
  public static BankRow like(BankTransaction row, String id, Instant at) {
    return of(id, at, row.transactionType())
        .amount(row.instructedAmount(), row.instructedCurrency())
        .endToEndId(row.endToEndId())
        .purpose(row.purposeCode())
        .remittance(row.remittanceInformation())
        .debtor(row.debtorAccountId(), row.debtorAgentId(), row.debtorName())
        .creditor(row.creditorAccountId(), row.creditorAgentId(), row.creditorName())
        .countries(row.debtorCountry(), row.creditorCountry())
        .naturalCounterparty(row.counterpartyIsNaturalPerson())
        .merchantCategory(row.merchantCategoryCode())
        .terminal(row.terminalId(), row.terminalCountry(), row.branchId());
  }

  public BankRow amount(BigDecimal value, String ofCurrency) {
    amount = value;
    currency = ofCurrency;
    return this;
  }

  public BankRow valueDate(LocalDate value) {
    valueDate = value;
    return this;
  }

  public BankRow status(EntryStatus value) {
    status = value;
    return this;
  }

  public BankRow reversal() {
    reversal = true;
    return this;
  }

  public BankRow endToEndId(String value) {
    endToEndId = value;
    return this;
  }

  public BankRow purpose(String value) {
    purpose = value;
    return this;
  }

  public BankRow remittance(String value) {
    remittance = value;
    return this;
  }

  public BankRow debtor(String account, String agent, String name) {
    debtor = account;
    debtorAgent = agent;
    debtorName = name;
    return this;
  }

  public BankRow creditor(String account, String agent, String name) {
    creditor = account;
    creditorAgent = agent;
    creditorName = name;
    return this;
  }

  public BankRow countries(String ofDebtor, String ofCreditor) {
    debtorCountry = ofDebtor;
    creditorCountry = ofCreditor;
    return this;
  }

  public BankRow naturalCounterparty(Boolean value) {
    naturalCounterparty = value;
    return this;
  }

  public BankRow merchantCategory(String value) {
    merchantCategory = value;
    return this;
  }

  public BankRow terminal(String terminalId, String country, String branchId) {
    terminal = terminalId;
    terminalCountry = country;
    branch = branchId;
    return this;
  }

  public BankRow recall(Boolean value) {
    recall = value;
    return this;
  }

  public BankTransaction build() {
    return new BankTransaction(
        id,
        null,
        endToEndId,
        at,
        valueDate,
        status,
        reversal,
        type,
        null,
        amount,
        currency,
        purpose,
        remittance,
        debtor,
        debtorName,
        debtorAgent,
        debtorCountry,
        creditor,
        creditorName,
        creditorAgent,
        creditorCountry,
        null,
        null,
        naturalCounterparty,
        merchantCategory,
        null,
        terminal,
        terminalCountry,
        branch,
        null,
        null,
        null,
        null,
        null,
        recall);
  }
}
