package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.EntryStatus;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.canonical.FxRate;
import org.nightscreen.canonical.SettlementStatus;
import org.nightscreen.canonical.TransactionType;

/**
 * Turns rows into entries: status, fees, reversal pairs, own sides, counterparty keys and base
 * amounts.
 */
final class EntryDerivation {

  private static final Set<TransactionType> FEES =
      EnumSet.of(TransactionType.FEE, TransactionType.INTEREST);
  private static final Set<EventType> INCOMING =
      EnumSet.of(
          EventType.FIAT_DEPOSIT,
          EventType.CRYPTO_DEPOSIT,
          EventType.KIOSK_CASH_IN,
          EventType.INTERNAL_TRANSFER_IN);
  private static final Comparator<Entry> CREDITS_FIRST_THEN_ID =
      Comparator.comparing(Entry::time)
          .thenComparing(Entry::incoming, Comparator.reverseOrder())
          .thenComparing(Entry::id);

  private final World world;

  EntryDerivation(World world) {
    this.world = world;
  }

  List<Entry> settledEntries() {
    List<BankTransaction> booked =
        world.bankTransactions().stream()
            .filter(
                row ->
                    row.entryStatus() == EntryStatus.BOOK && !FEES.contains(row.transactionType()))
            .toList();
    List<Entry> entries = new ArrayList<>();
    withoutReversals(booked).forEach(row -> entries.addAll(sides(row)));
    world.exchangeTransactions().stream()
        .filter(row -> row.status() == SettlementStatus.SETTLED && row.eventType() != EventType.FEE)
        .forEach(row -> movement(row).ifPresent(entries::add));
    entries.sort(CREDITS_FIRST_THEN_ID);
    return entries;
  }

  List<Entry> pendingEntries() {
    List<Entry> entries = new ArrayList<>();
    world.bankTransactions().stream()
        .filter(row -> row.entryStatus() == EntryStatus.PDNG && !row.reversalIndicator())
        .filter(row -> !FEES.contains(row.transactionType()))
        .forEach(row -> entries.addAll(sides(row)));
    world.exchangeTransactions().stream()
        .filter(row -> row.status() == SettlementStatus.PENDING)
        .forEach(row -> movement(row).ifPresent(entries::add));
    entries.sort(CREDITS_FIRST_THEN_ID);
    return entries;
  }

  private List<BankTransaction> withoutReversals(List<BankTransaction> booked) {
    Comparator<BankTransaction> order =
        Comparator.comparing(BankTransaction::bookingDatetime)
            .thenComparing(BankTransaction::transactionId);
    Set<String> left = new HashSet<>();
    for (BankTransaction reversal :
        booked.stream().filter(BankTransaction::reversalIndicator).sorted(order).toList()) {
      left.add(reversal.transactionId());
      booked.stream()
          .filter(
              row ->
                  !row.reversalIndicator()
                      && !left.contains(row.transactionId())
                      && reverses(reversal, row))
          .max(order)
          .ifPresent(original -> left.add(original.transactionId()));
    }
    return booked.stream().filter(row -> !left.contains(row.transactionId())).toList();
  }

  private boolean reverses(BankTransaction reversal, BankTransaction original) {
    Instant at = reversal.bookingDatetime();
    boolean named = reversal.endToEndId() != null;
    boolean near = !original.bookingDatetime().isBefore(at.minus(Duration.ofDays(10)));
    return !original.bookingDatetime().isAfter(at)
        && (named ? reversal.endToEndId().equals(original.endToEndId()) : near)
        && accountKey(reversal.debtorAgentId(), reversal.debtorAccountId())
            .equals(accountKey(original.creditorAgentId(), original.creditorAccountId()))
        && accountKey(reversal.creditorAgentId(), reversal.creditorAccountId())
            .equals(accountKey(original.debtorAgentId(), original.debtorAccountId()))
        && reversal.instructedAmount().compareTo(original.instructedAmount()) == 0
        && reversal.instructedCurrency().equals(original.instructedCurrency());
  }

