package org.nightscreen.typology.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.ListEntryType;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.oracle.BankRow;
import org.nightscreen.typology.SmallWorld;

/** What is unknown counts neither for nor against a declared rule, and later listings are RETRO. */
class OutcomesTest {

  private static final String PAID_ABROAD = "paid_abroad: {filter: {direction: out, is: [abroad]}";
  private static final String PAID_LISTED = "paid_listed: {filter: {direction: out, is: [listed]}";

  @TempDir Path directory;

  private SmallWorld world(String measure, String condition) {
    return new SmallWorld().by(pack(measure, condition).load()).bankAccount("A", "C");
  }

  private OwnPack pack(String measure, String condition) {
    OwnPack pack = OwnPack.alone(directory);
    pack.mistype(
        OwnPack.MEASURES,
        "measures:\n",
        "measures:\n  " + measure + ", window: window_d, aggregate: sum}\n");
    String measures = pack.text(OwnPack.MEASURES);
    pack.write(
        OwnPack.MEASURES,
        measures
            .replace("[transfer, external, fee words]", "[transfer, external]")
            .replace("  person: {is", "  personal: {not: [exempt account]}\n  person: {is"));
    pack.changed(
        OwnPack.RULES,
        "atLeast(\"fees_paid\", \"min_fees\"), atLeast(\"fee_payments\", \"payments\"),"
            + " isSo(\"person\")",
        condition);
    pack.changed(
        OwnPack.RULES,
        "atLeast(\"fee_payees\", \"payees\")",
        "atLeast(\"fee_payees\", \"payees\"), atLeast(\"fee_payments\", \"payments\")");
    return pack;
  }

  private SmallWorld abroad() {
    return world(PAID_ABROAD, "atLeast(\"paid_abroad\", \"min_fees\"), isSo(\"personal\")");
  }

  private static SmallWorld pays(SmallWorld world, String day, String amount, String country) {
    return world.bank(
        "2026-03-" + day + "T08:00:00Z",
        TransactionType.CREDIT_TRANSFER,
        amount,
        row -> to(row).countries("US", country));
  }

  private static BankRow to(BankRow row) {
    return row.debtor("A", null, null).creditor("P", null, null);
  }

  @Test
  void hitsAtTheThresholdAndMissesNearlyBelowIt() {
    assertThat(pays(abroad(), "02", "1000.00", "TH").said("N01")).isEqualTo("HIT MEDIUM");
    assertThat(pays(abroad(), "02", "999.99", "TH").said("N01")).isEqualTo("NEAR_MISS LOW");
    assertThat(pays(abroad(), "02", "900.00", "TH").said("N01")).isEqualTo("NEAR_MISS LOW");
    assertThat(pays(abroad(), "02", "899.99", "TH").said("N01")).isEqualTo("NO_HIT");
    assertThat(pays(abroad(), "02", "1000.00", "US").said("N01")).isEqualTo("NO_HIT");
  }

  @Test
  void namesTheInputThatWouldDecide() {
    SmallWorld unknown = pays(pays(abroad(), "02", "300.00", "TH"), "03", "700.00", null);
    assertThat(unknown.said("N01")).isEqualTo("NOT_EVALUATED counterparty_country");
    SmallWorld enough = pays(pays(abroad(), "02", "1000.00", "TH"), "03", "700.00", null);
    assertThat(enough.said("N01")).isEqualTo("HIT MEDIUM");
    SmallWorld never = pays(pays(abroad(), "02", "300.00", "TH"), "03", "500.00", null);
    assertThat(never.said("N01")).isEqualTo("NO_HIT");
  }

  @Test
  void whatIsDeniedIsUnknownToo() {
    String measure = "paid_home: {filter: {direction: out, not: [abroad]}";
    String condition = "atLeast(\"paid_home\", \"min_fees\")";
    assertThat(pays(world(measure, condition), "02", "1000.00", "US").said("N01"))
        .isEqualTo("HIT MEDIUM");
    assertThat(pays(world(measure, condition), "02", "1000.00", "TH").said("N01"))
        .isEqualTo("NO_HIT");
    assertThat(pays(world(measure, condition), "02", "1000.00", null).said("N01"))
        .isEqualTo("NOT_EVALUATED counterparty_country");
  }

  @Test
  void anAmountWithoutARateCouldBeAnything() {
    SmallWorld world =
        abroad()
            .rows(
                "bank_transaction",
                "transaction_id,booking_datetime,entry_status,reversal_indicator,transaction_type,"
                    + "instructed_amount,instructed_currency,debtor_account_id,creditor_account_id,"
                    + "creditor_agent_id,debtor_country,creditor_country",
                "R1,2026-03-02T08:00:00Z,BOOK,false,CREDIT_TRANSFER,5,THB,A,P,EXTBANK,US,TH");
    assertThat(world.said("N01")).isEqualTo("NOT_EVALUATED fx_rate");
    assertThat(pays(world, "03", "1000.00", "TH").said("N01")).isEqualTo("HIT MEDIUM");
  }

