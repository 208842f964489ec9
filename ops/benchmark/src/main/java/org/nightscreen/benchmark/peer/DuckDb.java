package org.nightscreen.benchmark.peer;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nightscreen.night.Home;

/** DuckDB in this process, in memory, on as many threads as every contender has cores. */
public final class DuckDb implements AutoCloseable {

  private static final String URL = "jdbc:duckdb:";

  private final Connection connection;

  private DuckDb(Connection connection) {
    this.connection = connection;
  }

  /** Opens it with the views of a home's ledger. */
  public static DuckDb open(Home home, int threads) {
    try {
      DuckDb database = new DuckDb(DriverManager.getConnection(URL));
      database.execute("SET threads=" + threads);
      database.execute("SET TimeZone='UTC'");
      database.execute("SET preserve_insertion_order=false");
      for (Map.Entry<String, Path> view : LedgerViews.of(home).entrySet()) {
        database.execute(
            "CREATE OR REPLACE VIEW "
                + view.getKey()
                + " AS SELECT * FROM read_parquet('"
                + view.getValue()
                + "/*.parquet', hive_partitioning = false)");
      }
      return database;
    } catch (SQLException failed) {
      throw new IllegalStateException("DuckDB cannot be opened", failed);
    }
  }

  /** The version of the library. */
  public static String version() {
    try (Connection connection = DriverManager.getConnection(URL)) {
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException failed) {
      throw new IllegalStateException("DuckDB cannot be opened", failed);
    }
  }

  /** Runs a statement without a result. */
  public void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException("DuckDB refuses: " + sql, failed);
    }
  }

  /** All rows of a query. */
  public List<Object[]> rows(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int width = result.getMetaData().getColumnCount();
      List<Object[]> rows = new ArrayList<>();
      while (result.next()) {
        Object[] row = new Object[width];
        for (int i = 0; i < width; i++) {
          row[i] = result.getObject(i + 1);
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException failed) {
      throw new IllegalStateException("DuckDB refuses: " + sql, failed);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failed) {
      throw new IllegalStateException("DuckDB cannot be closed", failed);
    }
  }
}
