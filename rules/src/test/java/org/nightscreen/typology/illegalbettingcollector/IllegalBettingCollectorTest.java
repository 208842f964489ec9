package org.nightscreen.typology.illegalbettingcollector;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.oracle.BankRow;
import org.nightscreen.subject.AccountProfile;
import org.nightscreen.timeline.Direction;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.SmallWorld;
import org.nightscreen.typology.WalkedAccount;

class IllegalBettingCollectorTest {

  private static final String HEADER =
      "account_id,account_kind,institution_id,customer_id,account_type,currency,open_date,"
          + "account_status,time_zone,gambling_licence";

  /** Seven in the evening in Bangkok. */
  private static final Instant EVENING = Instant.parse("2026-03-02T12:00:00Z");

  private final SmallWorld world = new SmallWorld();

  @BeforeEach
  void openTheTill() {
    account("Asia/Bangkok", "");
  }

  private void account(String zone, String licence) {
    String row = "BA18,BANK,OWN,C18,CURRENT,USD,2023-05-01,OPEN,";
    world.rows("account_master", HEADER, row + zone + "," + licence);
  }

  private void credit(Instant at, String sender, String amount) {
    world.transfer(at.toString(), sender, "BA18", amount);
  }

  private void payout(String at, String payee, String amount) {
    payout(at, payee, amount, row -> row);
  }

  private void payout(String at, String payee, String amount, UnaryOperator<BankRow> more) {
    world.transfer(at, "BA18", payee, amount, more);
  }

  /** One credit a minute from seven in the evening on, by senders in turn. */
  private void evening(int senders, List<String> amounts) {
    for (int number = 0; number < amounts.size(); number++) {
      credit(EVENING.plusSeconds(60L * number), "G" + (1 + number % senders), amounts.get(number));
    }
  }

  private void evening(int credits, int senders) {
    evening(senders, Collections.nCopies(credits, "50"));
  }

  /** Two of the senders win. */
  private void winners() {
    payout("2026-03-02T15:00:00Z", "G1", "60");
    payout("2026-03-02T15:10:00Z", "G2", "60");
  }

  @ParameterizedTest
  @CsvSource({
    "10, 6, HIT MEDIUM",
    "9, 6, NEAR_MISS LOW",
    "8, 6, NO_HIT",
    "10, 5, NEAR_MISS LOW",
    "10, 4, NO_HIT"
  })
  void tenCreditsFromSixSenders(int credits, int senders, String said) {
    evening(credits, senders);
    winners();
    assertThat(world.said("T18")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"200, HIT MEDIUM", "210, NEAR_MISS LOW", "230, NO_HIT"})
  void theMedianIsSmall(String each, String said) {
    evening(8, Collections.nCopies(10, each));
    winners();
    assertThat(world.said("T18")).isEqualTo(said);
  }

  @Test
  void ofAnEvenNumberTheMedianIsTheMeanOfTheTwoMiddleOnes() {
    evening(
        8,
        List.of("200", "200", "200", "200", "200", "300", "200.01", "200.01", "200.01", "200.01"));
    winners();
    assertThat(world.said("T18")).isEqualTo("NEAR_MISS LOW");
    assertThat(world.hit("T18").measures()).containsEntry("bet_median", "200.0050");
  }

