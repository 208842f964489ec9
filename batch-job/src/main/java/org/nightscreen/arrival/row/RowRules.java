package org.nightscreen.arrival.row;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.Field;
import org.nightscreen.canonical.FieldType;
import org.nightscreen.canonical.Need;

/**
 * Judges a row whose fields are read: required fields, signs, amounts and the fields its type
 * requires. Strict where the row would be wrong, lenient where a typology can say NOT_EVALUATED.
 */
public final class RowRules {

  /** Above it no amount fits a long in 1/10,000 of the base currency, whatever rounding does. */
  private static final BigDecimal LARGEST = new BigDecimal("900000000000000");

  private static final BigDecimal LARGEST_BASE = new BigDecimal("922337203685477");
  private static final int LARGEST_BITS = 127;
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

  /** A number in two halves, as {@link ParsedRow} holds it. */
  private record Limit(long high, long low) {

    private static final Limit NONE = new Limit(Long.MAX_VALUE, -1);

    static Limit of(BigDecimal value, int scale) {
      BigInteger unscaled = value.setScale(scale, RoundingMode.FLOOR).unscaledValue();
      return unscaled.bitLength() > LARGEST_BITS
          ? NONE
          : new Limit(unscaled.shiftRight(Long.SIZE).longValueExact(), unscaled.longValue());
    }

    boolean exceeded(ParsedRow row, int field) {
      return row.exceeds(field, high, low);
    }
  }

  private final FeedKind kind;
  private final List<Field> fields;
  private final Map<String, Integer> index = new HashMap<>();
  private final Check[] checks;
  private final Map<String, BigDecimal> highestRates;
  private final Map<String, Limit> moneyLimits = new HashMap<>();
  private final Map<String, Limit> quantityLimits = new HashMap<>();
  private final int type;
  private final int debtor;
  private final int creditor;
  private final int booked;
  private final int valueDate;
  private final int amount;
  private final int asset;
  private final int fiatValue;
  private final int fiatCurrency;
  private final int network;
  private final int originator;
  private final int beneficiary;

