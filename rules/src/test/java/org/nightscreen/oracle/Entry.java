package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.canonical.TransactionType;

/**
 * One side of a bank row, or one exchange row, seen from an own account.
 *
 * @param incoming whether the account is credited; of no meaning for conversions
 * @param amount base amount, or null where no rate tells it
 * @param key counterparty key, or null where there is none
 * @param counterparty the own account on the other side, or null
 * @param counterpartyAccountId account id on the other side as the row names it, or null
 * @param counterpartyAgentId agent on the other side as the row names it, or null
 * @param bank the row, or null for an exchange row
 * @param exchange the row, or null for a bank row
 */
record Entry(
    String id,
    Account account,
    boolean incoming,
    Instant time,
    BigDecimal amount,
    String key,
    Account counterparty,
    String counterpartyAccountId,
    String counterpartyAgentId,
    BankTransaction bank,
    ExchangeTransaction exchange) {

  private static final Set<TransactionType> TRANSFERS =
      EnumSet.of(TransactionType.CREDIT_TRANSFER, TransactionType.INSTANT_CREDIT_TRANSFER);
  private static final Set<TransactionType> CASH =
      EnumSet.of(TransactionType.CASH_DEPOSIT, TransactionType.CASH_WITHDRAWAL);
  private static final Set<TransactionType> CARD_OR_BILL =
      EnumSet.of(TransactionType.CARD_PAYMENT, TransactionType.DIRECT_DEBIT);
  private static final Set<String> EARNED = Set.of("SALA", "PENS", "BENE", "TAXR", "LOAN");

  boolean is(TransactionType... types) {
    return bank != null && Set.of(types).contains(bank.transactionType());
  }

  boolean is(EventType... types) {
    return exchange != null && Set.of(types).contains(exchange.eventType());
  }

  boolean cash() {
    return bank != null && CASH.contains(bank.transactionType());
  }

  boolean cardOrBill() {
    return bank != null && CARD_OR_BILL.contains(bank.transactionType());
  }

  boolean self() {
    return counterparty != null && counterparty.customerId().equals(account.customerId());
  }

  boolean ext() {
    return bank != null && key != null && !cash() && !cardOrBill() && !self();
  }

  boolean xfer() {
    return bank != null && TRANSFERS.contains(bank.transactionType());
  }

  boolean earned() {
    return bank != null && bank.purposeCode() != null && EARNED.contains(bank.purposeCode());
  }

  boolean hasPurpose(String... codes) {
    return bank != null && bank.purposeCode() != null && Set.of(codes).contains(bank.purposeCode());
  }

  /** A credit from a third party by transfer that is not earned income: what most rules sum. */
  boolean thirdPartyCredit() {
    return incoming && ext() && xfer() && !earned();
  }

  boolean thirdPartyDebit() {
    return bank != null && !incoming && ext() && xfer();
  }

  boolean cashWithdrawal() {
    return !incoming && is(TransactionType.CASH_WITHDRAWAL);
  }
}
