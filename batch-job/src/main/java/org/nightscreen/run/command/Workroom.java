package org.nightscreen.run.command;

import java.util.List;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.Home;
import org.nightscreen.run.job.Progress;
import org.nightscreen.run.job.Recovery;
import org.nightscreen.run.job.RunRoom;
import org.nightscreen.run.job.Screening;
import org.nightscreen.run.stage.Stages;
import org.nightscreen.run.store.HomeDirectory;
import org.nightscreen.run.store.Lease;
import org.nightscreen.run.store.Leases;
import org.nightscreen.run.store.RunDatabase;

/**
 * A home that this process works in: database open, lease held, stages ready; closed in reverse.
 */
final class Workroom implements AutoCloseable {

  private final Home home;
  private final RunDatabase database;
  private final Lease lease;
  private final Stages stages;
  private final RunRoom room;
  private final Surroundings surroundings;

  /**
   * @throws NightscreenException LOCK_HELD if another process works in the home
   */
  Workroom(Home home, String institution, Surroundings surroundings) {
    HomeDirectory.prepare(home);
    this.home = home;
    this.surroundings = surroundings;
    this.database = RunDatabase.open(home);
    try {
      Leases leases = new Leases(database.dataSource(), database.exclusive(), surroundings.clock());
      this.lease = leases.acquire(institution, "process " + ProcessHandle.current().pid());
      this.stages = surroundings.stages().open(database.dataSource());
      Progress progress = surroundings.terminal() ? new TerminalProgress() : new LoggedProgress();
      this.room =
          new RunRoom(
              home, database.dataSource(), progress, surroundings.stop(), surroundings.clock());
    } catch (RuntimeException | Error e) {
      database.close();
      throw e;
    }
  }

  Stages stages() {
    return stages;
  }

  Screening screening() {
    return new Screening(room, lease, surroundings.clock());
  }

  List<String> recover() {
    return new Recovery(room).recover();
  }

  /** Takes the work of a dead process up where the operator allows it, else lets the run refuse. */
  void recoverIf(boolean allowed) {
    if (allowed) {
      recover();
    }
  }

  @Override
  public void close() {
    try {
      stages.close();
      room.close();
      lease.close();
    } finally {
      database.close();
      HomeDirectory.tighten(home);
    }
  }

  /** Refuses to look into a home that no run has ever used. */
  static void refuseUnused(Home home) {
    if (!HomeDirectory.exists(home)) {
      throw new NightscreenException(
          FailureCode.BAD_ARGUMENTS,
          "There is no Nightscreen home in " + home.root() + "; give --home.");
    }
  }
}
