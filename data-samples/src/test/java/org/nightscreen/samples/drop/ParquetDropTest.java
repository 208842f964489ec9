package org.nightscreen.samples.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.Field;
import org.nightscreen.samples.Population;
import org.nightscreen.samples.world.Plan;

class ParquetDropTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final Plan PLAN = new Plan(8, FIRST, FIRST.plusDays(59), 3, 1, 100);

  @TempDir private Path directory;

  @Test
  void holdsEveryRowWithItsIdAmountAndMoment() throws IOException {
    List<BankTransaction> written = new ArrayList<>();
    try (DropWriter drop =
        new DropWriter(directory, Format.PARQUET, Layout.DROP, PLAN.firstDay(), PLAN.lastDay())) {
      new Population(PLAN)
          .generate(
              (kind, row) -> {
                drop.write(kind, row);
                if (row instanceof BankTransaction bank) {
                  written.add(bank);
                }
              },
              label -> {});
    }

    List<Group> read = rows(directory.resolve("bank_transaction.parquet"));

    assertThat(read)
        .extracting(ParquetDropTest::id)
        .isEqualTo(written.stream().map(BankTransaction::transactionId).toList());
    assertThat(read)
        .extracting(ParquetDropTest::amount)
        .usingElementComparator(BigDecimal::compareTo)
        .isEqualTo(written.stream().map(BankTransaction::instructedAmount).toList());
    assertThat(read)
        .extracting(row -> row.getLong("booking_datetime", 0))
        .isEqualTo(
            written.stream()
                .map(row -> row.bookingDatetime().getEpochSecond() * 1_000_000L)
                .toList());
  }

  @Test
  void hasAllCanonicalColumns() throws IOException {
    try (DropWriter drop =
        new DropWriter(directory, Format.PARQUET, Layout.DROP, PLAN.firstDay(), PLAN.lastDay())) {
      new Population(PLAN).generate(drop, label -> {});
    }

    for (FeedKind kind :
        List.of(
            FeedKind.BANK_TRANSACTION, FeedKind.EXCHANGE_TRANSACTION, FeedKind.ACCOUNT_MASTER)) {
      Path file = directory.resolve(kind.feedName() + ".parquet");
      try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
        assertThat(reader.getFileMetaData().getSchema().getFields())
            .extracting(Type::getName)
            .isEqualTo(kind.fields().stream().map(Field::name).toList());
      }
    }
  }

  private static String id(Group row) {
    return row.getString("transaction_id", 0);
  }

  private static BigDecimal amount(Group row) {
    return new BigDecimal(new BigInteger(row.getBinary("instructed_amount", 0).getBytes()), 5);
  }

  private static List<Group> rows(Path file) throws IOException {
    List<Group> rows = new ArrayList<>();
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      var schema = reader.getFileMetaData().getSchema();
      var pages = reader.readNextRowGroup();
      RecordReader<Group> records =
          new ColumnIOFactory()
              .getColumnIO(schema)
              .getRecordReader(pages, new GroupRecordConverter(schema));
      for (long i = 0; i < pages.getRowCount(); i++) {
        rows.add(records.read());
      }
    }
    return rows;
  }
}
