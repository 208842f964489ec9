package org.nightscreen.typology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.path.Flows;
import org.nightscreen.path.Transfer;
import org.nightscreen.path.Walk;
import org.nightscreen.subject.AccountProfile;

/** What facts about paths of payments share. */
public final class PathEvidence {

  private PathEvidence() {}

  /**
   * The sighting of payments, the first of which opens the window.
   *
   * @param anchor time of the anchor, which closes the window
   * @param amount headline amount in base currency, 1/10,000
   */
  public static Sighting sighting(
      String typology, Flows flows, Collection<Transfer> payments, long anchor, long amount) {
    TreeSet<String> ids = new TreeSet<>();
    TreeSet<Long> accounts = new TreeSet<>();
    TreeSet<Integer> listings = new TreeSet<>();
    long first = Long.MAX_VALUE;
    for (Transfer payment : payments) {
      ids.add(payment.id());
      accounts.add(payment.from());
      accounts.add(payment.to());
      if (payment.listing() >= 0) {
        listings.add(payment.listing());
      }
      first = Math.min(first, payment.time());
    }
    accounts.removeIf(account -> flows.profiles().account(account) == null);
    return new Sighting(
        typology,
        "",
        anchor,
        first - 1,
        anchor,
        amount,
        new ArrayList<>(ids),
        new ArrayList<>(accounts),
        new ArrayList<>(listings));
  }

  /** The sighting of a walk: its last payment is the anchor, its first the headline. */
  public static Sighting sighting(String typology, Flows flows, Walk walk) {
    return sighting(typology, flows, walk.transfers(), walk.last().time(), walk.first().amount());
  }

  /** Whether a walk ends at an exchange account, a VASP or kiosk, or a VASP's bank account. */
  public static boolean endsAtExchange(Flows flows, Walk walk) {
    AccountProfile end = flows.profiles().account(walk.last().to());
    return walk.last().toExchange()
        || walk.last().toOwnExchange()
        || end != null
            && (end.type() == AccountType.VASP_FIAT
                || end.known(PartyClass.VASP)
                || end.known(PartyClass.KIOSK));
  }

  /**
   * The explanation that money moved within one group: payments between accounts that have an owner
   * in common, although their holders differ.
   */
  public static List<CounterIndicator> sharedOwner(Flows flows, Walk walk) {
    long shared =
        walk.transfers().stream()
            .filter(payment -> haveSameOwner(flows, payment.from(), payment.to()))
            .count();
    if (shared == 0) {
      return List.of();
    }
    return List.of(
        new CounterIndicator(
            "shared-owner",
            "Accounts on the path have an owner in common: a group that moves its own money looks"
                + " the same.",
            Map.of(
                "payments",
                Integer.toString(walk.length()),
                "betweenSharedOwners",
                Long.toString(shared))));
  }

  private static boolean haveSameOwner(Flows flows, long payer, long payee) {
    AccountProfile from = flows.profiles().account(payer);
    AccountProfile to = flows.profiles().account(payee);
    if (from == null || to == null) {
      return false;
    }
    Set<Long> owners = from.terms().owners();
    return to.terms().owners().stream().anyMatch(owners::contains);
  }
}
