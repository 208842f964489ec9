package org.nightscreen.run.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.Home;

/**
 * The database of a home: job repository, runs, loads and case register, migrated to this version's
 * schema. The embedded one belongs to a single process at a time.
 */
public final class RunDatabase implements AutoCloseable {

  private final HikariDataSource pool;
  private final boolean exclusive;

  private RunDatabase(HikariDataSource pool, boolean exclusive) {
    this.pool = pool;
    this.exclusive = exclusive;
  }

  /**
   * Opens and migrates the database of the home: the embedded one, or the one that its settings
   * name.
   *
   * @throws NightscreenException LOCK_HELD if another process has it open, DATABASE_UNAVAILABLE
   *     otherwise
   */
  public static RunDatabase open(Home home) {
    DatabaseAddress address = DatabaseAddress.of(home);
    try (Connection probe =
        DriverManager.getConnection(address.url(), address.user(), address.password())) {
      HikariDataSource pool = pool(address);
      migrate(pool, home);
      return new RunDatabase(pool, address.exclusive());
    } catch (SQLException e) {
      throw cannotOpen(home, address, e);
    }
  }

  public DataSource dataSource() {
    return pool;
  }

  /**
   * Whether having the database open proves that no other process writes into this home. Then a
   * lease that is not ours is that of a dead process, however young its heartbeat.
   */
  public boolean exclusive() {
    return exclusive;
  }

  @Override
  public void close() {
    pool.close();
  }

  private static HikariDataSource pool(DatabaseAddress address) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setPoolName("nightscreen");
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }

  private static void migrate(HikariDataSource pool, Home home) {
    try {
      Flyway.configure().dataSource(pool).locations("classpath:db/migration").load().migrate();
    } catch (FlywayException e) {
      pool.close();
      throw new NightscreenException(
          FailureCode.HOME_FORMAT,
          "The database of "
              + home.root()
              + " cannot be brought to this version's schema; "
              + "use the version that wrote it, or restore a backup.",
          e);
    }
  }

  private static NightscreenException cannotOpen(
      Home home, DatabaseAddress address, SQLException e) {
    if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
      return new NightscreenException(
          FailureCode.LOCK_HELD,
          "Another nightscreen process is working in "
              + home.root()
              + "; wait for it to end and try again.");
    }
    if (!address.embedded()) {
      return new NightscreenException(
          FailureCode.DATABASE_UNAVAILABLE,
          "The database "
              + address
              + " cannot be opened; check that it runs, its driver on the class path, user and"
              + " password.",
          e);
    }
    return new NightscreenException(
        FailureCode.DATABASE_UNAVAILABLE,
        "The database in "
            + home.root()
            + " cannot be opened; check disk, owner and mode of "
            + home.database()
            + ".mv.db.",
        e);
  }
}
