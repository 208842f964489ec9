package org.nightscreen.benchmark.measure;

import java.nio.file.Path;
import java.time.LocalDate;
import org.nightscreen.benchmark.contender.OpenHome;
import org.nightscreen.benchmark.contender.Packs;
import org.nightscreen.benchmark.peer.DuckDb;
import org.nightscreen.benchmark.peer.DuckDbPeer;
import org.nightscreen.benchmark.peer.PeerSql;
import org.nightscreen.night.Home;
import org.nightscreen.night.Night;

/**
 * The DuckDB peer as a process of its own, without Spark around it. Arguments: home, last day,
 * first day of the history.
 */
public final class ColdDuckDb {

  private ColdDuckDb() {}

  /** Runs the eight once. */
  public static void main(String[] arguments) {
    Home home = new Home(Path.of(arguments[0]));
    Night night = OpenHome.lookback(home, LocalDate.parse(arguments[1]));
    PeerSql sql = PeerSql.of("duckdb", Packs.EIGHT, night, LocalDate.parse(arguments[2]));
    try (DuckDb database = DuckDb.open(home, OpenHome.CORES)) {
      System.err.println("hits " + new DuckDbPeer(database, sql).run().get("hits"));
    }
  }
}