  @ParameterizedTest
  @CsvSource({"6, 10, HIT MEDIUM", "6, 11, NEAR_MISS LOW", "5, 10, NO_HIT"})
  void sixOfTenAmountsAreRound(int round, int credits, String said) {
    String[] amounts = new String[credits];
    Arrays.fill(amounts, "51.50");
    Arrays.fill(amounts, credits - round, credits, "50");
    evening(8, List.of(amounts));
    winners();
    assertThat(world.said("T18")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"5, 10, HIT MEDIUM", "5, 11, NEAR_MISS LOW", "4, 10, NO_HIT"})
  void halfOfTheCreditsAreLate(int late, int credits, String said) {
    for (int number = 0; number < credits; number++) {
      String at = number < late ? "2026-03-02T11:%02d:00Z" : "2026-03-02T10:%02d:59Z";
      credit(Instant.parse(at.formatted(number)), "G" + (1 + number % 8), "50");
    }
    winners();
    assertThat(world.said("T18")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-02T18:59:59Z, 1.0000", "2026-03-02T19:00:00Z, 0.9000"})
  void theNightEndsAtTwo(String last, String lateShare) {
    evening(9, 8);
    credit(Instant.parse(last), "G9", "50");
    winners();
    assertThat(world.hit("T18").measures()).containsEntry("bet_late_share", lateShare);
  }

  @Test
  void withoutAZoneOfItsOwnTheAccountHasTheInstitutions() {
    account("", "");
    evening(10, 8);
    winners();
    assertThat(world.said("T18")).isEqualTo("NO_HIT");
    world.in("Asia/Bangkok");
    assertThat(world.said("T18")).isEqualTo("HIT MEDIUM");
  }

  @ParameterizedTest
  @CsvSource({"10, HIT MEDIUM", "11, NEAR_MISS LOW", "12, NO_HIT"})
  void oneInFiveSendersIsPaidToo(int senders, String said) {
    evening(senders, senders);
    payout("2026-03-02T15:00:00Z", "G" + senders, "60");
    payout("2026-03-02T15:10:00Z", "G" + (senders - 1), "60");
    assertThat(world.said("T18")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-03T12:09:00Z, HIT MEDIUM", "2026-03-03T12:09:01Z, NO_HIT"})
  void payoutsOfADayAfterTheCreditCount(String at, String said) {
    evening(10, 6);
    payout(at, "G1", "60");
    payout(at, "G2", "60");
    assertThat(world.said("T18")).isEqualTo(said);
  }

  @Test
  void aShopPaysOthersAndIsSilent() {
    evening(10, 8);
    payout("2026-03-02T15:00:00Z", "WHOLESALE", "300");
    assertThat(world.said("T18")).isEqualTo("NO_HIT");
  }

  @Test
  void aLicenceSilencesAndAnEmptyFieldIsNone() {
    evening(10, 8);
    winners();
    account("Asia/Bangkok", "false");
    assertThat(world.said("T18")).isEqualTo("HIT MEDIUM");
    account("Asia/Bangkok", "true");
    assertThat(world.said("T18")).isEqualTo("NO_HIT");
    account("Asia/Bangkok", "");
    assertThat(world.said("T18")).isEqualTo("HIT MEDIUM");
    world.party("BA18", PartyClass.LICENSED_GAMBLING);
    assertThat(world.said("T18")).isEqualTo("NO_HIT");
  }

  @ParameterizedTest
  @CsvSource({
    "VASP1, US, 100.01, HIT HIGH, true",
    "VASP1, US, 100, HIT MEDIUM, false",
    "P9, KH, 100.01, HIT HIGH, true",
    "P9, US, 500, HIT MEDIUM, false",
    "P9, , 100.01, HIT MEDIUM, unknown",
    "P9, , 100, HIT MEDIUM, false",
    "XA18, US, 100.01, HIT HIGH, true",
    "G3, KH, 500, HIT MEDIUM, false"
  })
  void mostOfTheRestGoesToAnExchangeOrAbroad(
      String payee, String country, String amount, String said, String leaves) {
    world.party("VASP1", PartyClass.VASP).exchangeAccount("XA18", "C18", LocalDate.of(2023, 5, 1));
    evening(10, 8);
    winners();
    payout("2026-03-02T16:00:00Z", "LANDLORD", "100", row -> row.countries("US", "US"));
    payout("2026-03-02T16:10:00Z", payee, amount, row -> row.countries("US", country));
    assertThat(world.said("T18")).isEqualTo(said);
    assertThat(world.hit("T18").measures()).containsEntry("net_to_exchange_or_abroad", leaves);
  }

  @Test
  void theEvidenceIsTheCreditsAndThePaymentsBackToTheirSenders() {
    credit(EVENING.minusSeconds(90_000), "G1", "50");
    evening(10, 8);
    winners();
    payout("2026-03-02T16:00:00Z", "LANDLORD", "100");
    assertThat(world.hit("T18").transactionIds())
        .containsExactly(
            "T10", "T11", "T12", "T13", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9");
    assertThat(world.hit("T18").amount()).isEqualTo(500_0000L);
    assertThat(world.hit("T18").windowTo()).isEqualTo(Instant.parse("2026-03-03T12:09:00Z"));
  }

  @Test
  void creditsCalledWagesCountToo() {
    for (int number = 0; number < 10; number++) {
      world.transfer(
          EVENING.plusSeconds(number).toString(),
          "G" + number,
          "BA18",
          "50",
          row -> row.purpose("SALA"));
    }
    winners();
    assertThat(world.said("T18")).isEqualTo("HIT MEDIUM");
  }

  @Test
  void aCreditOfUnknownAmountHidesTheMedian() {
    evening(9, 8);
    world.transfer(
        EVENING.plusSeconds(600).toString(),
        "G9",
        "BA18",
        "1",
        row -> row.amount(BigDecimal.TEN, "XAF"));
    winners();
    assertThat(world.said("T18")).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void withoutAnyRateNothingIsKnownOfTheMedian() {
    for (int number = 0; number < 10; number++) {
      world.transfer(
          EVENING.plusSeconds(number).toString(),
          "G" + number,
          "BA18",
          "1",
          row -> row.amount(BigDecimal.TEN, "XAF"));
    }
    winners();
    assertThat(world.said("T18")).isEqualTo("NOT_EVALUATED fx_rate");
  }

  @Test
  void aFeedWithoutTimesTellsNoEvening() {
    SmallWorld dates = new SmallWorld().bankAccount("BA18", "C18");
    dates.transfer("2026-03-02T00:00:00Z", "G1", "BA18", "50");
    assertThat(dates.said("T18")).isEqualTo("NOT_EVALUATED time");
  }

  @Test
  void aPoolAmongFriendsIsShownAsAnInnocentExplanation() {
    evening(10, 8);
    winners();
    assertThat(world.hit("T18").counterIndicators()).isEmpty();
    for (int friend = 1; friend <= 8; friend++) {
      credit(Instant.parse("2026-02-20T12:00:00Z").plusSeconds(friend), "G" + friend, "50");
    }
    assertThat(world.hit("T18").counterIndicators())
        .extracting("name")
        .containsExactly("few-days-same-people");
    assertThat(world.hit("T18").counterIndicators().get(0).figures())
        .containsEntry("days", "2")
        .containsEntry("senders", "8");
    credit(Instant.parse("2026-02-21T12:00:00Z"), "STRANGER", "50");
    assertThat(world.hit("T18").counterIndicators()).isEmpty();
  }

  @Test
  void aBusyTillIsWalkedInSeconds() {
    WalkedAccount till = new WalkedAccount(LocalDate.of(2023, 5, 1), AccountProfile.Terms.NONE);
    long evening = 20_500 * Timeline.DAY + 18 * Timeline.HOUR;
    for (int number = 0; number < 20_000; number++) {
      long time = evening + number / 2_000 * Timeline.DAY + number % 2_000 * 10_000_000L;
      if (number % 5 == 4) {
        till.transfer(time, Direction.OUT, 100_0000, number % 700);
      } else {
        till.transfer(time, Direction.IN, 50_0000, 1 + number % 700, EntryFlag.ROUND_AMOUNT);
      }
    }
    long start = System.nanoTime();
    List<Fact> facts = till.facts("T18");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    assertThat(facts).hasSizeGreaterThan(15_000);
  }
}
