package org.nightscreen.entry;

import static org.nightscreen.entry.EntryDerivation.bit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.SettlementStatus;
import org.nightscreen.canonical.WalletType;
import org.nightscreen.subject.AccountProfile;
import org.nightscreen.subject.Directory;
import org.nightscreen.timeline.Direction;
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Exclusion;
import org.nightscreen.timeline.Keys;

/** The entry of an exchange row. */
final class ExchangeEntries {

  private static final int MILLIONTHS = 6;
  private static final int PRECISE = 24;

  /** The entry type of each event type; fees become no entry. */
  private static final byte[] TYPES = new byte[EventType.values().length];

  static {
    for (EventType type : EventType.values()) {
      if (type != EventType.FEE) {
        TYPES[type.ordinal()] = (byte) EntryType.valueOf(type.name()).ordinal();
      }
    }
  }

  private final EntryDerivation with;
  private final Directory directory;

  ExchangeEntries(EntryDerivation with) {
    this.with = with;
    this.directory = with.directory();
  }

  Exclusion derive(ExchangeTransaction row, long arrivalFlags, EntryColumns entries) {
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
    long instant = EntryDerivation.micros(row.eventDatetime());
    Direction direction = directionOf(row.eventType());
    boolean peer = peer(row.eventType());
    entries.customer[at] = directory.customer(own);
    entries.account[at] = directory.key(own);
    entries.time[at] = instant;
    entries.amount[at] = with.amountOf(row);
    entries.type[at] = TYPES[row.eventType().ordinal()];
    entries.direction[at] = (byte) direction.ordinal();
    entries.endToEnd[at] = Keys.of(row.endToEndId());
    int bank = directory.find(null, row.bankAccountId());
    String wallet =
        direction == Direction.IN ? row.originatorWalletAddress() : row.beneficiaryWalletAddress();
    entries.place[at] = placeOf(row, peer, bank);
    entries.counterparty[at] = counterparty(row, peer, bank, wallet);
    boolean self = !peer && bank >= 0 && directory.customer(bank) == directory.customer(own);
    Listing listing = with.watchlist().wallet(row.blockchainNetwork(), wallet, instant);
    entries.listing[at] = listing == null ? -1 : listing.index();
    entries.flags[at] =
        arrivalFlags
            | EntryFlag.COUNTS_ROW.bit()
            | rowFlags(row)
            | bit(self, EntryFlag.SELF)
            | bit(!peer && bank >= 0, EntryFlag.OWN_PARTY)
            | bit(entries.counterparty[at] != Keys.NONE && !self, EntryFlag.EXTERNAL)
            | Listings.flags(listing, instant)
            | walletFlags(row, wallet, instant);
    entries.detail[at] = peer ? priceRatio(row) : exposureShare(row);
    mirror(row, own, bank, at, arrivalFlags, entries);
    return row.status() == SettlementStatus.SETTLED
        ? null
        : row.status() == SettlementStatus.PENDING ? Exclusion.PENDING : Exclusion.REFUSED;
  }

  /** The same movement on the bank account of another customer. */
  private void mirror(
      ExchangeTransaction row,
      int own,
      int bank,
      int leg,
      long arrivalFlags,
      EntryColumns entries) {
    boolean fiat =
        row.eventType() == EventType.FIAT_DEPOSIT || row.eventType() == EventType.FIAT_WITHDRAWAL;
    if (!fiat || bank < 0 || directory.customer(bank) == directory.customer(own)) {
      return;
    }
    int at = entries.add(row.exchangeTransactionId());
    Direction direction = entries.direction(leg) == Direction.IN ? Direction.OUT : Direction.IN;
    entries.customer[at] = directory.customer(bank);
    entries.account[at] = directory.key(bank);
    entries.time[at] = entries.time[leg];
    entries.amount[at] = entries.amount[leg];
    entries.type[at] = entries.type[leg];
    entries.direction[at] = (byte) direction.ordinal();
    entries.counterparty[at] = directory.key(own);
    entries.endToEnd[at] = entries.endToEnd[leg];
    entries.flags[at] =
        arrivalFlags
            | EntryFlag.MIRROR.bit()
            | EntryFlag.EXTERNAL.bit()
            | EntryFlag.OWN_PARTY.bit()
            | EntryFlag.EXCHANGE_ACCOUNT.bit()
            | bit(AccountProfile.exempt(directory.type(own)), EntryFlag.NO_INTERMEDIARY)
            | (entries.flags[leg] & (EntryFlag.PENDING.bit() | EntryFlag.REFUSED.bit()));
  }

  private static boolean peer(EventType type) {
    return type == EventType.P2P_BUY || type == EventType.P2P_SELL;
  }

  private long placeOf(ExchangeTransaction row, boolean peer, int bank) {
    if (peer) {
      return bank >= 0 ? directory.key(bank) : Keys.of("", row.bankAccountId());
    }
    boolean kiosk = row.eventType() == EventType.KIOSK_CASH_IN;
    return Keys.of(kiosk ? row.kioskId() : row.blockchainNetwork());
  }

