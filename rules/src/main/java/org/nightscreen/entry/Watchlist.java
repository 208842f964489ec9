package org.nightscreen.entry;

import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.nightscreen.canonical.ListEntryType;
import org.nightscreen.canonical.WatchlistEntry;
import org.nightscreen.timeline.Keys;

/** The watchlist entries of a run, found by wallet, bank account or BIC. */
public final class Watchlist implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Comparator<WatchlistEntry> ORDER =
      Comparator.comparing(WatchlistEntry::listId)
          .thenComparing(WatchlistEntry::entryId)
          .thenComparing(WatchlistEntry::value)
          .thenComparing(WatchlistEntry::effectiveFrom);

  private final List<Listing> listings = new ArrayList<>();
  private final Map<Long, List<Listing>> wallets = new HashMap<>();
  private final Map<Long, List<Listing>> bankAccounts = new HashMap<>();

  /**
   * @param entries the lists as of the business date, in any order
   * @param newTonight tells the entries that are first visible in this run
   */
  public Watchlist(Collection<WatchlistEntry> entries, Predicate<WatchlistEntry> newTonight) {
    for (WatchlistEntry entry : entries.stream().sorted(ORDER).toList()) {
      Listing listing =
          new Listing(
              listings.size(),
              entry.listId(),
              entry.entryId(),
              entry.category(),
              micros(entry.effectiveFrom()),
              entry.effectiveTo() == null ? Long.MAX_VALUE : micros(entry.effectiveTo()),
              newTonight.test(entry));
      listings.add(listing);
      if (entry.entryType() == ListEntryType.WALLET) {
        wallets
            .computeIfAbsent(walletKey(entry.network(), entry.value()), key -> new ArrayList<>())
            .add(listing);
      } else if (entry.entryType() == ListEntryType.BANK_ACCOUNT
          || entry.entryType() == ListEntryType.BIC) {
        bankAccounts.computeIfAbsent(Keys.of(entry.value()), key -> new ArrayList<>()).add(listing);
      }
    }
  }

  /** A watchlist without entries. */
  public static Watchlist empty() {
    return new Watchlist(List.of(), entry -> false);
  }

  public Listing listing(int index) {
    return listings.get(index);
  }

  /** The weightiest match of a wallet, on its network or on any, or null. */
  Listing wallet(String network, String address, long instant) {
    if (wallets.isEmpty() || address == null) {
      return null;
    }
    return weightiest(
        wallets.get(walletKey(network, address)),
        weightiest(wallets.get(walletKey(null, address)), null, instant),
        instant);
  }

  /** The weightiest match of a bank account or its agent, or null. */
  Listing bankAccount(String accountId, String agentId, long instant) {
    if (bankAccounts.isEmpty()) {
      return null;
    }
    Listing byAgent =
        agentId == null ? null : weightiest(bankAccounts.get(Keys.of(agentId)), null, instant);
    return accountId == null
        ? byAgent
        : weightiest(bankAccounts.get(Keys.of(accountId)), byAgent, instant);
  }

  /** The key of a wallet: EVM addresses compare in lower case, others exactly. */
  static long walletKey(String network, String address) {
    String normal =
        address.startsWith("0x") || address.startsWith("0X")
            ? address.toLowerCase(Locale.ROOT)
            : address;
    return Keys.of(network, normal);
  }

  private static Listing weightiest(List<Listing> found, Listing best, long instant) {
    Listing chosen = best;
    if (found != null) {
      for (Listing listing : found) {
        if (listing.to() > instant
            && (chosen == null || weight(listing, instant) > weight(chosen, instant))) {
          chosen = listing;
        }
      }
    }
    return chosen;
  }

  private static int weight(Listing listing, long instant) {
    return (listing.effectiveAt(instant) ? 4 : 0)
        + (listing.sanctioned() ? 2 : 0)
        + (listing.category() == org.nightscreen.canonical.ListCategory.MULE_CONFIRMED ? 1 : 0);
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
