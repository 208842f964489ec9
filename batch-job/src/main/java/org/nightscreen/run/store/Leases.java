package org.nightscreen.run.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The right to write for an institution, one holder at a time (table {@code run_lease}). */
public final class Leases {

  /** How often a holder says that it lives. */
  static final Duration HEARTBEAT = Duration.ofSeconds(30);

  /** A holder that was silent for so long is taken for dead. */
  static final Duration EXPIRY = Duration.ofSeconds(120);

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final boolean exclusive;
  private final Clock clock;

  /**
   * @param exclusive whether an open database proves that no other process lives (see {@link
   *     RunDatabase})
   */
  public Leases(DataSource database, boolean exclusive, Clock clock) {
    this.database = JdbcClient.create(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    this.exclusive = exclusive;
    this.clock = clock;
  }

  /**
   * Takes the lease and keeps it alive until it is closed.
   *
   * @param holder who asks, for the operator who finds it held
   * @throws NightscreenException LOCK_HELD if another holder lives
   */
  public Lease acquire(String institution, String holder) {
    Long token = transaction.execute(status -> take(institution, holder));
    return new Lease(this, institution, token);
  }

  private long take(String institution, String holder) {
    Instant now = clock.instant();
    int taken =
        database
            .sql(
                "UPDATE run_lease SET holder = ?, fencing_token = fencing_token + 1, heartbeat_at ="
                    + " ?, released = FALSE WHERE institution = ? AND (released OR heartbeat_at <"
                    + " ?)")
            .param(holder)
            .param(at(now))
            .param(institution)
            .param(at(exclusive ? now.plus(EXPIRY) : now.minus(EXPIRY)))
            .update();
    if (taken == 0) {
      addFirst(institution, holder, now);
    }
    return database
        .sql("SELECT fencing_token FROM run_lease WHERE institution = ?")
        .param(institution)
        .query(Long.class)
        .single();
  }

  private void addFirst(String institution, String holder, Instant now) {
    database
        .sql("SELECT holder FROM run_lease WHERE institution = ?")
        .param(institution)
        .query(String.class)
        .optional()
        .ifPresent(
            other -> {
              throw new NightscreenException(
                  FailureCode.LOCK_HELD,
                  "Another run of institution "
                      + institution
                      + " holds the lock ("
                      + other
                      + "); wait for it to end, or for "
                      + EXPIRY.toSeconds()
                      + " s if it died.");
            });
    database
        .sql("INSERT INTO run_lease VALUES (?, ?, 1, ?, FALSE)")
        .param(institution)
        .param(holder)
        .param(at(now))
        .update();
  }

  /** Says that the holder of the token lives; false if another one has taken over. */
  boolean beat(String institution, long token) {
    return database
            .sql(
                "UPDATE run_lease SET heartbeat_at = ?"
                    + " WHERE institution = ? AND fencing_token = ? AND NOT released")
            .param(at(clock.instant()))
            .param(institution)
            .param(token)
            .update()
        == 1;
  }

  void release(String institution, long token) {
    database
        .sql("UPDATE run_lease SET released = TRUE WHERE institution = ? AND fencing_token = ?")
        .param(institution)
        .param(token)
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
