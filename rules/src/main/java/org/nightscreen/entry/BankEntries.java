package org.nightscreen.entry;

import static org.nightscreen.entry.EntryDerivation.bit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.canonical.EntryStatus;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.subject.AccountProfile;
import org.nightscreen.subject.Directory;
import org.nightscreen.timeline.Direction;
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Exclusion;
import org.nightscreen.timeline.Keys;

/** The entries of a bank row. */
final class BankEntries {

  private static final Set<String> EARNED = Set.of("SALA", "PENS", "BENE", "TAXR", "LOAN");
  private static final Set<String> WAGES_AND_BENEFITS = Set.of("SALA", "PENS", "BENE");
  private static final Set<String> WAGES_AND_TAXES = Set.of("SALA", "TAXS");
  private static final String WAGE = "SALA";
  private static final String QUASI_CASH = "6051";

  /** The entry type of each transaction type; fees and interest become no entry. */
  private static final EntryType[] TYPES = new EntryType[TransactionType.values().length];

  static {
    for (TransactionType type : TransactionType.values()) {
      if (type != TransactionType.FEE && type != TransactionType.INTEREST) {
        TYPES[type.ordinal()] = EntryType.valueOf(type.name());
      }
    }
  }

  private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE, 4);

  private final EntryDerivation with;
  private final Directory directory;

  BankEntries(EntryDerivation with) {
    this.with = with;
    this.directory = with.directory();
  }

  Exclusion derive(BankTransaction row, long arrivalFlags, EntryColumns entries) {
    if (row.transactionType() == TransactionType.FEE
        || row.transactionType() == TransactionType.INTEREST) {
      return Exclusion.FEE_OR_INTEREST;
    }
    long debtorKey = Keys.of(row.debtorAgentId(), row.debtorAccountId());
    long creditorKey = Keys.of(row.creditorAgentId(), row.creditorAccountId());
    int debtor = directory.find(debtorKey);
    int creditor = directory.find(creditorKey);
    if (debtor < 0 && creditor < 0) {
      boolean unknownOwn =
          (row.debtorAccountId() != null && directory.ownInstitution(row.debtorAgentId()))
              || (row.creditorAccountId() != null
                  && directory.ownInstitution(row.creditorAgentId()));
      return unknownOwn ? Exclusion.UNKNOWN_OWN_ACCOUNT : Exclusion.NO_OWN_ACCOUNT;
    }
    long flags = arrivalFlags | rowFlags(row);
    long amount = with.amountOf(row);
    if (debtor >= 0) {
      Side other =
          new Side(
              creditor,
              creditorKey,
              row.creditorAccountId(),
              row.creditorAgentId(),
              row.creditorName(),
              row.creditorCountry());
      add(row, Direction.OUT, debtor, other, flags | EntryFlag.COUNTS_ROW.bit(), amount, entries);
    }
    if (creditor >= 0) {
      Side other =
          new Side(
              debtor,
              debtorKey,
              row.debtorAccountId(),
              row.debtorAgentId(),
              row.debtorName(),
              row.debtorCountry());
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
    String purpose = row.purposeCode();
    boolean transfer =
        row.transactionType() == TransactionType.CREDIT_TRANSFER
            || row.transactionType() == TransactionType.INSTANT_CREDIT_TRANSFER;
    return bit(row.entryStatus() == EntryStatus.PDNG, EntryFlag.PENDING)
        | bit(row.entryStatus() == EntryStatus.RJCT, EntryFlag.REFUSED)
        | bit(row.reversalIndicator(), EntryFlag.REVERSAL)
        | bit(Boolean.TRUE.equals(row.recallFlag()), EntryFlag.RECALLED)
        | bit(transfer, EntryFlag.TRANSFER)
        | bit(purpose != null && EARNED.contains(purpose), EntryFlag.EARNED)
        | bit(purpose != null && WAGES_AND_BENEFITS.contains(purpose), EntryFlag.WAGE_OR_BENEFIT)
        | bit(WAGE.equals(purpose), EntryFlag.WAGE)
        | bit(with.tables().feeWords().occursIn(row.remittanceInformation()), EntryFlag.FEE_WORDS)
        | bit(
            with.tables().investmentWords().occursIn(row.remittanceInformation()),
            EntryFlag.INVESTMENT_WORDS)
        | bit(
            with.tables().round(row.instructedAmount(), row.instructedCurrency()),
            EntryFlag.ROUND_AMOUNT);
  }

  /** The party on the other side of an entry; {@code own} is its row in the directory, or -1. */
  private record Side(
      int own, long key, String accountId, String agentId, String name, String country) {}

  private void add(
      BankTransaction row,
      Direction direction,
      int own,
      Side other,
      long flags,
      long amount,
      EntryColumns entries) {
    int at = entries.add(row.transactionId());
    long instant = EntryDerivation.micros(row.bookingDatetime());
    EntryType type = TYPES[row.transactionType().ordinal()];
    entries.customer[at] = directory.customer(own);
    entries.account[at] = directory.key(own);
    entries.time[at] = instant;
    entries.amount[at] = amount;
    entries.detail[at] = ownCurrencyAmount(row, own);
    entries.type[at] = (byte) type.ordinal();
    entries.direction[at] = (byte) direction.ordinal();
    entries.place[at] = Keys.of(row.terminalId() != null ? row.terminalId() : row.branchId());
    entries.endToEnd[at] = Keys.of(row.endToEndId());
    entries.nativeAmount[at] = NativeAmount.key(row.instructedAmount(), row.instructedCurrency());
    entries.counterparty[at] = type.cash() ? Keys.NONE : counterparty(other);
    long accountKey = Keys.of(other.accountId());
    long agentKey = Keys.of(other.agentId());
    Set<PartyClass> known = with.parties().of(accountKey, agentKey);
    long found = flags | partyFlags(row, direction, own, other, known);
    found |=
        type.cash()
            ? terminalFlags(row.terminalCountry(), directory.country(own))
            : countryFlags(other, directory.country(own)) | kindFlags(row, other);
    Listing listing =
        type.cash() ? null : with.watchlist().bankAccount(accountKey, agentKey, instant);
    entries.flags[at] = found | Listings.flags(listing, instant);
    entries.listing[at] = listing == null ? -1 : listing.index();
  }

  private long ownCurrencyAmount(BankTransaction row, int own) {
    if (!row.instructedCurrency().equals(directory.currency(own))
        || row.instructedAmount().abs().compareTo(LARGEST) > 0) {
      return EntryColumns.NO_DETAIL;
    }
    if (NativeAmount.small(row.instructedAmount())) {
      return NativeAmount.tenThousandths(row.instructedAmount());
    }
    return row.instructedAmount()
        .setScale(4, RoundingMode.HALF_EVEN)
        .unscaledValue()
        .longValueExact();
  }

  private long counterparty(Side other) {
    if (other.own() >= 0) {
      return directory.key(other.own());
    }
    if (other.accountId() != null) {
      return other.key();
    }
    return other.name() == null
        ? Keys.NONE
        : Keys.of((other.agentId() == null ? "" : other.agentId()) + "\u001fname", other.name());
  }

  private long partyFlags(
      BankTransaction row, Direction direction, int own, Side other, Set<PartyClass> known) {
    boolean self = other.own() >= 0 && directory.customer(other.own()) == directory.customer(own);
    TransactionType type = row.transactionType();
    boolean billOrCard =
        type == TransactionType.CARD_PAYMENT || type == TransactionType.DIRECT_DEBIT;
    boolean cash = type == TransactionType.CASH_DEPOSIT || type == TransactionType.CASH_WITHDRAWAL;
    AccountType ownType = other.own() < 0 ? null : directory.type(other.own());
    boolean exempt = ownType != null && AccountProfile.exempt(ownType);
    boolean vasp = known.contains(PartyClass.VASP) || known.contains(PartyClass.KIOSK);
    boolean exchange = other.own() >= 0 && directory.exchange(other.own());
    boolean quasiCash = QUASI_CASH.equals(row.merchantCategoryCode());
    return bit(self, EntryFlag.SELF)
        | bit(counterparty(other) != Keys.NONE && !cash && !billOrCard && !self, EntryFlag.EXTERNAL)
        | bit(other.own() < 0 && other.accountId() == null, EntryFlag.NAME_ONLY)
        | bit(other.own() >= 0, EntryFlag.OWN_PARTY)
        | bit(exchange, EntryFlag.EXCHANGE_ACCOUNT)
        | bit(vasp || ownType == AccountType.VASP_FIAT, EntryFlag.TO_VASP)
        | bit(
            direction == Direction.OUT && !cash && (vasp || (self && exchange) || quasiCash),
            EntryFlag.CRYPTO_PAYMENT)
        | bit(serves(known, ownType), EntryFlag.SERVICE_PARTY)
        | bit(
            known.contains(PartyClass.BILLER) || ownType == AccountType.BILLER,
            EntryFlag.BILLER_PARTY)
        | bit(
            exempt || known.stream().anyMatch(AccountProfile::passesForOthers),
            EntryFlag.NO_INTERMEDIARY)
        | bit(
            direction == Direction.OUT && !cash && runningCost(row, known, ownType),
            EntryFlag.RUNNING_COST);
  }

  private static boolean serves(Set<PartyClass> known, AccountType ownType) {
    return known.contains(PartyClass.PSP)
        || known.contains(PartyClass.BILLER)
        || known.contains(PartyClass.GOVERNMENT)
        || ownType == AccountType.PSP_SETTLEMENT
        || ownType == AccountType.BILLER
        || ownType == AccountType.GOVERNMENT;
  }

  /** Wages, tax, cards, bills and suppliers. */
  private static boolean runningCost(
      BankTransaction row, Set<PartyClass> known, AccountType ownType) {
    return row.transactionType() == TransactionType.CARD_PAYMENT
        || row.transactionType() == TransactionType.DIRECT_DEBIT
        || (row.purposeCode() != null && WAGES_AND_TAXES.contains(row.purposeCode()))
        || known.contains(PartyClass.SUPPLIER)
        || known.contains(PartyClass.BILLER)
        || known.contains(PartyClass.GOVERNMENT)
        || ownType == AccountType.BILLER
        || ownType == AccountType.GOVERNMENT
        || ownType == AccountType.PAYROLL;
  }

  private static long terminalFlags(String terminalCountry, String home) {
    if (terminalCountry == null || home == null) {
      return EntryFlag.TERMINAL_COUNTRY_UNKNOWN.bit();
    }
    return bit(!terminalCountry.equals(home), EntryFlag.TERMINAL_ABROAD);
  }

  private long countryFlags(Side other, String home) {
    String country =
        other.country() != null || other.own() < 0
            ? other.country()
            : directory.country(other.own());
    if (country == null || home == null) {
      return EntryFlag.COUNTRY_UNKNOWN.bit();
    }
    return bit(!country.equals(home), EntryFlag.ABROAD);
  }

  /** Of an own counterparty the master tells; the row's field may speak of either side then. */
  private long kindFlags(BankTransaction row, Side other) {
    CustomerType holder = other.own() < 0 ? null : directory.holderType(other.own());
    if (holder != null) {
      return bit(holder == CustomerType.NATURAL, EntryFlag.PRIVATE_PARTY);
    }
    Boolean natural = row.counterpartyIsNaturalPerson();
    return bit(natural == null, EntryFlag.PARTY_KIND_UNKNOWN)
        | bit(Boolean.TRUE.equals(natural), EntryFlag.PRIVATE_PARTY);
  }
}