  /** What is asked of one field whatever the others say. */
  private interface Check {
    void judge(ParsedRow row, int field) throws Refusal;
  }

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
    checks = fields.stream().map(RowRules::check).toArray(Check[]::new);
    boolean bank = kind == FeedKind.BANK_TRANSACTION;
    type = position(bank ? "transaction_type" : "event_type");
    debtor = position("debtor_account_id");
    creditor = position("creditor_account_id");
    booked = position("booking_datetime");
    valueDate = position("value_date");
    amount = position(bank ? "instructed_amount" : "amount");
    asset = position(bank ? "instructed_currency" : "asset_code");
    fiatValue = position("fiat_value");
    fiatCurrency = position("fiat_currency");
    network = position("blockchain_network");
    originator = position("originator_wallet_address");
    beneficiary = position("beneficiary_wallet_address");
  }

  private static Check check(Field field) {
    return switch (field.type()) {
      case MONEY, QUANTITY -> amount(field);
      case DATE -> (row, i) -> plausible(field.name(), row.number(i));
      case INTEGER -> (row, i) -> sign(field.name(), Long.signum(row.number(i)));
      default -> null;
    };
  }

  /** Judges the values of a row, in the order of the kind's fields. */
  public void judge(Object[] row) throws Refusal {
    ParsedRow parsed = new ParsedRow(fields);
    parsed.set(row);
    judge(parsed);
  }

  /** Judges a row. */
  public void judge(ParsedRow row) throws Refusal {
    for (int i = 0; i < checks.length; i++) {
      if (!row.present(i)) {
        requireOptional(fields.get(i));
      } else if (checks[i] != null) {
        checks[i].judge(row, i);
      }
    }
    switch (kind) {
      case BANK_TRANSACTION -> bank(row);
      case EXCHANGE_TRANSACTION -> exchange(row);
      default -> {
        // The other kinds have no field that hangs on another.
      }
    }
  }

  private static void requireOptional(Field field) throws Refusal {
    if (field.need() == Need.REQUIRED) {
      throw new Refusal(
          ReasonCode.REQUIRED_MISSING, "Field '" + field.name() + "' is required and empty");
    }
  }

  private static Check amount(Field field) {
    String name = field.name();
    boolean positive = POSITIVE.contains(name);
    boolean anySign = ANY_SIGN.contains(name);
    boolean share = name.equals("exposure_share");
    int scale = field.type() == FieldType.MONEY ? ParsedRow.MONEY_SCALE : ParsedRow.QUANTITY_SCALE;
    Limit largest = SCREENED.contains(name) ? Limit.of(LARGEST, scale) : Limit.NONE;
    Limit whole = share ? Limit.of(BigDecimal.ONE, scale) : Limit.NONE;
    return (row, i) -> {
      int signum = row.signum(i);
      if (positive && signum <= 0) {
        throw new Refusal(
            ReasonCode.AMOUNT_NOT_POSITIVE, "Field '" + name + "' must be more than zero");
      }
      if (!anySign) {
        sign(name, signum);
      }
      if (largest.exceeded(row, i)) {
        throw tooLarge(name);
      }
      if (whole.exceeded(row, i)) {
        throw new Refusal(
            ReasonCode.SHARE_OUT_OF_RANGE, "Field 'exposure_share' must lie between 0 and 1");
      }
    };
  }

  private static void sign(String field, int signum) throws Refusal {
    if (signum < 0) {
      throw new Refusal(ReasonCode.AMOUNT_NEGATIVE, "Field '" + field + "' must not be negative");
    }
  }

  private static void plausible(String field, long day) throws Refusal {
    if (day < EARLIEST_DAY) {
      throw new Refusal(ReasonCode.INVALID_DATE, "Field '" + field + "' lies before 1800");
    }
  }

  private void bank(ParsedRow row) throws Refusal {
    String of = row.text(type);
    requireUnless(NO_DEBTOR.contains(of), row, debtor, of);
    requireUnless(NO_CREDITOR.contains(of), row, creditor, of);
    withinBase(row, amount, asset);
    long bookedOn = row.number(booked) / MICROS_PER_DAY;
    if (row.present(valueDate) && Math.abs(row.number(valueDate) - bookedOn) > VALUE_DATE_DAYS) {
      throw new Refusal(
          ReasonCode.EVENT_DATE_OUT_OF_RANGE,
          "Field 'value_date' is more than a year away from the booking");
    }
  }

  private void exchange(ParsedRow row) throws Refusal {
    String of = row.text(type);
    boolean deposit = of.equals("CRYPTO_DEPOSIT");
    boolean withdrawal = of.equals("CRYPTO_WITHDRAWAL");
    requireUnless(!deposit && !withdrawal, row, network, of);
    requireUnless(!deposit, row, originator, of);
    requireUnless(!withdrawal, row, beneficiary, of);
    boolean valued = row.present(fiatValue);
    requireUnless(!valued, row, fiatCurrency, "a row with fiat_value");
    withinBase(row, valued ? fiatValue : amount, valued ? fiatCurrency : asset);
  }

  private void withinBase(ParsedRow row, int field, int assetField) throws Refusal {
    String code = row.text(assetField);
    BigDecimal rate = highestRates.get(code);
    if (rate == null || rate.signum() <= 0) {
      return;
    }
    int scale = row.scale(field);
    Map<String, Limit> limits = scale == ParsedRow.MONEY_SCALE ? moneyLimits : quantityLimits;
    Limit limit = limits.get(code);
    if (limit == null) {
      // An amount is too large exactly if its units are more than the whole units that fit.
      limit = Limit.of(LARGEST_BASE.divide(rate, scale, RoundingMode.FLOOR), scale);
      limits.put(code, limit);
    }
    if (limit.exceeded(row, field)) {
      throw tooLarge(fields.get(field).name());
    }
  }

  private void requireUnless(boolean excused, ParsedRow row, int field, String when)
      throws Refusal {
    if (!excused && !row.present(field)) {
      throw new Refusal(
          ReasonCode.REQUIRED_WHEN,
          "Field '" + fields.get(field).name() + "' is required for " + when);
    }
  }

  private int position(String field) {
    return index.getOrDefault(field, -1);
  }

  private static Refusal tooLarge(String field) {
    return new Refusal(
        ReasonCode.AMOUNT_OUT_OF_RANGE, "Field '" + field + "' is larger than can be screened");
  }
}
