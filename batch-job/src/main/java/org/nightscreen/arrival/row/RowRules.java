package org.nightscreen.arrival.row;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.Field;

/**
 * Judges a row whose fields are read: required fields, signs, amounts and the fields its type
 * requires. Strict where the row would be wrong, lenient where a typology can say NOT_EVALUATED.
 */
public final class RowRules {

  /** Above it no amount fits a long in 1/10,000 of the base currency, whatever rounding does. */
  private static final BigDecimal LARGEST = new BigDecimal("900000000000000");

  private static final BigDecimal LARGEST_BASE = new BigDecimal("922337203685477");
  private static final int EARLIEST_DAY = -62_091;
  private static final int VALUE_DATE_DAYS = 366;
  private static final long MICROS_PER_DAY = 86_400_000_000L;

  private static final Set<String> NO_DEBTOR =
      Set.of("CASH_DEPOSIT", "LOAN_DISBURSEMENT", "INTEREST");
  private static final Set<String> NO_CREDITOR =
      Set.of("CASH_WITHDRAWAL", "CARD_PAYMENT", "FEE", "DIRECT_DEBIT");
  private static final Set<String> POSITIVE = Set.of("instructed_amount", "rate");
  private static final Set<String> ANY_SIGN =
      Set.of("debtor_balance_after", "creditor_balance_after");
  private static final Set<String> SCREENED = Set.of("instructed_amount", "amount", "fiat_value");

  private final FeedKind kind;
  private final List<Field> fields;
  private final Map<String, Integer> index = new HashMap<>();
  private final Map<String, BigDecimal> highestRates;

  /**
   * @param kind the feed kind
   * @param highestRates per asset the highest rate to the base currency that is known
   */
  public RowRules(FeedKind kind, Map<String, BigDecimal> highestRates) {
    this.kind = kind;
    this.fields = kind.fields();
    this.highestRates = highestRates;
    for (int i = 0; i < fields.size(); i++) {
      index.put(fields.get(i).name(), i);
    }
  }

  /** Judges the values of a row, in the order of the kind's fields. */
  public void judge(Object[] row) throws Refusal {
    for (int i = 0; i < fields.size(); i++) {
      judge(fields.get(i), row[i]);
    }
    switch (kind) {
      case BANK_TRANSACTION -> bank(row);
      case EXCHANGE_TRANSACTION -> exchange(row);
      default -> {
        // The other kinds have no field that hangs on another.
      }
    }
  }

  private void judge(Field field, Object value) throws Refusal {
    if (value == null) {
      if (field.required()) {
        throw new Refusal(
            ReasonCode.REQUIRED_MISSING, "Field '" + field.name() + "' is required and empty");
      }
      return;
    }
    switch (field.type()) {
      case MONEY, QUANTITY -> amount(field.name(), (BigDecimal) value);
      case DATE -> plausible(field.name(), (Integer) value);
      case INTEGER -> sign(field.name(), (Integer) value);
      default -> {
        // Text and codes were judged when they were read.
      }
    }
  }

  private static void amount(String field, BigDecimal value) throws Refusal {
    if (POSITIVE.contains(field) && value.signum() <= 0) {
      throw new Refusal(
          ReasonCode.AMOUNT_NOT_POSITIVE, "Field '" + field + "' must be more than zero");
    }
    if (!ANY_SIGN.contains(field)) {
      sign(field, value.signum());
    }
    if (SCREENED.contains(field) && value.compareTo(LARGEST) > 0) {
      throw tooLarge(field);
    }
    if (field.equals("exposure_share") && value.compareTo(BigDecimal.ONE) > 0) {
      throw new Refusal(
          ReasonCode.SHARE_OUT_OF_RANGE, "Field 'exposure_share' must lie between 0 and 1");
    }
  }

  private static void sign(String field, int signum) throws Refusal {
    if (signum < 0) {
      throw new Refusal(ReasonCode.AMOUNT_NEGATIVE, "Field '" + field + "' must not be negative");
    }
  }

  private static void plausible(String field, int day) throws Refusal {
    if (day < EARLIEST_DAY) {
      throw new Refusal(ReasonCode.INVALID_DATE, "Field '" + field + "' lies before 1800");
    }
  }

  private void bank(Object[] row) throws Refusal {
    String type = (String) value(row, "transaction_type");
    requireUnless(NO_DEBTOR.contains(type), row, "debtor_account_id", type);
    requireUnless(NO_CREDITOR.contains(type), row, "creditor_account_id", type);
    withinBase(row, "instructed_amount", "instructed_currency");
    Integer valueDate = (Integer) value(row, "value_date");
    long booked = (Long) value(row, "booking_datetime") / MICROS_PER_DAY;
    if (valueDate != null && Math.abs(valueDate - booked) > VALUE_DATE_DAYS) {
      throw new Refusal(
          ReasonCode.EVENT_DATE_OUT_OF_RANGE,
          "Field 'value_date' is more than a year away from the booking");
    }
  }

  private void exchange(Object[] row) throws Refusal {
    String type = (String) value(row, "event_type");
    boolean deposit = type.equals("CRYPTO_DEPOSIT");
    boolean withdrawal = type.equals("CRYPTO_WITHDRAWAL");
    requireUnless(!deposit && !withdrawal, row, "blockchain_network", type);
    requireUnless(!deposit, row, "originator_wallet_address", type);
    requireUnless(!withdrawal, row, "beneficiary_wallet_address", type);
    boolean valued = value(row, "fiat_value") != null;
    requireUnless(!valued, row, "fiat_currency", "a row with fiat_value");
    withinBase(row, valued ? "fiat_value" : "amount", valued ? "fiat_currency" : "asset_code");
  }

  private void withinBase(Object[] row, String amount, String asset) throws Refusal {
    BigDecimal rate = highestRates.get(value(row, asset));
    if (rate != null
        && ((BigDecimal) value(row, amount)).multiply(rate).compareTo(LARGEST_BASE) > 0) {
      throw tooLarge(amount);
    }
  }

  private void requireUnless(boolean excused, Object[] row, String field, String when)
      throws Refusal {
    if (!excused && value(row, field) == null) {
      throw new Refusal(ReasonCode.REQUIRED_WHEN, "Field '" + field + "' is required for " + when);
    }
  }

  private Object value(Object[] row, String field) {
    return row[index.get(field)];
  }

  private static Refusal tooLarge(String field) {
    return new Refusal(
        ReasonCode.AMOUNT_OUT_OF_RANGE, "Field '" + field + "' is larger than can be screened");
  }
}
