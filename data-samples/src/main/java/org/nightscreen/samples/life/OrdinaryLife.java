package org.nightscreen.samples.life;

import org.nightscreen.samples.drop.RowSink;
import org.nightscreen.samples.movement.Pen;
import org.nightscreen.samples.world.Client;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.World;

/** Everything an ordinary customer does with money. */
public final class OrdinaryLife {

  private final World world;
  private final RowSink sink;
  private final EverydayLife everyday;
  private final HouseholdLife household;
  private final TradingLife trading;
  private final ExchangeLife exchange;
  private final NeighbourLife neighbours;
  private final PeerTradingLife peers;
  private final AccessLife access;

  public OrdinaryLife(World world, RowSink sink) {
    this.world = world;
    this.sink = sink;
    everyday = new EverydayLife(world);
    household = new HouseholdLife(world);
    trading = new TradingLife(world);
    exchange = new ExchangeLife(world);
    neighbours = new NeighbourLife(world);
    peers = new PeerTradingLife(world);
    access = new AccessLife(world);
  }

  /** Writes all movements of the customer. */
  public void live(Client client) {
    Pen pen = new Pen(sink, client);
    Draw draw = Draw.of(world.plan().seed(), "life", client.index());
    household.live(pen, draw);
    trading.live(pen, draw);
    exchange.live(pen, draw);
    everyday.live(pen, draw);
    everyday.shareTrip(pen, draw);
    neighbours.live(pen);
    peers.live(pen);
    access.live(pen);
  }
}
