package org.nightscreen.entry;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.LongPredicate;
import org.nightscreen.canonical.AccessEvent;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.subject.CustomerProfile;
import org.nightscreen.subject.Directory;
import org.nightscreen.subject.IdentifierKind;
import org.nightscreen.subject.OnChain;
import org.nightscreen.subject.PartyClasses;
import org.nightscreen.subject.Profiles;
import org.nightscreen.subject.Sharing;
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Exclusion;
import org.nightscreen.timeline.Keys;

/**
 * Turns one canonical row into the entries on its own side or sides. A bank row yields an entry on
 * the debtor's and one on the creditor's account, an exchange row and a session yield one.
 *
 * @param directory own accounts
 * @param fx conversion to base currency
 * @param watchlist lists as of the run
 * @param parties classes of outside parties
 * @param tables words and tables of the pack
 * @param chain movements between outside wallets
 */
public record EntryDerivation(
    Directory directory,
    FxTable fx,
    Watchlist watchlist,
    PartyClasses parties,
    PackTables tables,
    OnChain chain)
    implements Serializable {

  private static final long MICROS_PER_DAY = 86_400_000_000L;

  /**
   * Adds the entries of a bank row.
   *
   * @param arrivalFlags bits of TOUCHED and LATE as arrival knows them
   * @return why the row is not screened, or null if it is
   */
  public Exclusion derive(BankRow row, long arrivalFlags, EntryColumns entries) {
    return new BankEntries(this).derive(row, arrivalFlags, entries);
  }

  /**
   * Adds the entry of an exchange row.
   *
   * @param arrivalFlags bits of TOUCHED and LATE as arrival knows them
   * @return why the row is not screened, or null if it is
   */
  public Exclusion derive(ExchangeTransaction row, long arrivalFlags, EntryColumns entries) {
    return new ExchangeEntries(this).derive(row, arrivalFlags, entries);
  }

  /**
   * Adds the entry of a session.
   *
   * @param arrivalFlags bits of TOUCHED and LATE as arrival knows them
   * @return why the row is not screened, or null if it is
   */
  public Exclusion derive(AccessEvent row, long arrivalFlags, EntryColumns entries) {
    return new SessionEntries(this).derive(row, arrivalFlags, entries);
  }

  /** Whether a bank row has an entry with one of the customers, by their keys. */
  public boolean concerns(BankRow row, LongPredicate customers) {
    return holds(directory.find(row.accountKey(BankRow.Party.DEBTOR)), customers)
        || holds(directory.find(row.accountKey(BankRow.Party.CREDITOR)), customers);
  }

  /** Whether an exchange row has an entry with one of the customers, by their keys. */
  public boolean concerns(ExchangeTransaction row, LongPredicate customers) {
    return holds(directory.find(row.vaspId(), row.accountId()), customers)
        || holds(directory.find(null, row.bankAccountId()), customers);
  }

  /** Whether a session is one of the customers', by their keys. */
  public boolean concerns(AccessEvent row, LongPredicate customers) {
    return holds(directory.find(null, row.accountId()), customers);
  }

  private boolean holds(int own, LongPredicate customers) {
    return own >= 0 && customers.test(directory.customer(own));
  }

  /** The base amount of a bank row, 1/10,000, by the rate of its value date. */
  public long amountOf(BankRow row) {
    return amountOf(row, NativeAmount.of(row.instructedAmount()));
  }

  /** The same of a row whose amount was looked at already. */
  long amountOf(BankRow row, NativeAmount amount) {
    if (fx.baseCurrency().equals(row.instructedCurrency())) {
      return fx.toBase(amount, row.instructedCurrency(), null);
    }
    LocalDate rateDay = row.valueDate();
    if (rateDay == null) {
      rateDay = LocalDate.ofEpochDay(Math.floorDiv(row.bookedAt(), MICROS_PER_DAY));
    }
    return fx.toBase(amount, row.instructedCurrency(), rateDay);
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

  /** Notes whom a session's device, address and network belong to. */
  public void noteSharing(AccessEvent row, Profiles profiles, Sharing sharing) {
    CustomerProfile holder = holderOf(row.accountId(), profiles);
    if (holder != null) {
      sharing.add(IdentifierKind.DEVICE, row.deviceId(), holder.customerId());
      sharing.add(IdentifierKind.IP, row.ipAddress(), holder.customerId());
      sharing.add(IdentifierKind.NETWORK, network(row.ipAddress()), holder.customerId());
    }
  }

  /** The holder of an account that a session names, or null. */
  private CustomerProfile holderOf(String accountId, Profiles profiles) {
    int own = directory.find(null, accountId);
    return own < 0 ? null : profiles.customer(directory.customer(own));
  }

  /** The network of an address as text, such as {@code 198.51.100.0/24}, or null. */
  public static String network(String ipAddress) {
    return Places.network(ipAddress);
  }

  /** Notes the account ids of both sides by their keys. */
  public void noteNames(BankTransaction row, Map<Long, String> names) {
    names.put(Keys.of(row.debtorAgentId(), row.debtorAccountId()), row.debtorAccountId());
    names.put(Keys.of(row.creditorAgentId(), row.creditorAccountId()), row.creditorAccountId());
    names.remove(Keys.NONE);
  }

  /** Notes the id of the bank account of a fiat leg by its key. */
  public void noteNames(ExchangeTransaction row, Map<Long, String> names) {
    if (row.bankAccountId() != null) {
      names.put(Keys.of("", row.bankAccountId()), row.bankAccountId());
    }
  }

  static long bit(boolean set, EntryFlag flag) {
    return set ? flag.bit() : 0;
  }

  static long micros(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1000);
  }
}
