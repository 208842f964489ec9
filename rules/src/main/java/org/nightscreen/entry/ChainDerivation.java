package org.nightscreen.entry;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.PartyReference;
import org.nightscreen.canonical.WalletTransfer;
import org.nightscreen.subject.OnChain;
import org.nightscreen.timeline.Keys;

/** Turns wallet transfers into what is known of the chain around own accounts. */
public final class ChainDerivation {

  private final FxTable fx;
  private final Watchlist watchlist;

  public ChainDerivation(FxTable fx, Watchlist watchlist) {
    this.fx = fx;
    this.watchlist = watchlist;
  }

  /**
   * @param rows transfers between wallets
   * @param arrived tells rows that came with this run
   * @param accounts whose deposit addresses own accounts have
   * @param references wallets that are known as hosted services
   */
  public OnChain chain(
      Collection<WalletTransfer> rows,
      Predicate<WalletTransfer> arrived,
      Collection<Account> accounts,
      Collection<PartyReference> references) {
    return new OnChain(
        rows.stream().map(row -> transfer(row, arrived.test(row))).toList(),
        depositAddresses(accounts),
        hosted(references));
  }

  private OnChain.Transfer transfer(WalletTransfer row, boolean arrived) {
    long instant = EntryDerivation.micros(row.blockDatetime());
    List<Listing> from = risky(row.blockchainNetwork(), row.fromAddress(), instant);
    List<Listing> to = risky(row.blockchainNetwork(), row.toAddress(), instant);
    List<Listing> both = new ArrayList<>(from);
    both.addAll(to);
    return new OnChain.Transfer(
        row.transactionHash(),
        instant,
        row.blockchainNetwork(),
        row.fromAddress(),
        row.toAddress(),
        amountOf(row),
        risk(from, instant),
        risk(to, instant),
        from.isEmpty() ? -1 : from.get(0).index(),
        to.isEmpty() ? -1 : to.get(0).index(),
        arrived || both.stream().anyMatch(Listing::newTonight));
  }

  private List<Listing> risky(String network, String address, long instant) {
    return watchlist.wallets(network, address, instant).stream().filter(Listing::risk).toList();
  }

  private static OnChain.Risk risk(List<Listing> listings, long instant) {
    if (listings.stream().anyMatch(listing -> listing.effectiveAt(instant))) {
      return OnChain.Risk.AT_EVENT;
    }
    return listings.isEmpty() ? OnChain.Risk.NONE : OnChain.Risk.LATER;
  }

  private long amountOf(WalletTransfer row) {
    LocalDate day = LocalDate.ofInstant(row.blockDatetime(), ZoneOffset.UTC);
    return row.fiatValue() != null
        ? fx.toBase(row.fiatValue(), fx.baseCurrency(), day)
        : fx.toBase(row.amount(), row.assetCode(), day);
  }

  private static Map<Long, Set<Long>> depositAddresses(Collection<Account> accounts) {
    Map<Long, Set<Long>> addresses = new HashMap<>();
    for (Account account : accounts) {
      long key = Keys.of(account.institutionId(), account.accountId());
      for (String address : account.depositAddress()) {
        addresses.computeIfAbsent(Keys.wallet(null, address), any -> new HashSet<>()).add(key);
      }
    }
    return addresses;
  }

  private static Set<Long> hosted(Collection<PartyReference> references) {
    Set<Long> hosted = new HashSet<>();
    for (PartyReference reference : references) {
      PartyClass as = reference.partyClass();
      if (as == PartyClass.VASP || as == PartyClass.PSP || as == PartyClass.MERCHANT) {
        hosted.add(Keys.wallet(null, reference.partyKey()));
      }
    }
    return hosted;
  }
}
