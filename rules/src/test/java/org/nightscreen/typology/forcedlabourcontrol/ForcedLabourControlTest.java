package org.nightscreen.typology.forcedlabourcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.hit.Disposition;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.typology.SmallWorld;

class ForcedLabourControlTest {

  private final SmallWorld world = new SmallWorld();

  private SmallWorld customer(String id, String type, String column, String value) {
    return world.rows(
        "customer_master",
        "customer_id,customer_type,primary_identifier,country_of_residence," + column,
        id + "," + type + "," + id + ",KH," + value);
  }

  /** Somebody at the one address who is paid 600. */
  private SmallWorld worker(int number) {
    return worker(number, "2026-03-01T09:0" + number + ":00Z");
  }

  private SmallWorld worker(int number, String paid) {
    world.bankAccount("W" + number, "C" + number);
    customer("C" + number, "NATURAL", "address_hash", "addr-77");
    return world.transfer(paid, "EMP", "W" + number, "600", row -> row.purpose("SALA"));
  }

  /** Workers 1 to n who each send 580 to the controller in the evening. */
  private SmallWorld drained(int workers) {
    for (int number = 1; number <= workers; number++) {
      worker(number);
      sweep(number, "CTRL", "580");
    }
    return world;
  }

  private SmallWorld sweep(int number, String payee, String amount) {
    return world.transfer("2026-03-01T2" + number + ":00:00Z", "W" + number, payee, amount);
  }

  private SmallWorld draw(int number, String at, String terminal, String amount) {
    return world.bank(
        at,
        TransactionType.CASH_WITHDRAWAL,
        amount,
        row -> row.debtor("W" + number, null, null).terminal(terminal, "KH", null));
  }

  private SmallWorld card(String at, String amount) {
    return world.bank(
        at, TransactionType.CARD_PAYMENT, amount, row -> row.debtor("W1", null, null));
  }

  @ParameterizedTest
  @CsvSource({"4, HIT CRITICAL", "3, NEAR_MISS LOW", "2, NO_HIT"})
  void fourHouseholdsAreAGroup(int workers, String said) {
    drained(workers);
    assertThat(world.said("T21", "NO_HIT")).isEqualTo(said);
  }

  @Test
  void theHitNamesThePersonsToProtectAndExactlyTheirWages() {
    drained(4);
    sweep(1, "FRIEND", "10");
    Hit hit = world.hit("T21");
    assertThat(hit.subjectKind()).isEqualTo(SubjectKind.IDENTIFIER);
    assertThat(hit.subjectId()).isEqualTo("ADDRESS addr-77");
    assertThat(hit.customerIds()).containsExactly("C1", "C2", "C3", "C4");
    assertThat(hit.disposition()).isEqualTo(Disposition.PROTECT);
    assertThat(hit.transactionIds())
        .containsExactly("T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8");
    assertThat(hit.amount()).isEqualTo(2400_0000L);
    assertThat(hit.mergeKey()).hasSize(16);
    assertThat(hit.measures())
        .containsEntry("ctl_members", "4")
        .containsEntry("ctl_drained_share", "1.0000")
        .containsEntry("ctl_living_share_30d", "0.0000")
        .containsEntry("drained_at_terminal", "false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone_hash", "introducer_id"})
  void aPhoneOrAnIntroducerBindsThemToo(String column) {
    drained(4);
    for (int number = 1; number <= 4; number++) {
      customer("C" + number, "NATURAL", column, "shared");
    }
    String kind = column.substring(0, column.indexOf('_')).toUpperCase(java.util.Locale.ROOT);
    assertThat(world.hit("T21").subjectId()).isEqualTo(kind + " shared");
  }

