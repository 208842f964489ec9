package org.nightscreen.entry;

import static org.nightscreen.entry.EntryDerivation.bit;

import java.util.Set;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.canonical.EntryStatus;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.entry.BankRow.Party;
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

  private final EntryDerivation with;
  private final Directory directory;

  BankEntries(EntryDerivation with) {
    this.with = with;
    this.directory = with.directory();
  }

  Exclusion derive(BankRow row, long arrivalFlags, EntryColumns entries) {
    if (row.transactionType() == TransactionType.FEE
        || row.transactionType() == TransactionType.INTEREST) {
      return Exclusion.FEE_OR_INTEREST;
    }
    long debtorKey = row.accountKey(Party.DEBTOR);
    long creditorKey = row.accountKey(Party.CREDITOR);
    int debtor = directory.find(debtorKey);
    int creditor = directory.find(creditorKey);
    if (debtor < 0 && creditor < 0) {
      return ofOwnInstitution(row, Party.DEBTOR) || ofOwnInstitution(row, Party.CREDITOR)
          ? Exclusion.UNKNOWN_OWN_ACCOUNT
          : Exclusion.NO_OWN_ACCOUNT;
    }
    Common common = common(row, arrivalFlags);
    if (debtor >= 0) {
      Side other = new Side(Party.CREDITOR, creditor, creditorKey);
      add(row, Direction.OUT, debtor, other, common.counting(), entries);
    }
    if (creditor >= 0) {
      Side other = new Side(Party.DEBTOR, debtor, debtorKey);
      Common counted = debtor >= 0 ? common : common.counting();
      add(row, Direction.IN, creditor, other, counted, entries);
    }
    return excludedByStatus(row.entryStatus());
  }

  private boolean ofOwnInstitution(BankRow row, Party party) {
    return row.hasAccount(party) && directory.ownInstitution(row.agentId(party));
  }

  private static Exclusion excludedByStatus(EntryStatus status) {
    return switch (status) {
      case BOOK -> null;
      case PDNG -> Exclusion.PENDING;
      case RJCT -> Exclusion.REFUSED;
    };
  }

  private long rowFlags(BankRow row, NativeAmount amount) {
    String purpose = row.purposeCode();
    boolean transfer =
        row.transactionType() == TransactionType.CREDIT_TRANSFER
            || row.transactionType() == TransactionType.INSTANT_CREDIT_TRANSFER;
    return bit(row.entryStatus() == EntryStatus.PDNG, EntryFlag.PENDING)
        | bit(row.entryStatus() == EntryStatus.RJCT, EntryFlag.REFUSED)
        | bit(row.reversal(), EntryFlag.REVERSAL)
        | bit(row.recalled(), EntryFlag.RECALLED)
        | bit(transfer, EntryFlag.TRANSFER)
        | (purpose == null ? 0 : purposeFlags(purpose))
        | bit(with.tables().feeWords().occursIn(row.remittanceInformation()), EntryFlag.FEE_WORDS)
        | bit(
            with.tables().investmentWords().occursIn(row.remittanceInformation()),
            EntryFlag.INVESTMENT_WORDS)
        | bit(with.tables().round(amount, row.instructedCurrency()), EntryFlag.ROUND_AMOUNT);
  }

  private static long purposeFlags(String purpose) {
    return bit(EARNED.contains(purpose), EntryFlag.EARNED)
        | bit(WAGES_AND_BENEFITS.contains(purpose), EntryFlag.WAGE_OR_BENEFIT)
        | bit(WAGE.equals(purpose), EntryFlag.WAGE);
  }

  /** The party on the other side of an entry; {@code own} is its row in the directory, or -1. */
  private record Side(Party party, int own, long key) {}

  /** What the entries of both sides have in common. */
  private record Common(
      EntryType type,
      long instant,
      NativeAmount ofNative,
      long amount,
      long place,
      long endToEnd,
      long nativeKey,
      long flags) {

    /** The same for the entry that stands for the row where rows are counted. */
    Common counting() {
      return new Common(
          type,
          instant,
          ofNative,
          amount,
          place,
          endToEnd,
          nativeKey,
          flags | EntryFlag.COUNTS_ROW.bit());
    }
  }

  private Common common(BankRow row, long arrivalFlags) {
    NativeAmount amount = NativeAmount.of(row.instructedAmount());
    return new Common(
        TYPES[row.transactionType().ordinal()],
        row.bookedAt(),
        amount,
        with.amountOf(row, amount),
        row.placeKey(),
        row.endToEndKey(),
        amount.key(row.instructedCurrency()),
        arrivalFlags | rowFlags(row, amount));
  }

  private void add(
      BankRow row, Direction direction, int own, Side other, Common common, EntryColumns entries) {
    int at = row.addTo(entries);
    EntryType type = common.type();
    entries.customer[at] = directory.customer(own);
    entries.account[at] = directory.key(own);
    entries.time[at] = common.instant();
    entries.amount[at] = common.amount();
    entries.detail[at] =
        row.instructedCurrency().equals(directory.currency(own))
            ? common.ofNative().tenThousandths(EntryColumns.NO_DETAIL)
            : EntryColumns.NO_DETAIL;
    entries.type[at] = (byte) type.ordinal();
    entries.direction[at] = (byte) direction.ordinal();
    entries.place[at] = common.place();
    entries.endToEnd[at] = common.endToEnd();
    entries.nativeAmount[at] = common.nativeKey();
    long counterparty = counterparty(row, other);
    entries.counterparty[at] = type.cash() ? Keys.NONE : counterparty;
    long accountKey = row.accountIdKey(other.party());
    long agentKey = row.agentKey(other.party());
    Set<PartyClass> known = with.parties().of(accountKey, agentKey);
    long found = common.flags() | partyFlags(row, direction, own, other, known);
    found |= external(row, own, other, counterparty);
    found |=
        type.cash()
            ? terminalFlags(row.terminalCountry(), directory.country(own))
            : countryFlags(row, other, directory.country(own)) | kindFlags(row, other);
    Listing listing =
        type.cash() ? null : with.watchlist().bankAccount(accountKey, agentKey, common.instant());
    entries.flags[at] = found | Listings.flags(listing, common.instant());
    entries.listing[at] = listing == null ? -1 : listing.index();
  }

  private long counterparty(BankRow row, Side other) {
    if (other.own() >= 0) {
      return directory.key(other.own());
    }
    return row.hasAccount(other.party()) ? other.key() : row.nameKey(other.party());
  }

  private boolean self(int own, Side other) {
    return other.own() >= 0 && directory.customer(other.own()) == directory.customer(own);
  }

  private static boolean billOrCard(TransactionType type) {
    return type == TransactionType.CARD_PAYMENT || type == TransactionType.DIRECT_DEBIT;
  }

  private static boolean cash(TransactionType type) {
    return type == TransactionType.CASH_DEPOSIT || type == TransactionType.CASH_WITHDRAWAL;
  }

  private long external(BankRow row, int own, Side other, long counterparty) {
    TransactionType type = row.transactionType();
    boolean external =
        counterparty != Keys.NONE && !cash(type) && !billOrCard(type) && !self(own, other);
    return bit(external, EntryFlag.EXTERNAL);
  }

  private long partyFlags(
      BankRow row, Direction direction, int own, Side other, Set<PartyClass> known) {
    boolean self = self(own, other);
    boolean cash = cash(row.transactionType());
    AccountType ownType = other.own() < 0 ? null : directory.type(other.own());
    boolean exempt = ownType != null && AccountProfile.exempt(ownType);
    boolean vasp = known.contains(PartyClass.VASP) || known.contains(PartyClass.KIOSK);
    boolean exchange = other.own() >= 0 && directory.exchange(other.own());
    boolean quasiCash = QUASI_CASH.equals(row.merchantCategoryCode());
    return bit(self, EntryFlag.SELF)
        | bit(other.own() < 0 && !row.hasAccount(other.party()), EntryFlag.NAME_ONLY)
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
        | bit(exempt || AccountProfile.anyPassesForOthers(known), EntryFlag.NO_INTERMEDIARY)
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
  private static boolean runningCost(BankRow row, Set<PartyClass> known, AccountType ownType) {
    return billOrCard(row.transactionType())
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

  private long countryFlags(BankRow row, Side other, String home) {
    String named = row.country(other.party());
    String country = named != null || other.own() < 0 ? named : directory.country(other.own());
    if (country == null || home == null) {
      return EntryFlag.COUNTRY_UNKNOWN.bit();
    }
    return bit(!country.equals(home), EntryFlag.ABROAD);
  }

  /** Of an own counterparty the master tells; the row's field may speak of either side then. */
  private long kindFlags(BankRow row, Side other) {
    CustomerType holder = other.own() < 0 ? null : directory.holderType(other.own());
    if (holder != null) {
      return bit(holder == CustomerType.NATURAL, EntryFlag.PRIVATE_PARTY);
    }
    Boolean natural = row.counterpartyIsNaturalPerson();
    return bit(natural == null, EntryFlag.PARTY_KIND_UNKNOWN)
        | bit(Boolean.TRUE.equals(natural), EntryFlag.PRIVATE_PARTY);
  }
}