  @Test
  void hiddenHistoryIsNotEmptyHistory() {
    SmallWorld hidden = pays(abroad().coverageFrom("2026-02-20"), "02", "300.00", "TH");
    assertThat(hidden.said("N01")).isEqualTo("INSUFFICIENT_HISTORY history");
    SmallWorld visible = pays(abroad().coverageFrom("2026-01-20"), "02", "300.00", "TH");
    assertThat(visible.said("N01")).isEqualTo("NO_HIT");
    SmallWorld enough = pays(abroad().coverageFrom("2026-02-20"), "02", "1000.00", "TH");
    assertThat(enough.said("N01")).isEqualTo("HIT MEDIUM");
  }

  @Test
  void aListingMadeLaterIsRetroAndOneThatNeverComesIsNotEvaluated() {
    String condition = "atLeast(\"paid_listed\", \"min_fees\")";
    SmallWorld then =
        world(PAID_LISTED, condition)
            .listed(ListEntryType.BANK_ACCOUNT, "P", ListCategory.MULE_CONFIRMED, "2026-03-01");
    assertThat(pays(then, "02", "1000.00", "US").said("N01")).isEqualTo("HIT MEDIUM");
    SmallWorld later =
        world(PAID_LISTED, condition)
            .listed(ListEntryType.BANK_ACCOUNT, "P", ListCategory.MULE_CONFIRMED, "2026-03-05");
    assertThat(pays(later, "02", "1000.00", "US").said("N01")).isEqualTo("RETRO LOW");
    SmallWorld never = world(PAID_LISTED, condition);
    assertThat(pays(never, "02", "1000.00", "US").said("N01")).isEqualTo("NO_HIT");
    SmallWorld undelivered = world(PAID_LISTED, condition).withoutFeed("watchlist");
    assertThat(pays(undelivered, "02", "1000.00", "US").said("N01"))
        .isEqualTo("NOT_EVALUATED watchlist");
  }

  @Test
  void anExemptAccountIsSilent() {
    SmallWorld world =
        abroad()
            .rows(
                "account_master",
                "account_id,account_kind,institution_id,customer_id,account_type,currency,open_date,"
                    + "account_status",
                "A,BANK,OWN,C,ESCROW,USD,2023-05-01,OPEN");
    assertThat(pays(world, "02", "1000.00", "TH").said("N01")).isEqualTo("NO_HIT");
  }

  @Test
  void aCustomerIsMeasuredOverAllItsAccounts() {
    OwnPack pack =
        pack(PAID_ABROAD, "atLeast(\"paid_abroad\", \"min_fees\")")
            .changed(OwnPack.MEASURES, "subject: bank account", "subject: customer");
    SmallWorld world =
        new SmallWorld().by(pack.load()).bankAccount("A", "C").bankAccount("A2", "C");
    pays(world, "02", "600.00", "TH")
        .bank(
            "2026-03-03T08:00:00Z",
            TransactionType.CREDIT_TRANSFER,
            "400.00",
            row -> to(row).debtor("A2", null, null).countries("US", "TH"));
    Hit hit = world.hit("N01");
    assertThat(hit.subjectKind()).isEqualTo(SubjectKind.CUSTOMER);
    assertThat(hit.subjectId()).isEqualTo("C");
    assertThat(hit.accountIds()).containsExactly("A", "A2");
    assertThat(hit.measures()).containsEntry("paid_abroad", "1000.0000");
  }

  @Test
  void anExchangeAccountIsMeasuredByItsOwnBook() {
    OwnPack pack =
        pack("sent: {filter: {types: [crypto withdrawal]}", "atLeast(\"sent\", \"min_fees\")")
            .changed(OwnPack.MEASURES, "subject: bank account", "subject: exchange account")
            .changed(
                OwnPack.MEASURES,
                "  direction: out\n  is: [transfer, external]\n",
                "  types: [crypto withdrawal]\n");
    SmallWorld world =
        new SmallWorld()
            .by(pack.load())
            .bankAccount("A", "C")
            .exchangeAccount("X", "C", LocalDate.of(2023, 5, 1))
            .exchange(
                "2026-03-02T08:00:00Z",
                EventType.CRYPTO_WITHDRAWAL,
                "X",
                "1000.00",
                row -> row.wallets("TRON", "W0", "W1"));
    assertThat(pays(world, "02", "5000.00", "TH").hit("N01").subjectId()).isEqualTo("X");
  }

  @Test
  void anAnchorInDoubtIsNotSilent() {
    OwnPack pack =
        pack(PAID_ABROAD, "atLeast(\"fees_paid\", \"min_fees\")")
            .changed(
                OwnPack.MEASURES,
                "is: [transfer, external]\n",
                "is: [transfer, external, abroad]\n");
    SmallWorld world = new SmallWorld().by(pack.load()).bankAccount("A", "C");
    assertThat(pays(world, "02", "1000.00", null).said("N01"))
        .isEqualTo("NOT_EVALUATED counterparty_country");
  }
}