  private List<Entry> sides(BankTransaction row) {
    List<Entry> sides = new ArrayList<>();
    LocalDate rateDay = row.valueDate() != null ? row.valueDate() : utcDay(row.bookingDatetime());
    BigDecimal amount = converted(row.instructedAmount(), row.instructedCurrency(), rateDay);
    Account debtor = own(row.debtorAgentId(), row.debtorAccountId());
    Account creditor = own(row.creditorAgentId(), row.creditorAccountId());
    if (debtor != null) {
      String key = key(row, row.creditorAgentId(), row.creditorAccountId(), row.creditorName());
      sides.add(
          new Entry(
              row.transactionId(),
              debtor,
              false,
              row.bookingDatetime(),
              amount,
              key,
              creditor,
              row.creditorAccountId(),
              row.creditorAgentId(),
              row,
              null));
    }
    if (creditor != null) {
      String key = key(row, row.debtorAgentId(), row.debtorAccountId(), row.debtorName());
      sides.add(
          new Entry(
              row.transactionId(),
              creditor,
              true,
              row.bookingDatetime(),
              amount,
              key,
              debtor,
              row.debtorAccountId(),
              row.debtorAgentId(),
              row,
              null));
    }
    return sides;
  }

  private Optional<Entry> movement(ExchangeTransaction row) {
    return world.accounts().stream()
        .filter(account -> account.accountKind() == AccountKind.EXCHANGE)
        .filter(
            account ->
                account.accountId().equals(row.accountId())
                    && account.institutionId().equals(row.vaspId()))
        .findFirst()
        .map(
            account ->
                new Entry(
                    row.exchangeTransactionId(),
                    account,
                    INCOMING.contains(row.eventType()),
                    row.eventDatetime(),
                    amount(row),
                    walletKey(row),
                    bankAccount(row.bankAccountId()),
                    row.bankAccountId(),
                    null,
                    null,
                    row));
  }

  private BigDecimal amount(ExchangeTransaction row) {
    LocalDate day = utcDay(row.eventDatetime());
    if (row.fiatValue() == null) {
      return converted(row.amount(), row.assetCode(), day);
    }
    return converted(
        row.fiatValue(),
        row.fiatCurrency() == null ? world.baseCurrency() : row.fiatCurrency(),
        day);
  }

  /** The key of the wallet on the other side; null for fiat legs and where the row names none. */
  private static String walletKey(ExchangeTransaction row) {
    String address =
        switch (row.eventType()) {
          case CRYPTO_DEPOSIT -> row.originatorWalletAddress();
          case CRYPTO_WITHDRAWAL -> row.beneficiaryWalletAddress();
          default -> null;
        };
    return address == null ? null : text(row.blockchainNetwork()) + "|" + wallet(address);
  }

  /** EVM addresses compare in lower case, others exactly. */
  static String wallet(String address) {
    return address.startsWith("0x") || address.startsWith("0X")
        ? address.toLowerCase(Locale.ROOT)
        : address;
  }

  Account bankAccount(String accountId) {
    return world.accounts().stream()
        .filter(
            account ->
                account.accountKind() == AccountKind.BANK && account.accountId().equals(accountId))
        .findFirst()
        .orElse(null);
  }

  private Account own(String agentId, String accountId) {
    return world.accounts().stream()
        .filter(account -> account.accountId().equals(accountId))
        .filter(account -> agentId == null || account.institutionId().equals(agentId))
        .min(Comparator.comparing(Account::accountKind))
        .orElse(null);
  }

  private String accountKey(String agentId, String accountId) {
    Account own = own(agentId, accountId);
    if (own != null) {
      return own.institutionId() + "|" + own.accountId();
    }
    return accountId == null ? "" : text(agentId) + "|" + accountId;
  }

  private String key(BankTransaction row, String agentId, String accountId, String name) {
    if (row.transactionType() == TransactionType.CASH_DEPOSIT
        || row.transactionType() == TransactionType.CASH_WITHDRAWAL) {
      return null;
    }
    if (accountId != null) {
      return accountKey(agentId, accountId);
    }
    return name == null ? null : "#" + text(agentId) + "|" + name;
  }

  /** Base amount to 1/10,000, or null where no rate of the last five days tells it. */
  BigDecimal converted(BigDecimal amount, String currency, LocalDate day) {
    BigDecimal rate = rate(currency, day);
    return rate == null ? null : amount.multiply(rate).setScale(4, RoundingMode.HALF_EVEN);
  }

  /** Base units per unit on a day, or null where no rate of the last five days tells it. */
  BigDecimal rate(String asset, LocalDate day) {
    if (asset.equals(world.baseCurrency())) {
      return BigDecimal.ONE;
    }
    return world.fxRates().stream()
        .filter(
            rate ->
                rate.assetCode().equals(asset) && rate.baseCurrency().equals(world.baseCurrency()))
        .filter(
            rate -> !rate.rateDate().isAfter(day) && !rate.rateDate().isBefore(day.minusDays(5)))
        .max(Comparator.comparing(FxRate::rateDate))
        .map(FxRate::rate)
        .orElse(null);
  }

  private static LocalDate utcDay(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
