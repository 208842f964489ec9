package org.nightscreen.typology.p2potcmerchantusdt;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.EventType;
import org.nightscreen.typology.SmallWorld;

class P2pOtcMerchantUsdtTest {

  private static final String HEADER =
      "exchange_transaction_id,vasp_id,account_id,event_datetime,status,event_type,asset_code,"
          + "amount,fiat_value,fiat_currency,p2p_counterparty_account_id,payer_name_match,price,"
          + "bank_account_id,quote_asset_code,originator_name,p2p_payment_account_holder_name";

  private final SmallWorld world =
      new SmallWorld()
          .exchangeAccount("XA13", "C13", LocalDate.of(2023, 5, 1))
          .bankAccount("BA13", "C13");
  private int trades;

  /** What is said of one trade; by default a clean sale at the market price. */
  private record Trade(
      String type, String amount, String partner, String match, String price, String bank) {

    static Trade clean(String partner) {
      return new Trade("P2P_SELL", "2000", partner, "true", "1", "BA13");
    }

    Trade of(String other) {
      return new Trade(type, other, partner, match, price, bank);
    }

    Trade matching(String other) {
      return new Trade(type, amount, partner, other, price, bank);
    }

    Trade at(String other) {
      return new Trade(type, amount, partner, match, other, bank);
    }

    Trade over(String other) {
      return new Trade(type, amount, partner, match, price, other);
    }

    Trade bought() {
      return new Trade("P2P_BUY", amount, partner, match, price, bank);
    }
  }

  /** One trade an hour from nine o'clock on. */
  private void trade(Trade trade) {
    trades++;
    row("2026-03-02T%02d:00:00Z".formatted(8 + trades), trade, "", "", "");
  }

  private void row(String at, Trade trade, String quote, String originator, String holder) {
    world.rows(
        "exchange_transaction",
        HEADER,
        String.join(
            ",",
            "E" + at.substring(8, 13),
            "OWN",
            "XA13",
            at,
            "SETTLED",
            trade.type(),
            "USDT",
            trade.amount(),
            trade.amount(),
            "USD",
            trade.partner(),
            trade.match(),
            trade.price(),
            trade.bank(),
            quote,
            originator,
            holder));
  }

