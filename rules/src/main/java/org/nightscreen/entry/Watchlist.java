package org.nightscreen.entry;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.ListEntryType;
import org.nightscreen.canonical.WatchlistEntry;
import org.nightscreen.timeline.Keys;

/** The watchlist entries of a run, found by wallet, bank account, BIC or place. */
public final class Watchlist implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Comparator<WatchlistEntry> ORDER =
      Comparator.comparing(WatchlistEntry::listId)
          .thenComparing(WatchlistEntry::entryId)
          .thenComparing(WatchlistEntry::value)
          .thenComparing(WatchlistEntry::effectiveFrom);

  private final List<Listing> listings = new ArrayList<>();
  private final Long2ObjectOpenHashMap<List<Listing>> wallets = new Long2ObjectOpenHashMap<>();
  private final Long2ObjectOpenHashMap<List<Listing>> bankAccounts = new Long2ObjectOpenHashMap<>();
  private final Places places = new Places();

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
            .computeIfAbsent(Keys.wallet(entry.network(), entry.value()), key -> new ArrayList<>())
            .add(listing);
      } else if (entry.entryType() == ListEntryType.BANK_ACCOUNT
          || entry.entryType() == ListEntryType.BIC) {
        bankAccounts.computeIfAbsent(Keys.of(entry.value()), key -> new ArrayList<>()).add(listing);
      } else if (entry.category() == ListCategory.SCAM_CENTRE_REGION) {
        places.add(entry.entryType(), entry.value(), listing);
      }
    }
  }

  /** A watchlist without entries. */
  public static Watchlist empty() {
    return new Watchlist(List.of(), entry -> false);
  }

  /** Whether an entry is first visible in this run: it may match a movement however old. */
  public boolean grown() {
    return listings.stream().anyMatch(Listing::newTonight);
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
        wallets.get(Keys.wallet(network, address)),
        weightiest(wallets.get(Keys.wallet(null, address)), null, instant),
        instant);
  }

  /** Every listing of a wallet, on its network or on any, that has not ended by then. */
  List<Listing> wallets(String network, String address, long instant) {
    if (wallets.isEmpty() || address == null) {
      return List.of();
    }
    List<Listing> found = new ArrayList<>();
    if (network != null) {
      found.addAll(listed(Keys.wallet(network, address)));
    }
    found.addAll(listed(Keys.wallet(null, address)));
    found.removeIf(listing -> listing.to() <= instant);
    return found;
  }

  private List<Listing> listed(long wallet) {
    List<Listing> found = wallets.get(wallet);
    return found == null ? List.of() : found;
  }

  /** The keys of all listed wallets whose category marks a risk. */
  public Set<Long> riskWallets() {
    Set<Long> risky = new HashSet<>();
    wallets.forEach(
        (wallet, found) -> {
          if (found.stream().anyMatch(listing -> listing.risk())) {
            risky.add(wallet);
          }
        });
    return risky;
  }

  Places places() {
    return places;
  }

  /**
   * The weightiest match of a bank account or its agent, or null.
   *
   * @param accountKey key of the account id alone, or {@link Keys#NONE}
   * @param agentKey key of the agent, or {@link Keys#NONE}
   */
  Listing bankAccount(long accountKey, long agentKey, long instant) {
    if (bankAccounts.isEmpty()) {
      return null;
    }
    Listing byAgent = weightiest(bankAccounts.get(agentKey), null, instant);
    return weightiest(bankAccounts.get(accountKey), byAgent, instant);
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
        + (listing.category() == ListCategory.MULE_CONFIRMED ? 1 : 0);
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
