package org.nightscreen.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.arrival.Arrival;
import org.nightscreen.arrival.Drop;
import org.nightscreen.arrival.FeedSet;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.arrival.LoadPurpose;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.entry.BankRow;
import org.nightscreen.entry.BankRow.Party;
import org.nightscreen.night.Night;
import org.nightscreen.timeline.EntryColumns;

/** A row of a batch says what the record of the same row says. */
class BankReaderTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final int ROWS = 3_000;
  private static final String HEADER =
      "transaction_id,booking_datetime,value_date,entry_status,reversal_indicator,transaction_type,"
          + "instructed_amount,instructed_currency,purpose_code,remittance_information,end_to_end_id,"
          + "debtor_account_id,debtor_name,debtor_agent_id,debtor_country,creditor_account_id,"
          + "creditor_name,creditor_agent_id,creditor_country,counterparty_is_natural_person,"
          + "merchant_category_code,terminal_id,terminal_country,branch_id,recall_flag";

  @TempDir Path root;

  private static String pick(Random random, String... values) {
    return values[random.nextInt(values.length)];
  }

  /** Values that repeat, so that their column has a dictionary, and values that do not. */
  private static String row(int number, Random random) {
    boolean card = random.nextInt(3) == 0;
    return String.join(
        ",",
        "T" + number,
        "2026-03-02T10:" + (10 + random.nextInt(50)) + ":15Z",
        pick(random, "", "2026-03-02"),
        pick(random, "BOOK", "BOOK", "PDNG", "RJCT"),
        pick(random, "true", "false"),
        card ? pick(random, "CASH_WITHDRAWAL", "CARD_PAYMENT", "FEE") : "CREDIT_TRANSFER",
        pick(random, "0.00001", "12.50", "99999999999999.12345", "1000"),
        pick(random, "USD", "THB"),
        pick(random, "", "SALA"),
        pick(random, "", "rent", "Miete für März", "租金 " + number),
        random.nextBoolean() ? "" : "E2E-" + number,
        "A" + random.nextInt(4),
        pick(random, "", "Ann Ötzi"),
        pick(random, "", "OWN", "BÄNKXX"),
        pick(random, "", "TH"),
        card ? "" : "DE" + random.nextInt(100_000_000),
        pick(random, "Shop", "Café " + random.nextInt(50)),
        pick(random, "", "OTHRXX"),
        pick(random, "", "DE"),
        pick(random, "", "true", "false"),
        pick(random, "", "6051"),
        pick(random, "", "ATM-" + random.nextInt(20)),
        pick(random, "", "KH"),
        pick(random, "", "Branch 7"),
        pick(random, "", "true"));
  }

  private Dataset<Row> accepted() throws IOException {
    SparkSession spark = SharedSpark.session();
    Drop drop = new Drop(root);
    Random random = new Random(7);
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int number = 0; number < ROWS; number++) {
      lines.add(row(number, random));
    }
    drop.file("bank_transaction.csv", lines.toArray(String[]::new));
    Night night = drop.night(DAY.toString());
    new Arrival(spark, drop.database)
        .accept(night, FeedSet.canonicalDrop(drop.feeds, night), LoadPurpose.NIGHTLY);
    return Ledger.of(spark, drop.database, night)
        .transactions(FeedKind.BANK_TRANSACTION, DAY, null);
  }

  private static List<Object> saidOf(BankRow row) {
    EntryColumns entries = new EntryColumns();
    List<Object> said = new ArrayList<>();
    said.add(entries.nativeId(row.addTo(entries)));
    said.add(row.bookedAt());
    said.add(row.valueDate());
    said.add(row.entryStatus());
    said.add(row.reversal());
    said.add(row.recalled());
    said.add(row.transactionType());
    said.add(row.instructedAmount());
    said.add(row.instructedCurrency());
    said.add(row.purposeCode());
    said.add(row.remittanceInformation());
    said.add(row.counterpartyIsNaturalPerson());
    said.add(row.merchantCategoryCode());
    said.add(row.terminalCountry());
    said.add(row.placeKey());
    said.add(row.endToEndKey());
    for (Party party : Party.values()) {
      said.add(row.hasAccount(party));
      said.add(row.accountKey(party));
      said.add(row.accountIdKey(party));
      said.add(row.agentId(party));
      said.add(row.agentKey(party));
      said.add(row.nameKey(party));
      said.add(row.country(party));
    }
    return said;
  }

  private static List<List<Object>> read(ColumnBatches batches) {
    BatchShape shape = BankReader.shape(batches);
    return batches
        .batches()
        .mapPartitions(
            part -> {
              BankReader reader = new BankReader(shape);
              List<List<Object>> said = new ArrayList<>();
              while (part.hasNext()) {
                ColumnarBatch batch = part.next();
                reader.turnTo(batch);
                for (int row = 0; row < batch.numRows(); row++) {
                  said.add(saidOf(reader.read(row)));
                }
              }
              return said.iterator();
            })
        .collect();
  }

  @Test
  void saysWhatTheRecordSays() throws IOException {
    Dataset<Row> rows = accepted();

    List<List<Object>> read = read(ColumnBatches.of(Movements.bankColumns(rows)));

    assertThat(read)
        .hasSize(ROWS)
        .isEqualTo(
            RecordRows.collect(rows, BankTransaction.class).stream()
                .map(row -> saidOf(BankRow.of(row)))
                .toList());
  }
}