  private void cleanTrades(int count) {
    for (int trade = 1; trade <= count; trade++) {
      trade(Trade.clean("U" + trade));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, HIT HIGH", "0, NO_HIT"})
  void oneOtherPayerInFiveSalesIsASign(int others, String said) {
    cleanTrades(5 - others);
    for (int other = 0; other < others; other++) {
      trade(Trade.clean("V" + other).matching("false"));
    }
    assertThat(world.said("T13")).isEqualTo(said);
  }

  @Test
  void oneInSixIsNotEnough() {
    cleanTrades(5);
    trade(Trade.clean("V").matching("false"));
    assertThat(world.said("T13")).isEqualTo("NO_HIT");
  }

  @Test
  void purchasesDoNotThinTheShareOfOtherPayers() {
    for (int trade = 1; trade <= 5; trade++) {
      trade(Trade.clean("U" + trade).bought().matching("false"));
    }
    assertThat(world.said("T13")).isEqualTo("NO_HIT");
    trade(Trade.clean("V").matching("false"));
    assertThat(world.said("T13")).isEqualTo("HIT HIGH");
    assertThat(world.hit("T13").measures()).containsEntry("payer_mismatch_share", "1.0000");
  }

  @ParameterizedTest
  @CsvSource({
    "0.95, HIT MEDIUM",
    "0.950001, NO_HIT",
    "1.05, HIT MEDIUM",
    "1.049999, NO_HIT",
  })
  void oneTradeInFiveFivePercentOffThePriceIsASign(String price, String said) {
    cleanTrades(4);
    trade(Trade.clean("V").at(price));
    assertThat(world.said("T13")).isEqualTo(said);
  }

  @Test
  void thePriceIsComparedWithTheRatesOfTheDay() {
    world.rows(
        "fx_rate",
        "rate_date,asset_code,base_currency,rate",
        "2026-03-02,USDT,USD,1.00",
        "2026-03-02,THB,USD,0.03");
    cleanTrades(4);
    row("2026-03-02T13:00:00Z", Trade.clean("V").at("31.66"), "THB", "", "");
    assertThat(world.said("T13")).isEqualTo("HIT MEDIUM");
    assertThat(world.hit("T13").measures()).containsEntry("off_price_share", "0.2000");
  }

  @ParameterizedTest
  @CsvSource({"BA15, HIT MEDIUM", "BA14, NEAR_MISS LOW"})
  void threePaymentAccountsAreASign(String third, String said) {
    cleanTrades(3);
    trade(Trade.clean("V").over("BA14"));
    trade(Trade.clean("W").over(third));
    assertThat(world.said("T13")).isEqualTo(said);
  }

  @Test
  void manyCleanSalesAtTheMarketPriceAreNoSign() {
    cleanTrades(8);
    assertThat(world.said("T13")).isEqualTo("NO_HIT");
  }

  @ParameterizedTest
  @CsvSource({
    "5, 2000, HIT HIGH",
    "5, 1999.99, NEAR_MISS LOW",
    "4, 2500, NEAR_MISS LOW",
    "3, 4000, NO_HIT",
    "5, 1799.99, NO_HIT"
  })
  void fivePartnersAndTenThousand(int partners, String each, String said) {
    for (int partner = 1; partner <= partners; partner++) {
      trade(Trade.clean("U" + partner).of(each).matching("false"));
    }
    assertThat(world.said("T13")).isEqualTo(said);
  }

  @Test
  void aTradeOneDayOldIsOut() {
    for (int trade = 1; trade <= 4; trade++) {
      trade(Trade.clean("U" + trade).of("3000").matching("false"));
    }
    row("2026-03-03T09:00:00Z", Trade.clean("U5").of("3000").matching("false"), "", "", "");
    assertThat(world.said("T13")).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void theEvidenceIsAllTradesOfTheWindow() {
    cleanTrades(4);
    trade(Trade.clean("V").matching("false").of("2500"));
    assertThat(world.hit("T13").transactionIds())
        .containsExactly("E02T09", "E02T10", "E02T11", "E02T12", "E02T13");
    assertThat(world.hit("T13").amount()).isEqualTo(10_500_0000L);
    assertThat(world.hit("T13").aggravators()).containsExactly("other payer");
  }

  @ParameterizedTest
  @CsvSource({"BA13, true, HIT HIGH", "BA13, false, HIT MEDIUM", "BA99, true, HIT MEDIUM"})
  void aRecalledCreditOnAPaymentAccountMakesItHigh(String account, boolean recall, String said) {
    world.bankAccount("BA99", "C13");
    world.transfer("2026-03-02T12:30:00Z", "P1", account, "50", row -> row.recall(recall));
    cleanTrades(4);
    trade(Trade.clean("V").at("0.9"));
    assertThat(world.said("T13")).isEqualTo(said);
  }

  @Test
  void withoutABankFeedRecallsAreShownAsUnknown() {
    world.withoutBankFeed();
    cleanTrades(4);
    trade(Trade.clean("V").at("0.9"));
    assertThat(world.said("T13")).isEqualTo("HIT MEDIUM");
    assertThat(world.hit("T13").measures()).containsEntry("bank_credit_recalled", "unknown");
  }

  @Test
  void namesAreComparedWhereNobodyTellsWhetherTheyMatch() {
    cleanTrades(4);
    row("2026-03-02T13:00:00Z", Trade.clean("V").matching(""), "", "Ann  Lee", " ann lee ");
    assertThat(world.said("T13")).isEqualTo("NO_HIT");
    row("2026-03-02T14:00:00Z", Trade.clean("W").matching(""), "", "Ann Lee", "Bob Roe");
    row("2026-03-02T15:00:00Z", Trade.clean("X").matching(""), "", "Ann Lee", "Cy Doe");
    assertThat(world.said("T13")).isEqualTo("HIT HIGH");
  }

  @Test
  void whatATradeDoesNotTellLeavesItOpen() {
    cleanTrades(4);
    row("2026-03-02T13:00:00Z", Trade.clean("V").matching(""), "", "", "");
    assertThat(world.said("T13")).isEqualTo("NOT_EVALUATED payer_name_match");
  }

  @Test
  void aMissingPriceLeavesItOpen() {
    cleanTrades(4);
    trade(Trade.clean("V").at(""));
    assertThat(world.said("T13")).isEqualTo("NOT_EVALUATED price");
  }

  @Test
  void missingBankAccountsLeaveItOpen() {
    for (int trade = 1; trade <= 5; trade++) {
      trade(Trade.clean("U" + trade).over(""));
    }
    assertThat(world.said("T13")).isEqualTo("NOT_EVALUATED bank_account_id");
  }

  @Test
  void aTradeWithoutPartnerMayHaveHadOneMore() {
    for (int trade = 1; trade <= 3; trade++) {
      trade(Trade.clean("U" + trade).of("4000").matching("false"));
    }
    trade(Trade.clean("").of("4000").matching("false"));
    assertThat(world.said("T13")).isEqualTo("NO_HIT");
    trade(Trade.clean("").of("4000").matching("false"));
    assertThat(world.said("T13")).isEqualTo("NOT_EVALUATED p2p_counterparty_account_id");
  }

  @Test
  void anUnknownAmountLeavesItOpen() {
    for (int trade = 1; trade <= 5; trade++) {
      world.exchange(
          "2026-03-02T1" + trade + ":00:00Z",
          EventType.P2P_SELL,
          "XA13",
          "1",
          row ->
              row.peer("U" + trades++, null, null)
                  .bank("BA13", false)
                  .price(BigDecimal.ONE, null)
                  .fiat(BigDecimal.TEN, "XAF"));
    }
    assertThat(world.said("T13")).isEqualTo("NOT_EVALUATED fx_rate");
  }

  @Test
  void pooledAccountsAreSilentAndRegisteredDesksAreExplained() {
    world.account(
        "XA13", "C13", AccountKind.EXCHANGE, AccountType.EXCHANGE_RETAIL, LocalDate.of(2023, 5, 1));
    world.rows(
        "account_master",
        "account_id,account_kind,institution_id,customer_id,account_type,currency,open_date,"
            + "account_status,merchant_registered",
        "XA13,EXCHANGE,OWN,C13,EXCHANGE_P2P_MERCHANT,USD,2023-05-01,OPEN,true");
    cleanTrades(4);
    trade(Trade.clean("V").matching("false"));
    assertThat(world.hit("T13").counterIndicators())
        .extracting("name")
        .containsExactly("registered-desk");
    assertThat(world.hit("T13").counterIndicators().get(0).figures())
        .containsEntry("trades", "5")
        .containsEntry("sales_with_other_payer", "1");
    world.rows(
        "account_master",
        "account_id,account_kind,institution_id,customer_id,account_type,currency,open_date,"
            + "account_status",
        "XA13,EXCHANGE,OWN,C13,EXCHANGE_OMNIBUS,USD,2023-05-01,OPEN");
    assertThat(world.said("T13")).isEqualTo("NO_HIT");
  }
}
