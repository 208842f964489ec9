package org.nightscreen.path;

import java.time.Duration;
import java.util.Random;

/** Graphs that would take a search without bounds forever. */
final class Dense {

  static final int DAYS = 2;

  /** Alone it takes a tenth of that; build machines are shared. */
  static final Duration SOON = Duration.ofSeconds(4);

  private Dense() {}

  /** Accounts that all pay each other nearly the same sum all the time. */
  static SmallGraph clique(int accounts, int payments) {
    Random random = new Random(5);
    SmallGraph graph = new SmallGraph();
    for (int account = 0; account < accounts; account++) {
      graph.own("A" + account);
    }
    for (int payment = 0; payment < payments; payment++) {
      int from = random.nextInt(accounts);
      int to = (from + 1 + random.nextInt(accounts - 1)) % accounts;
      graph.pay(
          random.nextInt(DAYS * 1_440), "A" + from, "A" + to, 5_000 - random.nextInt(100), 49);
    }
    return graph;
  }

  /** Payments of thousands to and from one account with thousands of counterparties. */
  static SmallGraph hub(int payments) {
    Random random = new Random(5);
    SmallGraph graph = new SmallGraph().own("HUB");
    for (int payment = 0; payment < payments; payment++) {
      String other = "P" + random.nextInt(5_000);
      int minute = random.nextInt(DAYS * 1_440);
      if (random.nextBoolean()) {
        graph.pay(minute, other, "HUB", 5_000, 2);
      } else {
        graph.pay(minute, "HUB", other, 5_000, 4_000);
      }
    }
    return graph;
  }

  static void warm(Runnable search) {
    for (int round = 0; round < 3; round++) {
      search.run();
    }
  }
}
