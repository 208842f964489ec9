package org.nightscreen.oracle;

import static org.nightscreen.oracle.WorldMaker.FIRST_DAY;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.ListEntryType;
import org.nightscreen.canonical.ListSeverity;
import org.nightscreen.canonical.WatchlistEntry;

/** Casts a world's watchlist: wallets and accounts, some listed later, some no longer. */
final class ListCast {

  private final Dice dice;
  private final ZoneId zone;
  private final List<WatchlistEntry> entries = new ArrayList<>();

  ListCast(Dice dice, ZoneId zone) {
    this.dice = dice;
    this.zone = zone;
  }

  List<WatchlistEntry> entries() {
    return List.copyOf(entries);
  }

  void cast() {
    for (String wallet : CryptoSchemes.WALLETS) {
      if (dice.chance(35)) {
        listWallet(wallet, dayStart(dice.oneOf(-60, -1, 3, 8, 30, 40)));
      }
    }
    for (int i = 1; i <= 2; i++) {
      Instant from = dayStart(dice.between(-20, 8));
      list(ListEntryType.BANK_ACCOUNT, "P" + i, null, ListCategory.MULE_CONFIRMED, from);
    }
  }

  /** Start of a day counted from the first evaluated one. */
  Instant dayStart(int days) {
    return FIRST_DAY.plusDays(days).atStartOfDay(zone).toInstant();
  }

  /** Puts a wallet on the list from an instant, on some network or on any. */
  void listWallet(String wallet, Instant from) {
    list(
        ListEntryType.WALLET,
        EntryDerivation.wallet(wallet),
        dice.oneOf("TRON", "TRON", "ETH", null, null),
        dice.oneOf(
            ListCategory.SCAM,
            ListCategory.SANCTIONED,
            ListCategory.SECTION_311,
            ListCategory.MIXER),
        from);
  }

  /** Lists a value from an instant, in some cases only for some days. */
  void list(ListEntryType type, String value, String network, ListCategory category, Instant from) {
    Instant to = dice.chance(15) ? from.plus(Duration.ofDays(dice.between(2, 9))) : null;
    entries.add(
        new WatchlistEntry(
            "L1",
            "N" + entries.size(),
            type,
            value,
            network,
            category,
            ListSeverity.HIGH,
            from,
            to,
            "ref"));
  }
}
