package org.nightscreen.arrival.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nightscreen.arrival.row.CsvFields;
import org.nightscreen.arrival.row.ParsedRow;
import org.nightscreen.arrival.row.RecordSplitter;
import org.nightscreen.arrival.row.Refusal;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.Field;
import org.nightscreen.canonical.FieldType;

/** What is read quickly is what is read closely; only that is left to a closer look. */
class QuickReaderTest {

  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "\"\"",
          "\" x \"",
          "\"a \"\"b\"\" c\"",
          "\"a,b\"",
          "\"two\nlines\"",
          "M\u00fcnchen",
          "\u3000wide\u3000",
          "\u1781\u17d2\u1798\u17c2\u179a",
          "\uD83D\uDE00",
          "\uFFFD",
          "\u0001",
          "\"open\"x",
          "x".repeat(2_001));
  private static final List<String> TIMES =
      List.of(
          "2026-03-02T10:15:30Z",
          "2026-03-02 10:15:30.5Z",
          "2026-03-02T10:15:30.123456789Z",
          "2026-03-02T10:15Z",
          "2026-03-02T10:15:30+07:00",
          "2026-02-30T10:15:30Z",
          "2026-03-02T24:00:00Z",
          "2026-03-02T10:61:00Z",
          "1969-12-31T23:59:59.000001Z",
          "2026-03-02");
  private static final List<String> DATES =
      List.of("2026-03-02", "2026-03-02T00:00:00Z", "2026-13-02", "1700-01-01", "02.03.2026");
  private static final List<String> NUMBERS =
      List.of(
          "1250.10",
          "0",
          "-0.00",
          "+5",
          ".5",
          "5.",
          "007.50",
          "1000",
          "-12.00001",
          "1.000000",
          "1.000001",
          "123456789012345678",
          "1234567890123456789",
          "99999999999999999999.999999999999999999",
          "1e3",
          "1-",
          "-",
          ".");
  private static final List<String> CODES = List.of("USD", "KH", "BOOK", "true", "No", "1", "zz");

  private static List<String> candidates(Field field) {
    List<String> texts = new ArrayList<>(ODD);
    texts.addAll(field.values());
    texts.addAll(
        switch (field.type()) {
          case TIMESTAMP -> TIMES;
          case DATE -> DATES;
          case MONEY, QUANTITY, INTEGER -> NUMBERS;
          case STRING_LIST -> List.of("a|b", "|", "a");
          default -> CODES;
        });
    return texts;
  }

  private static RowReader reader(FeedKind kind, List<String> columns) {
    return new RowReader(Feed.canonical(kind, Format.CSV).mapping(), columns);
  }

  private static ParsedRow closely(RowReader reader, FeedKind kind, byte[] record) {
    try {
      Object[] values = reader.read(new CsvFields(',').split(CsvFields.decode(record)));
      ParsedRow row = new ParsedRow(kind.fields());
      row.set(values);
      return row;
    } catch (Refusal refused) {
      return null;
    }
  }

  private static String told(ParsedRow row, FeedKind kind) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < kind.fields().size(); i++) {
      FieldType type = kind.fields().get(i).type();
      text.append(kind.fields().get(i).name()).append('=');
      if (row.present(i)) {
        text.append(
            switch (type) {
              case TIMESTAMP, DATE, BOOLEAN, INTEGER -> String.valueOf(row.number(i));
              case MONEY, QUANTITY -> row.decimal(i).toPlainString();
              case STRING_LIST -> String.join("|", row.list(i));
              default -> row.text(i);
            });
      }
      text.append('\n');
    }
    return text.append(row.hash()).toString();
  }

  private static boolean readsQuickly(FeedKind kind, List<String> columns, String record)
      throws IOException {
    RowReader reader = reader(kind, columns);
    byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
    RecordSplitter records = new RecordSplitter(new ByteArrayInputStream(bytes), ',', 1 << 20);
    assertThat(records.next()).isTrue();
    ParsedRow row = new ParsedRow(kind.fields());
    boolean quick = reader.quick().read(records, row);
    if (quick) {
      ParsedRow exact = closely(reader, kind, records.bytes());
      assertThat(exact).as(record).isNotNull();
      assertThat(told(row, kind)).as(record).isEqualTo(told(exact, kind));
    }
    return quick;
  }

  @Test
  void readsEveryOddValueAsTheCloserLookDoesOrLeavesItAlone() throws IOException {
    for (FeedKind kind : FeedKind.values()) {
      for (Field field : kind.fields()) {
        for (String text : candidates(field)) {
          readsQuickly(kind, List.of("extra", field.name()), "a," + text);
          readsQuickly(kind, List.of(field.name(), "extra"), text + ",\u00e4");
        }
      }
    }
  }

  @Test
  void mixedRecordsComeOutTheSame() throws IOException {
    Random random = new Random(11);
    for (FeedKind kind : FeedKind.values()) {
      List<String> columns = kind.fields().stream().map(Field::name).toList();
      for (int i = 0; i < 500; i++) {
        List<String> texts = new ArrayList<>();
        for (Field field : kind.fields()) {
          List<String> candidates = candidates(field);
          texts.add(random.nextInt(4) > 0 ? "" : candidates.get(random.nextInt(candidates.size())));
        }
        readsQuickly(kind, columns, "," + String.join(",", texts.subList(1, texts.size())));
      }
    }
  }

  @Test
  void ordinaryRecordsNeedNoCloserLook() throws IOException {
    List<String> columns =
        List.of(
            "transaction_id",
            "booking_datetime",
            "value_date",
            "transaction_type",
            "instructed_amount",
            "debtor_name",
            "remittance_information",
            "recall_flag");
    assertThat(
            readsQuickly(
                FeedKind.BANK_TRANSACTION,
                columns,
                "T1,2026-03-02T10:15:30Z,2026-03-02,CREDIT_TRANSFER,12.50,Jos\u00e9,\"a,"
                    + " \"\"b\"\"\",no"))
        .isTrue();
  }
}
