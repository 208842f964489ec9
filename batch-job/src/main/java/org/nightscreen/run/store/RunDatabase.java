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

  private RunDatabase(HikariDataSource pool) {
    this.pool = pool;
  }

  /**
   * Opens and migrates the embedded database of the home.
   *
   * @throws NightscreenException LOCK_HELD if another process has it open, DATABASE_UNAVAILABLE
   *     otherwise
   */
  public static RunDatabase open(Home home) {
    // Every commit reaches the file before it returns: what a killed process had committed is still
    // there.
    String url = "jdbc:h2:file:" + home.database() + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
    try (Connection probe = DriverManager.getConnection(url, "sa", "")) {
      HikariDataSource pool = pool(url);
      migrate(pool, home);
      return new RunDatabase(pool);
    } catch (SQLException e) {
      throw cannotOpen(home, e);
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
    return true;
  }

  @Override
  public void close() {
    pool.close();
  }

  private static HikariDataSource pool(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername("sa");
    config.setPassword("");
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

  private static NightscreenException cannotOpen(Home home, SQLException e) {
    if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
      return new NightscreenException(
          FailureCode.LOCK_HELD,
          "Another nightscreen process is working in "
              + home.root()
              + "; wait for it to end and try again.");
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
