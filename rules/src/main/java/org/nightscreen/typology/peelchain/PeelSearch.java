package org.nightscreen.typology.peelchain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nightscreen.subject.OnChain;
import org.nightscreen.timeline.Timeline;

/**
 * Follows sums along addresses that shed slices of them. A chain begins where no earlier chain
 * leads to, and goes on as far as it can. Work per start is bounded.
 */
final class PeelSearch {

  /** More movements within a day belong to a service, not to a stop on the way. */
  private static final int BUSY = 1_000;

  private static final int CHAINS = 64;
  private static final int LOOKS = 10_000;

  private final OnChain chain;
  private final PeelLimits limits;
  private final Map<Long, Long> firstSeen;
  private final List<List<Peel>> found = new ArrayList<>();
  private final BitSet reached = new BitSet();
  private int chains;
  private int looks;
  private int cut;

  private PeelSearch(OnChain chain, PeelLimits limits, Map<Long, Long> firstSeen) {
    this.chain = chain;
    this.limits = limits;
    this.firstSeen = firstSeen;
  }

  /**
   * What a search found.
   *
   * @param chains peels, one after the other
   * @param cut starts that the bound cut off
   */
  record Result(List<List<Peel>> chains, int cut) {}

  /** When each wallet first took part in a movement. */
  static Map<Long, Long> firstSeen(OnChain chain) {
    Map<Long, Long> seen = new HashMap<>();
    for (int at = 0; at < chain.size(); at++) {
      OnChain.Transfer one = chain.transfer(at);
      seen.putIfAbsent(one.fromKey(), one.time());
      seen.putIfAbsent(one.toKey(), one.time());
    }
    return seen;
  }

  static Result search(OnChain chain, PeelLimits limits, Map<Long, Long> firstSeen) {
    PeelSearch search = new PeelSearch(chain, limits, firstSeen);
    for (int start = 0; start < chain.size(); start++) {
      if (search.known(start)
          && chain.transfer(start).amount() >= limits.start()
          && !search.reached.get(start)) {
        search.searchFrom(start);
      }
    }
    return new Result(search.found, search.cut);
  }

  private boolean known(int transfer) {
    return chain.transfer(transfer).amount() != Timeline.UNKNOWN_AMOUNT
        && chain.transfer(transfer).amount() > 0;
  }

  private void searchFrom(int start) {
    chains = CHAINS;
    looks = LOOKS;
    follow(start, new ArrayList<>());
    if (chains < 0 || looks < 0) {
      cut++;
    }
  }

  private void follow(int incoming, List<Peel> soFar) {
    boolean goneOn = false;
    for (Peel peel : peels(incoming)) {
      goneOn = true;
      reached.set(peel.rest());
      List<Peel> longer = new ArrayList<>(soFar);
      longer.add(peel);
      follow(peel.rest(), longer);
    }
    if (!goneOn && soFar.size() >= limits.peels() && --chains >= 0 && looks >= 0) {
      found.add(soFar);
    }
  }

  /** The peels that the receiver of a movement made of it: one for each way the rest could go. */
  private List<Peel> peels(int incoming) {
    OnChain.Transfer brought = chain.transfer(incoming);
    if (looks < 0
        || chain.hosted(brought.network(), brought.to())
        || !chain.accountsOfDeposit(brought.to()).isEmpty()) {
      return List.of();
    }
    int[] sent = chain.sentBy(brought.toKey(), brought.time(), brought.time() + limits.hop());
    looks -= sent.length + 1;
    if (sent.length > BUSY || looks < 0) {
      return List.of();
    }
    List<Integer> slices = new ArrayList<>();
    List<Integer> rests = new ArrayList<>();
    for (int one : sent) {
      if (!chain.accountsOfDeposit(chain.transfer(one).to()).isEmpty()) {
        slices.add(one);
      } else if (isRest(one, brought.amount())) {
        rests.add(one);
      }
    }
    boolean shed =
        !slices.isEmpty()
            && slices.stream().allMatch(this::known)
            && limits.slice(new Peel(incoming, slices, incoming).shed(chain), brought.amount());
    return shed
        ? rests.stream().map(rest -> new Peel(incoming, List.copyOf(slices), rest)).toList()
        : List.of();
  }

  private boolean isRest(int transfer, long received) {
    OnChain.Transfer sent = chain.transfer(transfer);
    return known(transfer)
        && limits.rest(sent.amount(), received)
        && firstSeen.get(sent.toKey()) >= sent.time();
  }
}
