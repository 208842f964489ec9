package org.nightscreen.arrival.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightscreen.canonical.FeedKind;

class FieldReaderTest {

  private static FieldReader reader(FeedKind kind, String field) {
    return new FieldReader(kind.field(field).orElseThrow(), ZoneOffset.UTC, false);
  }

  private static Object bank(String field, String text) throws Refusal {
    return reader(FeedKind.BANK_TRANSACTION, field).read(text);
  }

  private static long micros(String instant) {
    return Instant.parse(instant).toEpochMilli() * 1_000;
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T10:15:30Z, 2026-03-02T10:15:30Z",
    "2026-03-02T10:15Z, 2026-03-02T10:15:00Z",
    "2026-03-02T10:15:30.125+07:00, 2026-03-02T03:15:30.125Z",
    "2026-03-02T10:15:30-0330, 2026-03-02T13:45:30Z",
    "2026-03-02 10:15:30, 2026-03-02T10:15:30Z",
    "2024-02-29T23:59:59.999Z, 2024-02-29T23:59:59.999Z"
  })
  void readsIsoTimeStampsWithAndWithoutSecondsAndOffset(String text, String instant)
      throws Refusal {
    assertThat(bank("booking_datetime", text)).isEqualTo(micros(instant));
  }

  @Test
  void readsATimeStampWithoutOffsetInTheZoneOfItsFeed() throws Refusal {
    FieldReader reader =
        new FieldReader(
            FeedKind.BANK_TRANSACTION.field("booking_datetime").orElseThrow(),
            ZoneId.of("Asia/Bangkok"),
            true);
    assertThat(reader.read("2026-03-02T10:15:30")).isEqualTo(micros("2026-03-02T03:15:30Z"));
    assertThat(reader.read("2026-03-02")).isEqualTo(micros("2026-03-01T17:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "booking_datetime, 2026-02-30T10:00:00Z, INVALID_TIMESTAMP",
    "booking_datetime, 2026-03-03, INVALID_TIMESTAMP",
    "booking_datetime, 2026-03-02T25:00:00Z, INVALID_TIMESTAMP",
    "booking_datetime, 2026-03-02T10:00:00 Europe, INVALID_TIMESTAMP",
    "booking_datetime, yesterday, INVALID_TIMESTAMP",
    "value_date, 02.03.2026, INVALID_DATE",
    "value_date, 2026-13-01, INVALID_DATE",
    "entry_status, book, INVALID_VALUE",
    "reversal_indicator, maybe, INVALID_BOOLEAN",
    "instructed_amount, 1e5, INVALID_DECIMAL",
    "instructed_amount, '1,000.00', INVALID_DECIMAL",
    "instructed_amount, NaN, INVALID_DECIMAL",
    "instructed_amount, 0x10, INVALID_DECIMAL",
    "instructed_amount, 1.000001, INVALID_PRECISION",
    "instructed_amount, 9999999999999999999, AMOUNT_OUT_OF_RANGE",
    "instructed_currency, usd, INVALID_CURRENCY",
    "instructed_currency, XQQ, INVALID_CURRENCY",
    "debtor_country, UK, INVALID_COUNTRY",
    "debtor_country, KHM, INVALID_COUNTRY"
  })
  void refusesWhatTheTypeDoesNotAllowAndNamesTheField(
      String field, String text, ReasonCode reason) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> bank(field, text));
    assertThat(refusal.reason()).isEqualTo(reason);
    assertThat(refusal.getMessage()).startsWith("Field '" + field + "' ").doesNotContain(text);
  }

  @Test
  void keepsLeadingZerosAndDecimalsAsTheyAre() throws Refusal {
    assertThat(bank("debtor_account_id", "000123")).isEqualTo("000123");
    assertThat(bank("instructed_amount", "10.1000000")).isEqualTo(new BigDecimal("10.1"));
    assertThat(reader(FeedKind.EXCHANGE_TRANSACTION, "amount").read("0.000000000000000001"))
        .isEqualTo(new BigDecimal("0.000000000000000001"));
    assertThat(bank("value_date", "2026-03-02T00:00:00Z"))
        .isEqualTo((int) LocalDate.parse("2026-03-02").toEpochDay());
    assertThat((String[]) reader(FeedKind.ACCOUNT_MASTER, "deposit_address").read("a| b |"))
        .containsExactly("a", "b");
  }
}
