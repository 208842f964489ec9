package org.nightscreen.behaviour;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.nightscreen.subject.IdentifierKind;
import org.nightscreen.timeline.Timeline;

/**
 * Which accounts were used with some devices, addresses and networks. One that very many accounts
 * share is a hub at any time, and only that is kept of it.
 */
public final class SharerBook implements Serializable {

  /** What more accounts than this share over all that is read is a hub whatever the window. */
  public static final int CERTAIN_HUB = 500;

  private static final long serialVersionUID = 1L;

  private final Long2ObjectOpenHashMap<LongOpenHashSet> accountsOf = new Long2ObjectOpenHashMap<>();

  /** Notes an entry if it is a session with one of the identifiers. */
  void note(Timeline entries, int entry, LongSet identifiers) {
    if (entries.type(entry).session()) {
      for (IdentifierKind kind : IdentifierKind.OF_SESSIONS) {
        long key = kind.inSession(entries, entry);
        if (identifiers.contains(key)) {
          note(key, entries.account(entry));
        }
      }
    }
  }

  /** Takes in what another part of the entries told. */
  void add(SharerBook other) {
    other.accountsOf.forEach((key, accounts) -> accounts.forEach(account -> note(key, account)));
  }

  private void note(long key, long account) {
    LongOpenHashSet accounts = accountsOf.computeIfAbsent(key, any -> new LongOpenHashSet(4));
    if (accounts.size() <= CERTAIN_HUB) {
      accounts.add(account);
    }
  }

  /** How many identifiers are certain hubs. */
  public long hubs() {
    return accountsOf.values().stream().filter(SharerBook::hub).count();
  }

  private static boolean hub(LongOpenHashSet accounts) {
    return accounts.size() > CERTAIN_HUB;
  }

  /**
   * The accounts that share an identifier, by its key; certain hubs apart. Keys of accounts are in
   * order.
   */
  public Map<Long, long[]> shared() {
    Map<Long, long[]> shared = new HashMap<>();
    accountsOf.forEach(
        (key, accounts) -> {
          if (accounts.size() > 1 && !hub(accounts)) {
            shared.put(key, accounts.longStream().sorted().toArray());
          }
        });
    return shared;
  }
}
