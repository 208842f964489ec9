package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.EntryStatus;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.SettlementStatus;
import org.nightscreen.canonical.TransactionType;

/**
 * Writes into a world what rules must look through: reversals, fees, unsettled rows, own transfers,
 * wages, cards.
 */
final class Noise {

  private final WorldMaker maker;
  private final Dice dice;

  Noise(WorldMaker maker) {
    this.maker = maker;
    this.dice = maker.dice;
  }

  void write() {
    int fewest = 5 - maker.rowCount();
    for (int i = Math.max(fewest, dice.between(0, 9)); i > 0; i--) {
      bankNoise(
          maker.someTime(),
          maker.anyAccount(AccountKind.BANK),
          BigDecimal.valueOf(dice.between(100, 400_000), 2));
    }
    if (dice.chance(30)) {
      exchangeNoise(
          maker.someTime(),
          maker.anyAccount(AccountKind.EXCHANGE),
          BigDecimal.valueOf(dice.between(100, 400_000), 2));
    }
    for (BankTransaction row : maker.bankRows()) {
      if (dice.chance(5)) {
        reverse(row);
      }
    }
  }

  private void bankNoise(Instant at, Account account, BigDecimal usd) {
    Party own = maker.side(account);
    switch (dice.between(1, 9)) {
      case 1 ->
          maker.add(
              maker.bankRow(
                  at, dice.oneOf(TransactionType.FEE, TransactionType.INTEREST), own, null, usd));
      case 2 ->
          maker.add(
              maker
                  .transfer(at, own, maker.stranger(), usd)
                  .status(dice.oneOf(EntryStatus.PDNG, EntryStatus.RJCT)));
      case 3 -> maker.add(maker.transfer(at, own, maker.side(dice.oneOf(maker.accounts)), usd));
      case 4 ->
          maker.add(
              maker
                  .transfer(at, maker.stranger(), own, usd)
                  .purpose(dice.oneOf("SALA", "BENE", "TAXR", "RENT")));
      case 5 ->
          maker.add(
              maker
                  .bankRow(at, TransactionType.CARD_PAYMENT, own, Party.named("Grocer"), usd)
                  .merchantCategory("5411"));
      case 6 ->
          maker.add(
              maker.bankRow(at, TransactionType.DIRECT_DEBIT, own, Party.of("BILLER1", null), usd));
      case 7 ->
          maker.add(
              maker
                  .bankRow(at, TransactionType.CASH_DEPOSIT, null, own, usd)
                  .terminal("BR1", null, null));
      case 8 -> maker.add(maker.transfer(at, Party.of(account.accountId(), "XBANK"), own, usd));
      default -> maker.add(maker.bankRow(at, TransactionType.CHEQUE, maker.stranger(), own, usd));
    }
  }

  private void exchangeNoise(Instant at, Account account, BigDecimal usd) {
    switch (dice.between(1, 3)) {
      case 1 -> maker.add(maker.exchangeRow(at, EventType.FEE, account, usd));
      case 2 ->
          maker.add(
              maker
                  .exchangeRow(at, EventType.FIAT_WITHDRAWAL, account, usd)
                  .status(SettlementStatus.PENDING));
      default ->
          maker.add(
              maker
                  .exchangeRow(at, EventType.CRYPTO_DEPOSIT, account, usd)
                  .wallets("TRON", "TW1", null)
                  .status(SettlementStatus.REJECTED));
    }
  }

  /**
   * A reversal that pairs or does not: with the row's id or none, in time or late, of the same
   * amount or not.
   */
  private void reverse(BankTransaction row) {
    Instant at =
        row.bookingDatetime()
            .plus(
                dice.oneOf(
                    Duration.ZERO,
                    Duration.ofHours(3),
                    Duration.ofDays(10),
                    Duration.ofDays(10).plusSeconds(1)));
    BigDecimal amount =
        dice.chance(90) ? row.instructedAmount() : row.instructedAmount().add(BigDecimal.ONE);
    maker.add(
        BankRow.like(row, maker.newId("T"), at)
            .reversal()
            .debtor(row.creditorAccountId(), row.creditorAgentId(), row.creditorName())
            .creditor(row.debtorAccountId(), row.debtorAgentId(), row.debtorName())
            .amount(amount, row.instructedCurrency())
            .endToEndId(
                row.endToEndId() != null && dice.chance(80)
                    ? row.endToEndId()
                    : dice.oneOf(null, null, null, "E2E-UNKNOWN")));
  }
}
