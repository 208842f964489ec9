package org.nightscreen.run.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** A lease that is held, with a heartbeat of its own until it is closed. */
public final class Lease implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

  private final Leases leases;
  private final String institution;
  private final long token;
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(Lease::daemon);

  Lease(Leases leases, String institution, long token) {
    this.leases = leases;
    this.institution = institution;
    this.token = token;
    long seconds = Leases.HEARTBEAT.toSeconds();
    heart.scheduleAtFixedRate(this::beat, seconds, seconds, TimeUnit.SECONDS);
  }

  /** Grows with every holder: the newest may write, no other. */
  public long token() {
    return token;
  }

  /**
   * Asserts inside the publish transaction that nobody has taken over; the row stays locked until
   * commit.
   *
   * @throws NightscreenException CANNOT_PUBLISH if somebody has
   */
  public void assertHeld() {
    if (!leases.beat(institution, token)) {
      throw new NightscreenException(
          FailureCode.CANNOT_PUBLISH,
          "Another run of institution "
              + institution
              + " took the lock over while this one was silent; "
              + "nothing was published, start the run again.");
    }
  }

  @Override
  public void close() {
    heart.shutdownNow();
    leases.release(institution, token);
  }

  private void beat() {
    try {
      if (!leases.beat(institution, token)) {
        LOG.warn("The lease of this run was taken over; it will not be able to publish.");
      }
    } catch (DataAccessException e) {
      LOG.warn("The heartbeat could not be written: {}", e.getClass().getSimpleName());
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "lease-heartbeat");
    thread.setDaemon(true);
    return thread;
  }
}
