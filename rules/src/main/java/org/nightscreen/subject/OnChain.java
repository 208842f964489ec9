package org.nightscreen.subject;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nightscreen.timeline.Keys;

/**
 * Movements between outside wallets, as far as they matter to own accounts: around listed wallets
 * and around own deposit addresses. Found by wallet and time.
 */
public final class OnChain implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Comparator<Transfer> ORDER =
      Comparator.comparingLong(Transfer::time)
          .thenComparing(Transfer::hash)
          .thenComparing(Transfer::from)
          .thenComparing(Transfer::to)
          .thenComparingLong(Transfer::amount);

  private final Transfer[] transfers;
  private final Map<Long, int[]> received = new HashMap<>();
  private final Map<Long, int[]> sent = new HashMap<>();
  private final Map<Long, Set<Long>> depositAddresses;
  private final Set<Long> hosted;
  private final Set<Long> touched = new HashSet<>();

  /**
   * One movement between two wallets.
   *
   * @param hash transaction hash, the native id
   * @param time block time, microseconds
   * @param network where it happened
   * @param from sending address as delivered
   * @param to receiving address as delivered
   * @param amount base amount in 1/10,000, or {@link
   *     org.nightscreen.timeline.Timeline#UNKNOWN_AMOUNT}
   * @param fromRisk whether the sender stood on a risk list then, or only later
   * @param toRisk whether the receiver stood on a risk list then, or only later
   * @param fromListing index of the sender's listing, or -1
   * @param toListing index of the receiver's listing, or -1
   * @param touched arrived, or newly listed, in this run
   */
  public record Transfer(
      String hash,
      long time,
      String network,
      String from,
      String to,
      long amount,
      Risk fromRisk,
      Risk toRisk,
      int fromListing,
      int toListing,
      boolean touched)
      implements Serializable {

    public long fromKey() {
      return Keys.wallet(network, from);
    }

    public long toKey() {
      return Keys.wallet(network, to);
    }
  }

  /** Whether a wallet stood on a risk list when it took part. */
  public enum Risk {
    NONE,
    LATER,
    AT_EVENT
  }

  /**
   * @param transfers in any order
   * @param depositAddresses key of address (without network) to keys of its own exchange accounts
   * @param hosted keys of wallets known as hosted services, with and without network
   */
  public OnChain(
      Collection<Transfer> transfers, Map<Long, Set<Long>> depositAddresses, Set<Long> hosted) {
    this.transfers = transfers.stream().sorted(ORDER).distinct().toArray(Transfer[]::new);
    this.depositAddresses = Map.copyOf(depositAddresses);
    this.hosted = Set.copyOf(hosted);
    for (int at = 0; at < this.transfers.length; at++) {
      Transfer one = this.transfers[at];
      append(received, one.toKey(), at);
      append(sent, one.fromKey(), at);
      if (one.touched()) {
        touched.add(one.toKey());
        touched.add(one.fromKey());
      }
    }
    received.replaceAll((wallet, list) -> Arrays.copyOf(list, list[list.length - 1]));
    sent.replaceAll((wallet, list) -> Arrays.copyOf(list, list[list.length - 1]));
  }

  /** The last element of a growing list is its length. */
  private static void append(Map<Long, int[]> lists, long wallet, int transfer) {
    int[] list = lists.get(wallet);
    int size = list == null ? 0 : list[list.length - 1];
    if (list == null || size + 1 >= list.length) {
      list = list == null ? new int[4] : Arrays.copyOf(list, list.length * 2);
      lists.put(wallet, list);
    }
    list[size] = transfer;
    list[list.length - 1] = size + 1;
  }

  /** Nothing is known. */
  public static OnChain none() {
    return new OnChain(List.of(), Map.of(), Set.of());
  }

  public int size() {
    return transfers.length;
  }

  /** The movement with that index; indexes follow time, then hash. */
  public Transfer transfer(int index) {
    return transfers[index];
  }

  /** What a wallet received within (from, to], in time order. */
  public int[] receivedBy(long wallet, long from, long to) {
    return within(received.get(wallet), from, to);
  }

  /** What a wallet sent within (from, to], in time order. */
  public int[] sentBy(long wallet, long from, long to) {
    return within(sent.get(wallet), from, to);
  }

  private int[] within(int[] of, long from, long to) {
    return of == null || to <= from
        ? new int[0]
        : Arrays.copyOfRange(of, firstAfter(of, from), firstAfter(of, to));
  }

  private int firstAfter(int[] of, long instant) {
    int low = 0;
    int high = of.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (transfers[of[middle]].time() <= instant) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Keys of the own exchange accounts that the address feeds: mostly one, or none. */
  public Set<Long> accountsOfDeposit(String address) {
    return depositAddresses.getOrDefault(Keys.wallet(null, address), Set.of());
  }

  /** Own exchange accounts with a deposit address. */
  public Set<Long> accountsWithDepositAddress() {
    Set<Long> accounts = new TreeSet<>();
    depositAddresses.values().forEach(accounts::addAll);
    return accounts;
  }

  /** Whether the wallet is known as a hosted service. */
  public boolean hosted(String network, String address) {
    return hosted.contains(Keys.wallet(network, address))
        || hosted.contains(Keys.wallet(null, address));
  }

  /** Whether this run touched anything on chain. */
  public boolean touched() {
    return !touched.isEmpty();
  }

  /** Whether this run touched anything around the wallet. */
  public boolean touched(long wallet) {
    return touched.contains(wallet);
  }
}