  private long counterparty(ExchangeTransaction row, boolean peer, int bank, String wallet) {
    if (peer) {
      return Keys.of("", row.p2pCounterpartyAccountId());
    }
    if (wallet != null) {
      return Keys.wallet(row.blockchainNetwork(), wallet);
    }
    String outside = row.bankAccountId() != null ? row.bankAccountId() : row.p2pPaymentAccountId();
    return bank >= 0 ? directory.key(bank) : Keys.of("", outside);
  }

  private long rowFlags(ExchangeTransaction row) {
    boolean fiatIn = row.eventType() == EventType.FIAT_DEPOSIT;
    Boolean match = fiatIn ? row.payerNameMatch() : peer(row.eventType()) ? payerMatch(row) : null;
    boolean asksPayer = fiatIn || peer(row.eventType());
    return bit(row.status() == SettlementStatus.PENDING, EntryFlag.PENDING)
        | bit(row.status() == SettlementStatus.REJECTED, EntryFlag.REFUSED)
        | bit(Boolean.TRUE.equals(row.ownWalletProved()), EntryFlag.WALLET_PROVED_OWN)
        | bit(asksPayer && Boolean.FALSE.equals(match), EntryFlag.PAYER_MISMATCH)
        | bit(asksPayer && match == null, EntryFlag.PAYER_UNKNOWN)
        | bit(row.eventType() == EventType.KIOSK_CASH_IN, EntryFlag.CRYPTO_PAYMENT)
        | bit(with.tables().stablecoins().contains(row.assetCode()), EntryFlag.STABLECOIN);
  }

  /** Whether the paying account is the trade partner's, as told or by the two names; or null. */
  private static Boolean payerMatch(ExchangeTransaction row) {
    if (row.payerNameMatch() != null) {
      return row.payerNameMatch();
    }
    String payer = normal(row.p2pPaymentAccountHolderName());
    String partner = normal(row.originatorName());
    return payer == null || partner == null ? null : payer.equals(partner);
  }

  private static String normal(String name) {
    return name == null || name.isBlank()
        ? null
        : name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private long walletFlags(ExchangeTransaction row, String wallet, long instant) {
    if (wallet == null) {
      return vendorFlags(row);
    }
    Set<PartyClass> known = with.parties().of(wallet, null);
    boolean hosted =
        row.counterpartyWalletType() == WalletType.HOSTED
            || row.counterpartyVaspId() != null
            || known.contains(PartyClass.VASP)
            || known.contains(PartyClass.PSP);
    long chainKey = Keys.wallet(row.blockchainNetwork(), wallet);
    return Listings.walletFlags(
            with.watchlist().wallets(row.blockchainNetwork(), wallet, instant), instant)
        | vendorFlags(row)
        | bit(hosted, EntryFlag.HOSTED_WALLET)
        | bit(with.chain().touched(chainKey), EntryFlag.TOUCHED);
  }

  private static long vendorFlags(ExchangeTransaction row) {
    if (row.exposureCategory() == null || !Listing.risk(row.exposureCategory())) {
      return 0;
    }
    int hops = row.exposureHops() == null ? -1 : row.exposureHops();
    boolean sanctioned = row.exposureCategory() == ListCategory.SANCTIONED;
    return bit(hops == 0, EntryFlag.RISK_WALLET)
        | bit(hops == 0 && sanctioned, EntryFlag.SANCTIONED_WALLET)
        | bit(
            hops == 0 && (sanctioned || row.exposureCategory() == ListCategory.SECTION_311),
            EntryFlag.GRAVEST_WALLET)
        | bit(hops == 1 && row.exposureShare() != null, EntryFlag.RISK_WALLET_ONE_HOP);
  }

  private static long exposureShare(ExchangeTransaction row) {
    return row.exposureShare() == null ? EntryColumns.NO_DETAIL : millionths(row.exposureShare());
  }

  /** The price over the reference price; without a quote asset the price is that ratio already. */
  private long priceRatio(ExchangeTransaction row) {
    if (row.price() == null) {
      return EntryColumns.NO_DETAIL;
    }
    if (row.quoteAssetCode() == null) {
      return millionths(row.price());
    }
    LocalDate day = LocalDate.ofInstant(row.eventDatetime(), ZoneOffset.UTC);
    BigDecimal asset = with.fx().rate(row.assetCode(), day);
    BigDecimal quote = with.fx().rate(row.quoteAssetCode(), day);
    if (asset == null || quote == null || asset.signum() <= 0) {
      return EntryColumns.NO_DETAIL;
    }
    return millionths(row.price().multiply(quote).divide(asset, PRECISE, RoundingMode.HALF_EVEN));
  }

  private static long millionths(BigDecimal ratio) {
    return ratio
        .setScale(MILLIONTHS, RoundingMode.HALF_EVEN)
        .unscaledValue()
        .min(java.math.BigInteger.valueOf(Long.MAX_VALUE))
        .longValue();
  }

  private static Direction directionOf(EventType type) {
    return switch (type) {
      case FIAT_DEPOSIT, CRYPTO_DEPOSIT, KIOSK_CASH_IN, INTERNAL_TRANSFER_IN -> Direction.IN;
      case FIAT_WITHDRAWAL, CRYPTO_WITHDRAWAL, INTERNAL_TRANSFER_OUT, FEE -> Direction.OUT;
      case TRADE_BUY, TRADE_SELL, CONVERT, P2P_BUY, P2P_SELL -> Direction.CONVERSION;
    };
  }
}
