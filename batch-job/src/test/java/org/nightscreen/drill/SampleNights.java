package org.nightscreen.drill;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The customers of the sample drop in ten nights, D1 to D10, and the same rows as one historical
 * drop. Some stories are moved: T05 and T28 run over midnight, T04 and T10 over several nights. A
 * row of D3 arrives on D6, a wallet of D5 is listed on D7, and what made a hit on D4 is reversed on
 * D9.
 */
final class SampleNights {

  static final LocalDate FIRST = LocalDate.of(2026, 2, 17);
  static final LocalDate LAST = LocalDate.of(2026, 2, 26);

  /** The payment of D3 that comes three days late. */
  private static final String LATE_ROW = "B0058";

  private static final LocalDate LATE_DELIVERY = LocalDate.of(2026, 2, 22);
  private static final LocalDate LISTING = LocalDate.of(2026, 2, 23);

  /** The credits of D4 that are reversed. */
  private static final List<String> REVERSED = List.of("B0060", "B0061");

  private static final Instant REVERSAL = Instant.parse("2026-02-25T09:00:00Z");
  private static final Instant STORIES_BEGIN = Instant.parse("2026-02-05T00:00:00Z");

  private static final Map<String, Duration> MOVED =
      Map.of(
          "1040001", Duration.ofDays(11),
          "1050001", Duration.ofDays(7).plusHours(15),
          "1070001", Duration.ofDays(9),
          "2050001", Duration.ofDays(8),
          "XA205", Duration.ofDays(8),
          "1030001", Duration.ofDays(-3),
          "1100001", Duration.ofHours(-7).minusMinutes(15));

  /** Nights carry what the history brought, but for the accounts, which each night must deliver. */
  private static final List<String> REFERENCE =
      List.of("account_master", "customer_master", "account_party", "party_reference", "fx_rate");

  private final List<Map<String, String>> bank = new ArrayList<>();
  private final List<Map<String, String>> exchange = new ArrayList<>();

  SampleNights() throws IOException {
    read("bank_transaction.csv", "booking_datetime").forEach(bank::add);
    read("exchange_transaction.csv", "event_datetime").forEach(exchange::add);
    List<Map<String, String>> reversals =
        bank.stream().filter(this::reversed).map(this::reversal).toList();
    bank.addAll(reversals);
  }

  /**
   * What is before D1, the rows of each night in {@code nights/DATE}, and all of it in {@code
   * whole}.
   */
  void deliver(Path directory) throws IOException {
    write(directory.resolve("history"), day -> day.isBefore(FIRST), LISTING.minusDays(1));
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      write(directory.resolve("nights").resolve(day.toString()), day::equals, day);
    }
    write(directory.resolve("whole"), day -> !day.isAfter(LAST), LAST);
    Rows.settle(directory);
  }

  /** What is before D1, and all the rest as the one night of D10, its rows of earlier days late. */
  Path deliverAsOneNight(Path directory) throws IOException {
    write(directory.resolve("history"), day -> day.isBefore(FIRST), LISTING.minusDays(1));
    Path night = directory.resolve("nights").resolve(LAST.toString());
    write(night, day -> !day.isBefore(FIRST) && !day.isAfter(LAST), LAST);
    Rows.settle(directory);
    return night;
  }

  private boolean reversed(Map<String, String> row) {
    return REVERSED.contains(row.get("transaction_id"));
  }

  private Map<String, String> reversal(Map<String, String> credit) {
    credit.put("end_to_end_id", "E2E-" + credit.get("transaction_id"));
    Map<String, String> reversal = new LinkedHashMap<>(credit);
    reversal.put("transaction_id", "R-" + credit.get("transaction_id"));
    reversal.put("reversal_indicator", "true");
    reversal.put("booking_datetime", REVERSAL.toString());
    reversal.put("value_date", REVERSAL.toString().substring(0, 10));
    for (String field : List.of("account_id", "name", "agent_id", "country")) {
      reversal.put("debtor_" + field, credit.get("creditor_" + field));
      reversal.put("creditor_" + field, credit.get("debtor_" + field));
    }
    return reversal;
  }

  private static List<Map<String, String>> read(String file, String time) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    Path sample = Screened.TINY.resolve(file);
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(sample)) {
      for (NamedCsvRecord record : reader) {
        Map<String, String> row = new LinkedHashMap<>(record.getFieldsAsMap());
        Instant at = Instant.parse(row.get(time));
        Duration by =
            Stream.of("account_id", "debtor_account_id", "creditor_account_id")
                .map(field -> MOVED.get(row.getOrDefault(field, "")))
                .filter(shift -> shift != null && !at.isBefore(STORIES_BEGIN))
                .findFirst()
                .orElse(Duration.ZERO);
        row.put(time, at.plus(by).toString());
        row.computeIfPresent(
            "value_date", (field, date) -> at.plus(by).toString().substring(0, 10));
        rows.add(row);
      }
    }
    return rows;
  }

  private void write(Path drop, Predicate<LocalDate> delivered, LocalDate asOf) throws IOException {
    Files.createDirectories(drop);
    boolean nightly = drop.getParent().endsWith("nights");
    write(drop.resolve("bank_transaction.csv"), bank, row -> delivered.test(arrival(row, nightly)));
    write(drop.resolve("exchange_transaction.csv"), exchange, row -> delivered.test(day(row)));
    for (String reference : nightly ? List.of("account_master") : REFERENCE) {
      Files.copy(Screened.TINY.resolve(reference + ".csv"), drop.resolve(reference + ".csv"));
    }
    if (!nightly || asOf.equals(LISTING)) {
      Files.write(drop.resolve("watchlist.csv"), lists(asOf));
    }
  }

  private static List<String> lists(LocalDate asOf) throws IOException {
    List<String> lists =
        new ArrayList<>(Files.readAllLines(Screened.TINY.resolve("watchlist.csv")));
    if (!asOf.isBefore(LISTING)) {
      lists.add(
          "DEMO-SCAMS,DW-0001,WALLET,THengOldWallet000000000000000000001,TRON,SANCTIONED,CRITICAL,"
              + LISTING
              + "T00:00:00Z,,Listed two days after it was used");
    }
    return lists;
  }

  private static LocalDate arrival(Map<String, String> row, boolean nightly) {
    return nightly && row.get("transaction_id").equals(LATE_ROW) ? LATE_DELIVERY : day(row);
  }

  private static LocalDate day(Map<String, String> row) {
    String time = row.getOrDefault("booking_datetime", row.get("event_datetime"));
    return LocalDate.ofInstant(Instant.parse(time), ZoneOffset.UTC);
  }

  private static void write(
      Path file, List<Map<String, String>> rows, Predicate<Map<String, String>> wanted)
      throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(rows.get(0).keySet());
      for (Map<String, String> row : rows) {
        if (wanted.test(row)) {
          csv.writeRecord(row.values());
        }
      }
    }
  }
}
