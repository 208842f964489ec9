package org.nightscreen.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalCsvTest {

  private static final String HEADER =
      "account_id,account_kind,institution_id,customer_id,account_type,currency,open_date,account_status,deposit_address\n";

  private static List<Account> accounts(String text) {
    return CanonicalCsv.read(FeedKind.ACCOUNT_MASTER, Account.class, "account_master.csv", text);
  }

  private static void refuses(String text, String message) {
    assertThatThrownBy(() -> accounts(text)).hasMessage(message);
  }

  @Test
  void readsAnySubsetOfTheColumns() {
    assertThat(accounts(HEADER + "A1,BANK,OWN,C1,CURRENT,USD,2023-05-01,OPEN,x|y\n"))
        .containsExactly(
            new Account(
                "A1",
                AccountKind.BANK,
                "OWN",
                "C1",
                AccountType.CURRENT,
                "USD",
                LocalDate.of(2023, 5, 1),
                null,
                "OPEN",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of("x", "y"),
                null,
                null,
                null,
                null));
  }

  @Test
  void readsAmountsExactlyAndTimesInUtc() {
    FxRate rate =
        CanonicalCsv.read(
                FeedKind.FX_RATE,
                FxRate.class,
                "fx_rate.csv",
                "base_currency,asset_code,rate,rate_date\nUSD,THB,0.0287000001,2026-03-02\n")
            .get(0);
    assertThat(rate)
        .isEqualTo(
            new FxRate(LocalDate.of(2026, 3, 2), "THB", "USD", new BigDecimal("0.0287000001")));
    WatchlistEntry entry =
        CanonicalCsv.read(
                FeedKind.WATCHLIST,
                WatchlistEntry.class,
                "watchlist.csv",
                "list_id,entry_id,entry_type,value,category,severity,effective_from,source_reference\n"
                    + "L,1,WALLET,T-1,SCAM,HIGH,2026-03-02T10:00:00Z,public\n")
            .get(0);
    assertThat(entry.effectiveFrom()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
  }

  @Test
  void readsAFileWithAHeaderAloneAsEmpty() {
    assertThat(accounts(HEADER)).isEmpty();
  }

  @Test
  void refusesAColumnThatIsNoField() {
    refuses(
        "account_id,colour\n",
        "account_master.csv line 1: column 'colour' is not a field of account_master; correct the"
            + " fixture.");
  }

  @Test
  void refusesAColumnTwice() {
    refuses(
        "account_id,account_id\n",
        "account_master.csv line 1: column 'account_id' stands there twice; correct the fixture.");
  }

  @Test
  void refusesAValueOfTheWrongKind() {
    refuses(
        HEADER + "\nA1,BANK,OWN,C1,CURRENT,USD,yesterday,OPEN,\n",
        "account_master.csv line 3: field 'open_date' is no DATE; correct the fixture.");
    refuses(
        HEADER + "A1,BANQUE,OWN,C1,CURRENT,USD,2023-05-01,OPEN,\n",
        "account_master.csv line 2: field 'account_kind' is no ENUM; correct the fixture.");
  }

  @Test
  void refusesAnEmptyRequiredField() {
    refuses(
        HEADER + "A1,BANK,OWN,,CURRENT,USD,2023-05-01,OPEN,\n",
        "account_master.csv line 2: field 'customer_id' is empty; correct the fixture.");
  }

  @Test
  void refusesALineOfAnotherLength() {
    refuses(
        HEADER + "A1,BANK\n",
        "account_master.csv line 2: the line has 2 fields and the header 9; correct the fixture.");
  }
}
