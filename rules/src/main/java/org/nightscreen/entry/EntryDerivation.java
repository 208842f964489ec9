package org.nightscreen.entry;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.EntryStatus;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.SettlementStatus;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.subject.AccountProfile;
import org.nightscreen.subject.Directory;
import org.nightscreen.timeline.Direction;
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Exclusion;
import org.nightscreen.timeline.Keys;

/**
 * Turns one canonical row into the entries on its own side or sides. A bank row yields an entry on
 * the debtor's and one on the creditor's account, an exchange row yields one.
 *
 * @param directory own accounts
 * @param fx conversion to base currency
 * @param watchlist lists as of the run
 * @param parties classes of outside parties
 * @param feeWords lexicon of taxes, fees and unlock payments
 */
public record EntryDerivation(
    Directory directory, FxTable fx, Watchlist watchlist, PartyClasses parties, WordList feeWords)
    implements Serializable {

  private static final Set<String> EARNED = Set.of("SALA", "PENS", "BENE", "TAXR", "LOAN");
  private static final Set<String> WAGES = Set.of("SALA", "PENS", "BENE");
  private static final String QUASI_CASH = "6051";

  /**
   * Adds the entries of a bank row.
   *
   * @param arrivalFlags bits of TOUCHED and LATE as arrival knows them
   * @return why the row is not screened, or null if it is
   */
  public Exclusion derive(BankTransaction row, long arrivalFlags, EntryColumns entries) {
    if (row.transactionType() == TransactionType.FEE
        || row.transactionType() == TransactionType.INTEREST) {
      return Exclusion.FEE_OR_INTEREST;
    }
    int debtor = directory.find(row.debtorAgentId(), row.debtorAccountId());
    int creditor = directory.find(row.creditorAgentId(), row.creditorAccountId());
    if (debtor < 0 && creditor < 0) {
      boolean unknownOwn =
          (row.debtorAccountId() != null && directory.ownInstitution(row.debtorAgentId()))
              || (row.creditorAccountId() != null
                  && directory.ownInstitution(row.creditorAgentId()));
      return unknownOwn ? Exclusion.UNKNOWN_OWN_ACCOUNT : Exclusion.NO_OWN_ACCOUNT;
    }
    long flags = arrivalFlags | rowFlags(row);
    long amount = amountOf(row);
    if (debtor >= 0) {
      Side other =
          new Side(creditor, row.creditorAccountId(), row.creditorAgentId(), row.creditorName());
      add(row, Direction.OUT, debtor, other, flags | EntryFlag.COUNTS_ROW.bit(), amount, entries);
    }
    if (creditor >= 0) {
      Side other = new Side(debtor, row.debtorAccountId(), row.debtorAgentId(), row.debtorName());
      long counts = debtor >= 0 ? 0 : EntryFlag.COUNTS_ROW.bit();
      add(row, Direction.IN, creditor, other, flags | counts, amount, entries);
    }
    return excludedByStatus(row.entryStatus());
  }

  private static Exclusion excludedByStatus(EntryStatus status) {
    return switch (status) {
      case BOOK -> null;
      case PDNG -> Exclusion.PENDING;
      case RJCT -> Exclusion.REFUSED;
    };
  }

  private long rowFlags(BankTransaction row) {
    long flags = 0;
    flags |= bit(row.entryStatus() == EntryStatus.PDNG, EntryFlag.PENDING);
    flags |= bit(row.entryStatus() == EntryStatus.RJCT, EntryFlag.REFUSED);
    flags |= bit(row.reversalIndicator(), EntryFlag.REVERSAL);
    flags |= bit(Boolean.TRUE.equals(row.recallFlag()), EntryFlag.RECALLED);
    flags |= bit(row.purposeCode() != null && EARNED.contains(row.purposeCode()), EntryFlag.EARNED);
    flags |=
        bit(
            row.purposeCode() != null && WAGES.contains(row.purposeCode()),
            EntryFlag.WAGE_OR_BENEFIT);
    flags |= bit(feeWords.occursIn(row.remittanceInformation()), EntryFlag.FEE_WORDS);
    boolean transfer =
        row.transactionType() == TransactionType.CREDIT_TRANSFER
            || row.transactionType() == TransactionType.INSTANT_CREDIT_TRANSFER;
    return flags | bit(transfer, EntryFlag.TRANSFER);
  }

  /** The party on the other side of an entry; {@code own} is its row in the directory, or -1. */
  private record Side(int own, String accountId, String agentId, String name) {}

  private void add(
      BankTransaction row,
      Direction direction,
      int own,
      Side other,
      long flags,
      long amount,
      EntryColumns entries) {
    int at = entries.add(row.transactionId());
    long instant = micros(row.bookingDatetime());
    EntryType type = EntryType.valueOf(row.transactionType().name());
    entries.customer[at] = directory.customer(own);
    entries.account[at] = directory.key(own);
    entries.time[at] = instant;
    entries.amount[at] = amount;
    entries.type[at] = (byte) type.ordinal();
    entries.direction[at] = (byte) direction.ordinal();
    entries.place[at] = Keys.of(row.terminalId() != null ? row.terminalId() : row.branchId());
    entries.endToEnd[at] = Keys.of(row.endToEndId());
    entries.nativeAmount[at] = nativeKey(row.instructedAmount(), row.instructedCurrency());
    entries.counterparty[at] = type.cash() ? Keys.NONE : counterparty(other);
    long found = flags | partyFlags(row, direction, own, other, entries.counterparty[at]);
    if (type.cash()) {
      found |= terminalFlags(row.terminalCountry(), directory.country(own));
    }
    Listing listing =
        type.cash() ? null : watchlist.bankAccount(other.accountId(), other.agentId(), instant);
    entries.flags[at] = found | listingFlags(listing, instant);
    entries.listing[at] = listing == null ? -1 : listing.index();
  }

  private long counterparty(Side other) {
    if (other.own() >= 0) {
      return directory.key(other.own());
    }
    if (other.accountId() != null) {
      return Keys.of(other.agentId(), other.accountId());
    }
    return other.name() == null
        ? Keys.NONE
        : Keys.of((other.agentId() == null ? "" : other.agentId()) + "\u001fname", other.name());
  }

  private long partyFlags(
      BankTransaction row, Direction direction, int own, Side other, long counterparty) {
    boolean self = other.own() >= 0 && directory.customer(other.own()) == directory.customer(own);
    boolean billOrCard =
        row.transactionType() == TransactionType.CARD_PAYMENT
            || row.transactionType() == TransactionType.DIRECT_DEBIT;
    boolean cash =
        row.transactionType() == TransactionType.CASH_DEPOSIT
            || row.transactionType() == TransactionType.CASH_WITHDRAWAL;
    Set<PartyClass> known = parties.of(other.accountId(), other.agentId());
    boolean vasp = known.contains(PartyClass.VASP) || known.contains(PartyClass.KIOSK);
    boolean ownExchange = self && directory.exchange(other.own());
    boolean quasiCash = QUASI_CASH.equals(row.merchantCategoryCode());
    boolean neverLinks =
        !known.isEmpty()
            || (other.own() >= 0 && AccountProfile.exempt(directory.type(other.own())));
    return bit(self, EntryFlag.SELF)
        | bit(counterparty != Keys.NONE && !cash && !billOrCard && !self, EntryFlag.EXTERNAL)
        | bit(vasp, EntryFlag.VASP_OR_KIOSK)
        | bit(
            direction == Direction.OUT && !cash && (vasp || ownExchange || quasiCash),
            EntryFlag.CRYPTO_PAYMENT)
        | bit(neverLinks, EntryFlag.NEVER_LINKS);
  }

  private static long terminalFlags(String terminalCountry, String home) {
    if (terminalCountry == null || home == null) {
      return EntryFlag.TERMINAL_COUNTRY_UNKNOWN.bit();
    }
    return bit(!terminalCountry.equals(home), EntryFlag.TERMINAL_ABROAD);
  }

  /**
   * Adds the entry of an exchange row.
   *
   * @param arrivalFlags bits of TOUCHED and LATE as arrival knows them
   * @return why the row is not screened, or null if it is
   */
  public Exclusion derive(ExchangeTransaction row, long arrivalFlags, EntryColumns entries) {
    if (row.eventType() == EventType.FEE) {
      return Exclusion.FEE_OR_INTEREST;
    }
    int own = directory.find(row.vaspId(), row.accountId());
    if (own < 0) {
      return directory.ownExchange(row.vaspId())
          ? Exclusion.UNKNOWN_OWN_ACCOUNT
          : Exclusion.NO_OWN_ACCOUNT;
    }
    int at = entries.add(row.exchangeTransactionId());
    long instant = micros(row.eventDatetime());
    Direction direction = directionOf(row.eventType());
    entries.customer[at] = directory.customer(own);
    entries.account[at] = directory.key(own);
    entries.time[at] = instant;
    entries.amount[at] = amountOf(row);
    entries.type[at] = (byte) EntryType.valueOf(row.eventType().name()).ordinal();
    entries.direction[at] = (byte) direction.ordinal();
    entries.place[at] = Keys.of(row.kioskId());
    entries.endToEnd[at] = Keys.of(row.endToEndId());
    entries.nativeAmount[at] = nativeKey(row.amount(), row.assetCode());
    int bank = directory.find(null, row.bankAccountId());
    String wallet =
        direction == Direction.IN ? row.originatorWalletAddress() : row.beneficiaryWalletAddress();
    entries.counterparty[at] = exchangeCounterparty(row, bank, wallet);
    boolean self = bank >= 0 && directory.customer(bank) == directory.customer(own);
    Listing listing = watchlist.wallet(row.blockchainNetwork(), wallet, instant);
    entries.listing[at] = listing == null ? -1 : listing.index();
    entries.flags[at] =
        arrivalFlags
            | EntryFlag.COUNTS_ROW.bit()
            | exchangeFlags(row)
            | bit(self, EntryFlag.SELF)
            | bit(entries.counterparty[at] != Keys.NONE && !self, EntryFlag.EXTERNAL)
            | listingFlags(listing, instant);
    return row.status() == SettlementStatus.SETTLED
        ? null
        : row.status() == SettlementStatus.PENDING ? Exclusion.PENDING : Exclusion.REFUSED;
  }

  /** The base amount of a bank row, 1/10,000, by the rate of its value date. */
  public long amountOf(BankTransaction row) {
    LocalDate rateDay =
        row.valueDate() != null
            ? row.valueDate()
            : LocalDate.ofInstant(row.bookingDatetime(), ZoneOffset.UTC);
    return fx.toBase(row.instructedAmount(), row.instructedCurrency(), rateDay);
  }

  /**
   * The base amount of an exchange row, 1/10,000: its fiat value where given, else by the asset's
   * rate.
   */
  public long amountOf(ExchangeTransaction row) {
    LocalDate day = LocalDate.ofInstant(row.eventDatetime(), ZoneOffset.UTC);
    if (row.fiatValue() != null) {
      String currency = row.fiatCurrency() == null ? fx.baseCurrency() : row.fiatCurrency();
      return fx.toBase(row.fiatValue(), currency, day);
    }
    return fx.toBase(row.amount(), row.assetCode(), day);
  }

  private long exchangeCounterparty(ExchangeTransaction row, int bank, String wallet) {
    if (wallet != null) {
      return Watchlist.walletKey(row.blockchainNetwork(), wallet);
    }
    String outside = row.bankAccountId() != null ? row.bankAccountId() : row.p2pPaymentAccountId();
    return bank >= 0 ? directory.key(bank) : Keys.of("", outside);
  }

  private static long exchangeFlags(ExchangeTransaction row) {
    boolean fiatIn = row.eventType() == EventType.FIAT_DEPOSIT;
    return bit(row.status() == SettlementStatus.PENDING, EntryFlag.PENDING)
        | bit(row.status() == SettlementStatus.REJECTED, EntryFlag.REFUSED)
        | bit(Boolean.TRUE.equals(row.ownWalletProved()), EntryFlag.WALLET_PROVED_OWN)
        | bit(fiatIn && Boolean.FALSE.equals(row.payerNameMatch()), EntryFlag.PAYER_MISMATCH)
        | bit(fiatIn && row.payerNameMatch() == null, EntryFlag.PAYER_UNKNOWN)
        | bit(row.eventType() == EventType.KIOSK_CASH_IN, EntryFlag.CRYPTO_PAYMENT);
  }

  private static Direction directionOf(EventType type) {
    return switch (type) {
      case FIAT_DEPOSIT, CRYPTO_DEPOSIT, KIOSK_CASH_IN, INTERNAL_TRANSFER_IN -> Direction.IN;
      case FIAT_WITHDRAWAL, CRYPTO_WITHDRAWAL, INTERNAL_TRANSFER_OUT, FEE -> Direction.OUT;
      case TRADE_BUY, TRADE_SELL, CONVERT, P2P_BUY, P2P_SELL -> Direction.CONVERSION;
    };
  }

  private static long listingFlags(Listing listing, long instant) {
    if (listing == null) {
      return 0;
    }
    return (listing.effectiveAt(instant) ? EntryFlag.LISTED.bit() : EntryFlag.LISTED_LATER.bit())
        | bit(listing.sanctioned(), EntryFlag.LISTED_SANCTIONED)
        | bit(
            listing.category() == org.nightscreen.canonical.ListCategory.MULE_CONFIRMED,
            EntryFlag.LISTED_MULE)
        | bit(listing.newTonight(), EntryFlag.TOUCHED);
  }

  private static long nativeKey(BigDecimal amount, String currency) {
    return Keys.of(currency, amount.stripTrailingZeros().toPlainString());
  }

  private static long bit(boolean set, EntryFlag flag) {
    return set ? flag.bit() : 0;
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
