package org.nightscreen.arrival;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.nightscreen.night.Home;
import org.nightscreen.night.Night;
import org.nightscreen.night.RunKind;

/** A drop directory, a home and a database of a test. */
public final class Drop {

  public static final String BANK_HEADER =
      "transaction_id,booking_datetime,entry_status,reversal_indicator,transaction_type,instructed_amount,"
          + "instructed_currency,debtor_account_id,creditor_account_id,remittance_information";
  public static final String ACCOUNT_HEADER =
      "account_id,account_kind,institution_id,customer_id,account_type,currency,open_date,account_status";

  public final Path feeds;
  public final Home home;
  public final DataSource database;

  public Drop(Path root) throws IOException {
    feeds = Files.createDirectories(root.resolve("feeds"));
    home = new Home(Files.createDirectories(root.resolve("home")));
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:" + root.getFileName() + root.hashCode() + ";DB_CLOSE_DELAY=-1");
    Flyway.configure()
        .dataSource(h2)
        .locations("classpath:db/migration")
        .target("1")
        .load()
        .migrate();
    database = h2;
    file("account_master.csv", ACCOUNT_HEADER, "A1,BANK,OWN,C1,CURRENT,USD,2020-01-01,ACTIVE");
  }

  public Night night(String day) {
    return night(day, 1);
  }

  Night night(String day, int revision) {
    LocalDate date = LocalDate.parse(day);
    return new Night(
        "OWN", RunKind.NIGHTLY, date, date, revision, ZoneOffset.UTC, "USD", home, false);
  }

  Night lookback(String from, String to) {
    return new Night(
        "OWN",
        RunKind.LOOKBACK,
        LocalDate.parse(from),
        LocalDate.parse(to),
        1,
        ZoneOffset.UTC,
        "USD",
        home,
        false);
  }

  public Path file(String name, String... lines) throws IOException {
    return bytes(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  Path bytes(String name, byte[] content) throws IOException {
    Path file = feeds.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  Path gzip(String name, String text, int cutOff) throws IOException {
    Path whole = feeds.resolve("whole");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    byte[] all = Files.readAllBytes(whole);
    Files.delete(whole);
    return bytes(name, Arrays.copyOf(all, all.length - cutOff));
  }

  public static String transfer(String id, String at, String amount) {
    return bank(id, at, "BOOK", amount);
  }

  static String bank(String id, String at, String status, String amount) {
    return String.join(
        ",", id, at, status, "false", "CREDIT_TRANSFER", amount, "USD", "A1", "B1", "rent");
  }

  Path staged(Night night, String name) {
    return home.staging(night, "arrival").resolve(name);
  }
}
