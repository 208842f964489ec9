package org.nightscreen.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.DistinctInWindow;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Keys;
import org.nightscreen.timeline.Selection;
import org.nightscreen.timeline.Timeline;

/** Turns the entries that an account named into transfers. */
public final class LegsOfAccount {

  /** Within how long before a payment the counterparties of its payer are counted, microseconds. */
  public static final long HUB_SPAN = 30 * Timeline.DAY;

  /** {@link #isTransfer}. */
  public static final Selection TRANSFERS = LegsOfAccount::isTransfer;

  /** Booked entries in either direction whose counterparty is known. */
  private static final Selection BOOKED_WITH_PARTY =
      (timeline, entry) ->
          timeline.counterparty(entry) != Keys.NONE
              && !timeline.is(entry, EntryFlag.PENDING)
              && (timeline.in(entry) || timeline.out(entry));

  private LegsOfAccount() {}

  /**
   * Whether the entry moves money between this account and another known one, and its amount is
   * known: a bank transfer to or from somebody else or to the customer's own exchange account, or a
   * fiat leg of the exchange with somebody else's account.
   */
  public static boolean isTransfer(Timeline timeline, int entry) {
    if (timeline.is(entry, EntryFlag.PENDING)
        || !timeline.amountKnown(entry)
        || timeline.counterparty(entry) == Keys.NONE
        || timeline.is(entry, EntryFlag.NAME_ONLY)) {
      return false;
    }
    EntryType type = timeline.type(entry);
    if (type == EntryType.FIAT_DEPOSIT || type == EntryType.FIAT_WITHDRAWAL) {
      return timeline.is(entry, EntryFlag.EXTERNAL) && timeline.is(entry, EntryFlag.OWN_PARTY);
    }
    return timeline.is(entry, EntryFlag.TRANSFER)
        && (timeline.is(entry, EntryFlag.EXTERNAL) || toOwnExchange(timeline, entry));
  }

  /** Whether an account has any transfer at all; without one it is part of no path. */
  public static boolean any(Timeline timeline) {
    return timeline.totals(TRANSFERS).size() > 0;
  }

  /** Whether the entry pays the customer's own exchange account. */
  public static boolean toOwnExchange(Timeline timeline, int entry) {
    return timeline.out(entry)
        && timeline.is(entry, EntryFlag.SELF)
        && timeline.is(entry, EntryFlag.EXCHANGE_ACCOUNT);
  }

  /**
   * The legs of one account.
   *
   * @param named entries that could be part of a path, as indexes of the account's timeline
   * @param added those of them that a finder named that adds up payments
   */
  public static Legs of(Subject account, BitSet named, BitSet added) {
    Timeline timeline = account.timeline();
    DistinctInWindow counterparties = counterparties(timeline);
    List<Transfer> transfers = new ArrayList<>();
    for (int entry = named.nextSetBit(0); entry >= 0; entry = named.nextSetBit(entry + 1)) {
      int distinct = count(counterparties, timeline.time(entry));
      transfers.add(transfer(account, entry, distinct, added.get(entry)));
    }
    return new Legs(account.account().key(), transfers, timeline.touchedTimes());
  }

  /** The distinct counterparties of booked entries in either direction. */
  private static DistinctInWindow counterparties(Timeline timeline) {
    return new DistinctInWindow(timeline.totals(BOOKED_WITH_PARTY), timeline::counterparty);
  }

  /**
   * Those of the payments that the account did not make as a hub.
   *
   * @param paid entries in time order
   * @param hub most distinct counterparties within thirty days
   */
  public static int[] withoutHub(Timeline timeline, int[] paid, int hub) {
    // So few entries have no more counterparties than that.
    if (paid.length == 0 || timeline.totals(BOOKED_WITH_PARTY).most(HUB_SPAN) <= hub) {
      return paid;
    }
    DistinctInWindow counterparties = counterparties(timeline);
    return Arrays.stream(paid)
        .filter(entry -> count(counterparties, timeline.time(entry)) <= hub)
        .toArray();
  }

  /** How many there were within the thirty days up to the instant; instants only grow. */
  private static int count(DistinctInWindow counterparties, long instant) {
    return counterparties.moveTo(instant - HUB_SPAN, instant).size();
  }

  private static Transfer transfer(Subject account, int entry, int distinct, boolean added) {
    Timeline timeline = account.timeline();
    boolean out = timeline.out(entry);
    long own = account.account().key();
    long other = timeline.counterparty(entry);
    boolean ownOnExchange = account.account().kind() == AccountKind.EXCHANGE;
    boolean ends = out ? endsAtExchange(timeline, entry) : ownOnExchange;
    return new Transfer(
        timeline.id(entry),
        out ? own : other,
        out ? other : own,
        timeline.time(entry),
        timeline.amount(entry),
        toOwnExchange(timeline, entry),
        ends,
        out && abroad(account, entry),
        out && timeline.is(entry, EntryFlag.NO_INTERMEDIARY),
        out,
        out ? distinct : 0,
        timeline.listing(entry),
        added && !out,
        added && out);
  }

  /** A fiat leg of the exchange names no country: the holders' own ones tell. */
  private static boolean abroad(Subject account, int entry) {
    Timeline timeline = account.timeline();
    EntryType type = timeline.type(entry);
    if (type != EntryType.FIAT_DEPOSIT && type != EntryType.FIAT_WITHDRAWAL) {
      return timeline.is(entry, EntryFlag.ABROAD);
    }
    int other = account.directory().find(timeline.counterparty(entry));
    String there = other < 0 ? null : account.directory().country(other);
    String home = account.customer().country();
    return there != null && home != null && !there.equals(home);
  }

  private static boolean endsAtExchange(Timeline timeline, int entry) {
    return timeline.is(entry, EntryFlag.TO_VASP) || timeline.is(entry, EntryFlag.EXCHANGE_ACCOUNT);
  }
}
