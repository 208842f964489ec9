package org.nightscreen.benchmark.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.samples.drop.Format;

class DropGeneratorTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);
  private static final DropPlan PLAN =
      new DropPlan(6_000, 120, 30, LAST_DAY, 0, Shape.EVEN, Format.CSV);

  @Test
  void writesTheSameBytesOnOneThreadAndOnTwo(@TempDir Path directory) throws IOException {
    new DropGenerator(PLAN).writeHistory(directory.resolve("one"), 1);
    new DropGenerator(PLAN).writeHistory(directory.resolve("two"), 2);

    assertThat(directory.resolve("two/bank_transaction.csv"))
        .hasSameBinaryContentAs(directory.resolve("one/bank_transaction.csv"));
    assertThat(directory.resolve("two/account_master.csv"))
        .hasSameBinaryContentAs(directory.resolve("one/account_master.csv"));
  }

  @Test
  void writesExactlyTheRowsAskedFor(@TempDir Path directory) throws IOException {
    new DropGenerator(PLAN).writeHistory(directory, 1);

    assertThat(rows(directory.resolve("bank_transaction.csv"))).hasSize(6_000);
    assertThat(rows(directory.resolve("exchange_transaction.csv"))).hasSizeLessThanOrEqualTo(600);
  }

  @Test
  void numbersEveryRowOnce(@TempDir Path directory) throws IOException {
    new DropGenerator(PLAN).writeHistory(directory, 1);

    assertThat(rows(directory.resolve("bank_transaction.csv")))
        .extracting(row -> row.substring(0, row.indexOf(',')))
        .doesNotHaveDuplicates();
  }

  @Test
  void givesTheHubAFifthOfAllEntries(@TempDir Path directory) throws IOException {
    new DropGenerator(PLAN.shaped(Shape.HUB)).writeHistory(directory, 1);

    List<String> rows = rows(directory.resolve("bank_transaction.csv"));
    long orders = rows.stream().filter(row -> row.contains(",Order ")).count();
    assertThat(orders).isBetween(rows.size() * 30L / 100, rows.size() * 45L / 100);
  }

  private static List<String> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return lines.subList(1, lines.size());
  }
}
