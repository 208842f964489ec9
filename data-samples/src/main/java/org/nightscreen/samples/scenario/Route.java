package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Party;

/** One sum on its way over several accounts, written into the book of one of their holders. */
final class Route {

  private final Trace book;
  private final List<Party> stops = new ArrayList<>();
  private Instant moment;
  private long cents;

  /**
   * How a sum moves on.
   *
   * @param shortest minutes to the next transfer, at least
   * @param longest minutes to the next transfer, at most
   * @param least thousandths that go on, at least
   * @param most thousandths that go on, at most
   */
  record Pace(int shortest, int longest, int least, int most) {}

  private Route(Trace book, Party from) {
    this.book = book;
    stops.add(from);
  }

  /** The first transfer. */
  static Route start(Trace book, Party from, Party to, Instant moment, long cents) {
    Route route = new Route(book, from);
    route.go(to, moment, cents);
    return route;
  }

  /** The next transfer, so many minutes later, of that amount. */
  Route after(long minutes, Party to, long amount) {
    go(to, moment.plusSeconds(60 * minutes), amount);
    return this;
  }

  /** The next transfers, over all of the stops in turn. */
  Route over(List<Party> next, Pace pace, Draw draw) {
    for (Party stop : next) {
      int minutes = draw.between(pace.shortest(), pace.longest());
      after(minutes, stop, cents * draw.between(pace.least(), pace.most()) / 1_000);
    }
    return this;
  }

  private void go(Party to, Instant at, long amount) {
    book.write(Stage.transfer(stops.get(stops.size() - 1), to, at, amount));
    stops.add(to);
    moment = at;
    cents = amount;
  }

  /** The path as a subject: its accounts in order. */
  String id() {
    return id(stops);
  }

  /** A loop as a subject: its accounts in order, the first not repeated. */
  String loopId() {
    return id(stops.subList(0, stops.size() - 1));
  }

  private static String id(List<Party> parties) {
    return String.join(" > ", parties.stream().map(Party::accountId).toList());
  }
}