  @Test
  void aHouseholdCountsOnce() {
    drained(4);
    for (int number = 1; number <= 2; number++) {
      world.rows(
          "customer_master",
          "customer_id,customer_type,primary_identifier,country_of_residence,address_hash,household_id",
          "C" + number + ",NATURAL,C" + number + ",KH,addr-77,hh");
    }
    assertThat(world.said("T21")).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void companiesAreNoMembers() {
    drained(4);
    customer("C4", "LEGAL", "address_hash", "addr-77");
    assertThat(world.said("T21")).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void otherMoneyThanWagesMakesNoRound() {
    drained(3);
    world.bankAccount("W4", "C4");
    customer("C4", "NATURAL", "address_hash", "addr-77");
    world.transfer("2026-03-01T09:04:00Z", "EMP", "W4", "600");
    world.transfer("2026-03-01T20:00:00Z", "W4", "CTRL", "580");
    assertThat(world.said("T21")).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void anotherPayerMakesAnotherRound() {
    drained(3);
    world.bankAccount("W4", "C4");
    customer("C4", "NATURAL", "address_hash", "addr-77");
    world.transfer("2026-03-01T09:04:00Z", "EMP2", "W4", "600", row -> row.purpose("SALA"));
    world.transfer("2026-03-01T20:00:00Z", "W4", "CTRL", "580");
    assertThat(world.said("T21")).isEqualTo("NEAR_MISS LOW");
  }

  @ParameterizedTest
  @CsvSource({"2026-03-04T09:00:59Z, HIT CRITICAL", "2026-03-04T09:01:00Z, NEAR_MISS LOW"})
  void aRoundIsThreeDaysLong(String last, String said) {
    drained(3);
    worker(4, last);
    world.transfer("2026-03-04T12:00:00Z", "W4", "CTRL", "580");
    assertThat(world.said("T21")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"480, HIT CRITICAL", "479.99, NEAR_MISS LOW"})
  void nearlyAllOfTheWageLeaves(String amount, String said) {
    drained(3);
    worker(4);
    world.transfer("2026-03-01T20:00:00Z", "W4", "CTRL", amount);
    assertThat(world.said("T21")).isEqualTo(said);
  }

  @Test
  void itMayLeaveInParts() {
    drained(3);
    worker(4);
    world.transfer("2026-03-01T20:00:00Z", "W4", "CTRL", "300");
    world.transfer("2026-03-02T20:00:00Z", "W4", "CTRL", "200");
    assertThat(world.said("T21")).isEqualTo("HIT CRITICAL");
  }

  @ParameterizedTest
  @CsvSource({"2026-03-03T09:04:00Z, HIT CRITICAL", "2026-03-03T09:04:01Z, NEAR_MISS LOW"})
  void itLeavesWithinTwoDays(String at, String said) {
    drained(3);
    worker(4);
    assertThat(world.transfer(at, "W4", "CTRL", "580").said("T21")).isEqualTo(said);
  }

  @Test
  void eachToTheirOwnFamilyIsNoControl() {
    for (int number = 1; number <= 4; number++) {
      worker(number);
      world.transfer("2026-03-01T20:00:00Z", "W" + number, "FAM" + number, "580");
    }
    assertThat(world.said("T21")).isEqualTo("NO_HIT");
  }

  @Test
  void fourOfFiveAreEnough() {
    drained(3);
    worker(4);
    world.transfer("2026-03-01T20:00:00Z", "W4", "CTRL", "580");
    worker(5);
    assertThat(world.said("T21")).isEqualTo("HIT CRITICAL");
    worker(6);
    assertThat(world.said("T21")).isEqualTo("HIT CRITICAL");
  }

  @Test
  void threeOfFourAreANearMiss() {
    drained(3);
    assertThat(worker(4).said("T21")).isEqualTo("NEAR_MISS LOW");
  }

  @ParameterizedTest
  @CsvSource({"240, HIT CRITICAL", "240.01, NEAR_MISS LOW", "264.01, NO_HIT"})
  void theyHaveNoLifeOfTheirOwn(String spent, String said) {
    drained(4);
    assertThat(card("2026-03-03T12:00:00Z", spent).said("T21")).isEqualTo(said);
  }

  @Test
  void shopsAMonthBeforeAndAfterCountAndBillsToo() {
    drained(4);
    card("2026-01-30T09:01:00Z", "1000");
    card("2026-03-31T09:04:01Z", "1000");
    assertThat(world.said("T21")).isEqualTo("HIT CRITICAL");
    card("2026-01-30T09:01:01Z", "100");
    card("2026-03-31T09:04:00Z", "100");
    assertThat(world.said("T21")).isEqualTo("HIT CRITICAL");
    world.transfer("2026-03-05T09:00:00Z", "W2", "POWER", "100");
    assertThat(world.said("T21")).isEqualTo("HIT CRITICAL");
    assertThat(world.party("POWER", PartyClass.BILLER).said("T21")).isEqualTo("NO_HIT");
  }

  @ParameterizedTest
  @CsvSource({"PSP, NO_HIT", "BILLER, NO_HIT", "GOVERNMENT, NO_HIT", "VASP, HIT CRITICAL"})
  void aServiceThatEverybodyPaysDrainsNobody(PartyClass partyClass, String said) {
    assertThat(drained(4).party("CTRL", partyClass).said("T21")).isEqualTo(said);
  }

  @Test
  void anExemptOwnAccountDrainsNobodyButAnyOtherDoes() {
    drained(4).bankAccount("CTRL", "C9");
    assertThat(world.said("T21")).isEqualTo("HIT CRITICAL");
    world.rows(
        "account_master",
        "account_id,account_kind,institution_id,customer_id,account_type,currency,open_date,account_status",
        "CTRL,BANK,OWN,C9,ESCROW,USD,2023-05-01,OPEN");
    assertThat(world.said("T21")).isEqualTo("NO_HIT");
  }

  @ParameterizedTest
  @CsvSource({"46, HIT CRITICAL", "47, NO_HIT"})
  void aPayeeWithMoreThanFiftyPayersIsABusiness(int others, String said) {
    for (int number = 1; number <= 4; number++) {
      worker(number);
      world.transfer("2026-02-20T08:00:00Z", "W" + number, "CTRL", "1");
      world.transfer("2026-03-01T19:00:00Z", "W" + number, "CTRL", "580");
    }
    for (int other = 0; other < others; other++) {
      world.bankAccount("O" + other, "D" + other);
      world.transfer("2026-02-21T08:00:00Z", "O" + other, "CTRL", "20");
    }
    assertThat(world.said("T21")).isEqualTo(said);
  }

  @Test
  void oneAfterTheOtherAtOneMachine() {
    for (int number = 1; number <= 4; number++) {
      worker(number);
      draw(number, "2026-03-01T20:1" + number + ":00Z", "ATM7", "580");
    }
    draw(1, "2026-03-02T20:00:00Z", "ATM7", "10");
    Hit hit = world.hit("T21");
    assertThat(hit.transactionIds())
        .containsExactly("T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8");
    assertThat(hit.measures()).containsEntry("drained_at_terminal", "true");
  }

  @ParameterizedTest
  @CsvSource({"2026-03-01T20:59:59Z, HIT CRITICAL", "2026-03-01T21:00:00Z, NEAR_MISS LOW"})
  void atAMachineAllWithinTheHour(String last, String said) {
    for (int number = 1; number <= 4; number++) {
      worker(number);
      draw(number, number == 4 ? last : "2026-03-01T20:00:00Z", "ATM7", "580");
    }
    assertThat(world.said("T21")).isEqualTo(said);
  }

  @Test
  void atSeveralMachinesIsNoControl() {
    for (int number = 1; number <= 4; number++) {
      worker(number);
      draw(number, "2026-03-01T20:00:00Z", "ATM" + number, "580");
    }
    assertThat(world.said("T21")).isEqualTo("NO_HIT");
  }

  @Test
  void withdrawalsThatNameNoTerminalLeaveItOpen() {
    for (int number = 1; number <= 4; number++) {
      worker(number);
      draw(number, "2026-03-01T20:00:00Z", null, "580");
    }
    assertThat(world.said("T21")).isEqualTo("NOT_EVALUATED terminal_id");
  }

  @Test
  void aWithdrawalThatNamesNoTerminalMayHaveBeenMadeWhereTheOthersDrew() {
    for (int number = 1; number <= 4; number++) {
      worker(number);
      draw(number, "2026-03-01T20:00:00Z", number > 2 ? null : "ATM7", "580");
    }
    assertThat(world.said("T21")).isEqualTo("NOT_EVALUATED terminal_id");
  }

  @Test
  void amountsWithoutRateLeaveItOpen() {
    for (int number = 1; number <= 4; number++) {
      worker(number);
      world.transfer(
          "2026-03-01T20:00:00Z",
          "W" + number,
          "CTRL",
          "1",
          row -> row.amount(BigDecimal.TEN, "XAF"));
    }
    assertThat(world.said("T21")).isEqualTo("NOT_EVALUATED fx_rate");
  }

  @Test
  void spendingWithoutRateLeavesItOpen() {
    drained(4);
    world.bank(
        "2026-03-03T12:00:00Z",
        TransactionType.CARD_PAYMENT,
        "1",
        row -> row.debtor("W1", null, null).amount(BigDecimal.TEN, "XAF"));
    assertThat(world.said("T21")).isEqualTo("NOT_EVALUATED fx_rate");
  }

  @Test
  void whoSharesTheAddressButWasNotPaidIsNotInTheCase() {
    drained(4).bankAccount("N5", "C5");
    customer("C5", "NATURAL", "address_hash", "addr-77");
    assertThat(world.hit("T21").customerIds()).containsExactly("C1", "C2", "C3", "C4");
  }

  @Test
  void aWageWithoutRateLeavesItOpen() {
    drained(3);
    world.bankAccount("W4", "C4");
    customer("C4", "NATURAL", "address_hash", "addr-77");
    world.transfer(
        "2026-03-01T09:04:00Z",
        "EMP",
        "W4",
        "1",
        row -> row.purpose("SALA").amount(BigDecimal.TEN, "XAF"));
    world.transfer("2026-03-01T20:00:00Z", "W4", "CTRL", "580");
    assertThat(world.said("T21")).isEqualTo("NEAR_MISS LOW");
  }
}
