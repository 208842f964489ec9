package org.nightscreen.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.FxRate;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.Severity;
import org.nightscreen.hit.SubjectKind;

/**
 * The readings that decide most comparisons, each beside its limit: windows, ties, reversals,
 * rates, episodes.
 */
class OracleReadingsTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private final List<BankTransaction> rows = new ArrayList<>();
  private final List<FxRate> rates = new ArrayList<>();
  private int number;

  @Test
  void reportsTheEpisodeOfAPassThroughWithItsWindowAndEvidence() {
    credit(NOON, "10000");
    debit(NOON.plusSeconds(60), "9000");

    assertThat(episodes("T03"))
        .containsExactly(
            new OracleEpisode(
                "T03",
                Outcome.HIT,
                SubjectKind.ACCOUNT,
                "B1",
                "",
                NOON.plusSeconds(60 - 86_400),
                NOON.plusSeconds(60),
                NOON.plusSeconds(60),
                NOON.plusSeconds(60),
                Severity.MEDIUM,
                List.of("R1", "R2"),
                Map.of("amount", "10000.0000")));
  }

  @Test
  void leavesOutACreditExactlyOneDayOld() {
    credit(NOON, "10000");
    debit(NOON.plusSeconds(86_400), "9000");
    assertThat(outcome("T03")).isEqualTo(Outcome.NO_HIT);
  }

  @Test
  void countsADebitAtTheInstantOfTheFirstCredit() {
    debit(NOON, "9000");
    credit(NOON, "10000");
    assertThat(outcome("T03")).isEqualTo(Outcome.HIT);
  }

  @Test
  void nearlyHitsOneCentBelowTheThreshold() {
    credit(NOON, "9999.99");
    debit(NOON, "9000");
    assertThat(outcome("T03")).isEqualTo(Outcome.NEAR_MISS);
  }

  @Test
  void isSilentBelowTheMargin() {
    credit(NOON, "8999.99");
    debit(NOON, "8000");
    assertThat(outcome("T03")).isEqualTo(Outcome.NO_HIT);
  }

  @Test
  void mergesEpisodesWhoseWindowsOverlapAndKeepsThoseThatOnlyTouchApart() {
    for (long hours : new long[] {0, 24, 47}) {
      credit(NOON.plusSeconds(hours * 3600), "10000");
      debit(NOON.plusSeconds(hours * 3600), "9000");
    }
    assertThat(episodes("T03"))
        .extracting(OracleEpisode::firstAnchor, OracleEpisode::lastAnchor)
        .containsExactly(
            tuple(NOON, NOON), tuple(NOON.plusSeconds(24 * 3600), NOON.plusSeconds(47 * 3600)));
  }

  @Test
  void aReversalTakesItsOriginalAlongWithinTenDays() {
    credit(NOON, "10000");
    debit(NOON, "9000");
    add(transfer(NOON.plusSeconds(10 * 86_400), "B1", "P1", "10000").reversal());
    assertThat(outcome("T03")).isEqualTo(Outcome.NO_HIT);
  }

  @Test
  void aReversalAfterMoreThanTenDaysPairsWithNothingAndLeavesAlone() {
    credit(NOON, "10000");
    debit(NOON, "9000");
    add(transfer(NOON.plusSeconds(10 * 86_400 + 1), "B1", "P1", "10000").reversal());
    assertThat(outcome("T03")).isEqualTo(Outcome.HIT);
  }

  @Test
  void aRateServesFiveDaysAndNotSix() {
    add(transfer(NOON, "P1", "B1", "10000").amount(new BigDecimal("10000"), "EUR"));
    debit(NOON, "9000");
    rates.add(new FxRate(LocalDate.of(2026, 2, 24), "EUR", "USD", BigDecimal.ONE));
    assertThat(outcome("T03")).isEqualTo(Outcome.NOT_EVALUATED);

    rates.add(new FxRate(LocalDate.of(2026, 2, 25), "EUR", "USD", BigDecimal.ONE));
    assertThat(outcome("T03")).isEqualTo(Outcome.HIT);
  }

  @Test
  void roundsTheBaseAmountHalfEvenOnce() {
    add(transfer(NOON, "P1", "B1", "1").amount(new BigDecimal("10000.00005"), "USD"));
    debit(NOON, "9000");
    assertThat(episodes("T03").get(0).measures()).containsEntry("amount", "10000.0000");
  }

  private BankRow transfer(Instant at, String from, String to, String usd) {
    number++;
    return BankRow.of("R" + number, at, TransactionType.CREDIT_TRANSFER)
        .amount(new BigDecimal(usd), "USD")
        .debtor(from, null, null)
        .creditor(to, null, null);
  }

  private void credit(Instant at, String usd) {
    add(transfer(at, "P1", "B1", usd));
  }

  private void debit(Instant at, String usd) {
    add(transfer(at, "B1", "Q1", usd));
  }

  private void add(BankRow row) {
    rows.add(row.build());
  }

  private List<OracleEpisode> episodes(String typology) {
    return Oracle.episodes(world(), Oracle.defaultThresholds()).stream()
        .filter(episode -> episode.typology().equals(typology))
        .toList();
  }

  private Outcome outcome(String typology) {
    return Oracle.outcomes(world()).get(new Oracle.Judged(typology, SubjectKind.ACCOUNT, "B1"));
  }

  private World world() {
    Account account =
        new Account(
            "B1",
            AccountKind.BANK,
            "OWN",
            "C1",
            AccountType.CURRENT,
            "USD",
            LocalDate.of(2023, 5, 1),
            null,
            "ACTIVE",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    return new World(
        rows,
        List.of(),
        List.of(account),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        rates,
        Map.of(FeedKind.BANK_TRANSACTION, LocalDate.of(2024, 1, 1)),
        LocalDate.of(2026, 3, 1),
        LocalDate.of(2026, 3, 10),
        ZoneId.of("UTC"),
        "USD",
        "OWN",
        Set.of(FeedKind.values()),
        List.of(),
        List.of());
  }
}
