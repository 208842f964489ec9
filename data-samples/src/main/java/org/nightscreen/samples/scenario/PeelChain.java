package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.samples.movement.ExchangeDraft;
import org.nightscreen.samples.movement.WalletDraft;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Rhythm;

/** T17: a balance moves along fresh addresses and sheds a slice to the exchange at each. */
final class PeelChain implements Plot {

  /**
   * A chain to write.
   *
   * @param least thousandths of the balance that a slice takes, at least
   * @param slices deposits at each stop
   * @param peels stops that shed a slice
   */
  private record Chain(long cents, int peels, int slices, int least, int most, boolean bitcoin) {}

  @Override
  public String typology() {
    return "T17";
  }

  @Override
  public void positive(Stage stage) {
    Draw draw = stage.draw();
    int shape = stage.variant(4);
    List<Trace> fed = stage.crew(shape == 1 ? 1 : 2, trader(stage));
    Chain chain =
        switch (shape) {
          case 1 -> new Chain(draw.cents(1_005_000, 1_200_000), 5, 1, 150, 199, false);
          case 2 -> new Chain(draw.cents(2_000_000, 5_000_000), 3, 2, 30, 95, false);
          case 3 -> new Chain(draw.cents(2_000_000, 9_000_000), 4, 1, 40, 120, true);
          default -> new Chain(draw.cents(3_000_000, 6_000_000), 3, 1, 70, 115, false);
        };
    peel(stage, fed, chain, depositsOf(fed));
  }

  private static Role trader(Stage stage) {
    return Role.person(stage.draw().between(20, 45), stage.longAgo()).onExchange(stage.longAgo());
  }

  private static List<String> depositsOf(List<Trace> fed) {
    return fed.stream().map(trace -> trace.client().depositAddress()).toList();
  }

  /** Slices go to the targets in turn; those of the exchange stand in its own book as well. */
  private static void peel(Stage stage, List<Trace> fed, Chain chain, List<String> targets) {
    Draw draw = stage.draw();
    Trace book = fed.get(0);
    Instant moment = Rhythm.at(stage.day().minusDays(2), draw.between(3_000, 9_000));
    List<String> nodes = new ArrayList<>(List.of(stage.wallet("TPeel")));
    long balance = chain.cents();
    write(book, chain, moment, new Hop(stage.wallet("TSrc"), nodes.get(0), balance));
    for (int peel = 0; peel < chain.peels(); peel++) {
      String node = nodes.get(peel);
      for (int slice = 0; slice < chain.slices(); slice++) {
        moment = moment.plusSeconds(60L * draw.between(30, 300));
        int place = (peel * chain.slices() + slice) % targets.size();
        long cents = chain.cents() * draw.between(chain.least(), chain.most()) / 1_000;
        long share = Math.min(cents, balance * chain.most() / 1_000);
        Hop hop = new Hop(node, targets.get(place), share);
        String hash = write(book, chain, moment, hop);
        if (hop.to().equals(fed.get(place % fed.size()).client().depositAddress())) {
          fed.get(place).write(deposit(chain, moment.plusSeconds(90), hop, hash));
        }
        balance -= share;
      }
      nodes.add(stage.wallet("TPeel"));
      moment = moment.plusSeconds(300);
      write(book, chain, moment, new Hop(node, nodes.get(peel + 1), balance));
    }
    stage.labelTogether(SubjectKind.PATH, String.join(" > ", nodes), fed);
  }

  private record Hop(String from, String to, long cents) {}

  private static String write(Trace book, Chain chain, Instant moment, Hop hop) {
    WalletDraft draft = WalletDraft.of(moment, hop.cents()).between(hop.from(), hop.to());
    return book.write(chain.bitcoin() ? draft.inBitcoin() : draft);
  }

  private static ExchangeDraft deposit(Chain chain, Instant moment, Hop hop, String hash) {
    String coin = chain.bitcoin() ? "BTC" : "USDT";
    return ExchangeDraft.asset(EventType.CRYPTO_DEPOSIT, moment, coin, hop.cents())
        .wallets(hop.from(), hop.to())
        .network(chain.bitcoin() ? "BTC" : "TRON")
        .hash(hash);
  }

  @Override
  public void hardNegative(Stage stage) {
    Draw draw = stage.draw();
    List<Trace> fed = stage.crew(1, trader(stage));
    long cents = draw.cents(2_000_000, 5_000_000);
    switch (stage.variant(4)) {
      case 1 -> overAPayoutWallet(stage, fed, cents);
      case 2 -> {
        Chain small = new Chain(draw.cents(800_000, 960_000), 4, 1, 60, 120, false);
        peel(stage, fed, small, depositsOf(fed));
      }
      case 3 -> {
        List<String> shops = List.of(stage.wallet("TShop"), stage.wallet("TShop"));
        peel(stage, fed, new Chain(cents, 4, 1, 60, 120, false), shops);
      }
      default -> changeAndAShop(stage, fed, cents);
    }
  }

  /** One deposit with change, as any wallet makes it; the change pays a shop. */
  private static void changeAndAShop(Stage stage, List<Trace> fed, long cents) {
    Trace book = fed.get(0);
    Instant start = Rhythm.at(stage.day(), 9_000);
    String node = stage.wallet("TBtc");
    String change = stage.wallet("TBtc");
    Chain bitcoin = new Chain(cents, 1, 1, 0, 0, true);
    String deposit = book.client().depositAddress();
    write(book, bitcoin, start, new Hop(stage.wallet("TSrc"), node, cents));
    Instant paid = start.plusSeconds(3_600);
    write(book, bitcoin, paid, new Hop(node, deposit, cents / 12));
    write(book, bitcoin, paid, new Hop(node, change, cents - cents / 12));
    Instant later = start.plusSeconds(180_000);
    write(book, bitcoin, later, new Hop(change, stage.wallet("TShop"), cents / 40));
    stage.labelTogether(SubjectKind.PATH, node + " > " + change, fed);
  }

  /** Slices and rests as in a chain, but after two of them the money is at a payment firm. */
  private static void overAPayoutWallet(Stage stage, List<Trace> fed, long cents) {
    Trace book = fed.get(0);
    Instant moment = Rhythm.at(stage.day().minusDays(1), 9_000);
    Chain coins = new Chain(cents, 4, 1, 0, 0, false);
    List<String> nodes = new ArrayList<>();
    for (int node = 0; node < 5; node++) {
      nodes.add(stage.wallet("TPay"));
    }
    stage.known(nodes.get(2), PartyClass.MERCHANT);
    long balance = cents;
    write(book, coins, moment, new Hop(stage.wallet("TSrc"), nodes.get(0), balance));
    for (int node = 0; node + 1 < nodes.size(); node++) {
      long slice = balance / 10;
      String deposit = book.client().depositAddress();
      moment = moment.plusSeconds(7_200);
      write(book, coins, moment, new Hop(nodes.get(node), deposit, slice));
      balance -= slice;
      moment = moment.plusSeconds(300);
      write(book, coins, moment, new Hop(nodes.get(node), nodes.get(node + 1), balance));
    }
    stage.labelTogether(SubjectKind.PATH, String.join(" > ", nodes), fed);
  }
}
