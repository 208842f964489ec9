package org.nightscreen.arrival.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightscreen.canonical.FeedKind;

class RowRulesTest {

  private static final Map<String, BigDecimal> RATES =
      Map.of("KWD", new BigDecimal("3.3"), "USD", BigDecimal.ONE);

  private static Map<String, Object> bank() {
    Map<String, Object> row = new HashMap<>();
    row.put("transaction_id", "T1");
    row.put("booking_datetime", 1_772_445_600_000_000L);
    row.put("entry_status", "BOOK");
    row.put("reversal_indicator", false);
    row.put("transaction_type", "CREDIT_TRANSFER");
    row.put("instructed_amount", BigDecimal.TEN);
    row.put("instructed_currency", "USD");
    row.put("debtor_account_id", "A1");
    row.put("creditor_account_id", "B1");
    return row;
  }

  private static Map<String, Object> deposit() {
    Map<String, Object> row = new HashMap<>();
    row.put("exchange_transaction_id", "E1");
    row.put("vasp_id", "V");
    row.put("account_id", "X1");
    row.put("event_datetime", 1_772_445_600_000_000L);
    row.put("status", "SETTLED");
    row.put("event_type", "CRYPTO_DEPOSIT");
    row.put("asset_code", "USDT");
    row.put("amount", BigDecimal.TEN);
    row.put("blockchain_network", "TRON");
    row.put("originator_wallet_address", "TX");
    return row;
  }

  private static Object[] values(FeedKind kind, Map<String, Object> row) {
    return kind.fields().stream().map(field -> row.get(field.name())).toArray();
  }

  private static ReasonCode reason(FeedKind kind, Map<String, Object> row) {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> new RowRules(kind, RATES).judge(values(kind, row)));
    return refusal == null ? null : refusal.reason();
  }

  private static ReasonCode bankWith(String field, Object value) {
    Map<String, Object> row = bank();
    row.put(field, value);
    return reason(FeedKind.BANK_TRANSACTION, row);
  }

  private static ReasonCode depositWith(String field, Object value) {
    Map<String, Object> row = deposit();
    row.put(field, value);
    return reason(FeedKind.EXCHANGE_TRANSACTION, row);
  }

  @Test
  void acceptsAnOrdinaryRow() {
    assertThat(reason(FeedKind.BANK_TRANSACTION, bank())).isNull();
    assertThat(reason(FeedKind.EXCHANGE_TRANSACTION, deposit())).isNull();
  }

  @Test
  void refusesWhatCannotBeScreened() {
    assertThat(bankWith("transaction_id", null)).isEqualTo(ReasonCode.REQUIRED_MISSING);
    assertThat(bankWith("instructed_amount", BigDecimal.ZERO))
        .isEqualTo(ReasonCode.AMOUNT_NOT_POSITIVE);
    assertThat(bankWith("instructed_amount", new BigDecimal("900000000000000"))).isNull();
    assertThat(bankWith("instructed_amount", new BigDecimal("900000000000000.00001")))
        .isEqualTo(ReasonCode.AMOUNT_OUT_OF_RANGE);
    assertThat(bankWith("debtor_balance_after", new BigDecimal("-1"))).isNull();
    assertThat(bankWith("value_date", 2_932_896)).isEqualTo(ReasonCode.EVENT_DATE_OUT_OF_RANGE);
  }

  @Test
  void refusesAnAmountThatOverflowsInTheBaseCurrency() {
    Map<String, Object> row = bank();
    row.put("instructed_currency", "KWD");
    row.put("instructed_amount", new BigDecimal("300000000000000"));
    assertThat(reason(FeedKind.BANK_TRANSACTION, row)).isEqualTo(ReasonCode.AMOUNT_OUT_OF_RANGE);
  }

  @Test
  void requiresAccountsUnlessTheTypeHasNone() {
    assertThat(bankWith("debtor_account_id", null)).isEqualTo(ReasonCode.REQUIRED_WHEN);
    assertThat(bankWith("creditor_account_id", null)).isEqualTo(ReasonCode.REQUIRED_WHEN);
    for (String type : new String[] {"CASH_DEPOSIT", "LOAN_DISBURSEMENT", "INTEREST"}) {
      Map<String, Object> row = bank();
      row.put("transaction_type", type);
      row.remove("debtor_account_id");
      assertThat(reason(FeedKind.BANK_TRANSACTION, row)).isNull();
    }
    for (String type : new String[] {"CASH_WITHDRAWAL", "CARD_PAYMENT", "FEE", "DIRECT_DEBIT"}) {
      Map<String, Object> row = bank();
      row.put("transaction_type", type);
      row.remove("creditor_account_id");
      assertThat(reason(FeedKind.BANK_TRANSACTION, row)).isNull();
    }
  }

  @Test
  void requiresNetworkAndCounterWalletOnChainAndACurrencyForAValue() {
    assertThat(depositWith("blockchain_network", null)).isEqualTo(ReasonCode.REQUIRED_WHEN);
    assertThat(depositWith("originator_wallet_address", null)).isEqualTo(ReasonCode.REQUIRED_WHEN);
    assertThat(depositWith("event_type", "CRYPTO_WITHDRAWAL")).isEqualTo(ReasonCode.REQUIRED_WHEN);
    assertThat(depositWith("fiat_value", BigDecimal.TEN)).isEqualTo(ReasonCode.REQUIRED_WHEN);
    assertThat(depositWith("amount", new BigDecimal("-1"))).isEqualTo(ReasonCode.AMOUNT_NEGATIVE);
    assertThat(depositWith("exposure_share", new BigDecimal("1.01")))
        .isEqualTo(ReasonCode.SHARE_OUT_OF_RANGE);
  }

  @Test
  void theOtherKindsOnlyNeedTheirRequiredFields() {
    Object[] rate = {20_000, "EUR", "USD", new BigDecimal("1.1")};
    assertThatCode(() -> new RowRules(FeedKind.FX_RATE, RATES).judge(rate))
        .doesNotThrowAnyException();
  }
}
