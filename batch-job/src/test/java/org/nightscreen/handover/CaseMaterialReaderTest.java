package org.nightscreen.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.arrival.Arrival;
import org.nightscreen.arrival.FeedSet;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.arrival.LoadPurpose;
import org.nightscreen.detection.Unevaluated;
import org.nightscreen.escalation.Alert;
import org.nightscreen.escalation.CaseRecord;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.handover.material.BaseAmount;
import org.nightscreen.handover.material.CaseMaterial;
import org.nightscreen.handover.material.CaseMaterialReader;
import org.nightscreen.handover.material.CaseTransaction;
import org.nightscreen.handover.material.Counterparty;
import org.nightscreen.handover.material.Direction;
import org.nightscreen.handover.material.QualityFacts.NotJudged;
import org.nightscreen.handover.material.QualityFacts.RejectedLine;
import org.nightscreen.handover.material.Side;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.night.Home;
import org.nightscreen.night.Night;
import org.nightscreen.night.RunKind;
import org.nightscreen.spark.SharedSpark;

class CaseMaterialReaderTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @TempDir Path root;
  private Night night;
  private DataSource database;

  @BeforeEach
  void load() throws IOException {
    Path feeds = Files.createDirectories(root.resolve("feeds"));
    Files.writeString(
        feeds.resolve("account_master.csv"),
        """
        account_id,account_kind,institution_id,customer_id,account_type,currency,open_date,account_status
        BA3,BANK,OWN,C3,CURRENT,USD,2020-01-01,ACTIVE
        BA4,BANK,OWN,C4,CURRENT,USD,2020-01-01,ACTIVE
        """);
    Files.writeString(
        feeds.resolve("customer_master.csv"),
        """
        customer_id,customer_type,primary_identifier,secondary_identifier,country_of_residence
        C3,NATURAL,Keller,Jonas,US
        C4,NATURAL,Other,Person,US
        """);
    Files.writeString(
        feeds.resolve("fx_rate.csv"),
        "rate_date,asset_code,base_currency,rate\n2026-03-01,EUR,USD,1.10\n");
    Files.writeString(
        feeds.resolve("bank_transaction.csv"),
        """
        transaction_id,booking_datetime,entry_status,reversal_indicator,transaction_type,instructed_amount,\
        instructed_currency,debtor_account_id,debtor_agent_id,debtor_name,creditor_account_id,creditor_agent_id
        T1,2026-03-02T09:00:00Z,BOOK,false,CREDIT_TRANSFER,7000,USD,P1,BANKXX,Payer One,BA3,
        T2,2026-03-02T09:40:00Z,BOOK,false,CREDIT_TRANSFER,100,EUR,BA3,,,Q1,BANKYY
        T3,2026-03-02T10:00:00Z,BOOK,false,CREDIT_TRANSFER,55,USD,Z1,BANKXX,,BA3,BANKYY
        T4,2026-03-02T10:30:00Z,PDNG,false,CREDIT_TRANSFER,66,USD,Z1,BANKXX,,BA3,
        T5,2026-03-02T11:00:00Z,BOOK,false,CREDIT_TRANSFER,77,CHF,BA3,,,BA4,
        T6,2026-02-20T11:00:00Z,BOOK,false,CREDIT_TRANSFER,88,USD,P1,BANKXX,,BA3,
        """);
    night =
        new Night(
            "OWN",
            RunKind.NIGHTLY,
            DAY,
            DAY,
            1,
            ZoneOffset.UTC,
            "USD",
            new Home(root.resolve("home")),
            false);
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:handover" + root.hashCode() + ";DB_CLOSE_DELAY=-1");
    Flyway.configure()
        .dataSource(h2)
        .locations("classpath:db/migration")
        .target("1")
        .load()
        .migrate();
    database = h2;
    new Arrival(SharedSpark.session(), database)
        .accept(
            night, FeedSet.canonicalDrop(feeds, night, LoadPurpose.NIGHTLY), LoadPurpose.NIGHTLY);
  }

  private CaseMaterial material(List<String> evidence) throws IOException {
    Hit hit = SampleHits.passThrough();
    Hit own =
        new Hit(
            hit.hitId(),
            hit.typology(),
            hit.ruleId(),
            hit.ruleVersion(),
            hit.outcome(),
            hit.subjectKind(),
            hit.subjectId(),
            hit.mergeKey(),
            hit.customerIds(),
            hit.accountIds(),
            hit.windowFrom(),
            hit.windowTo(),
            hit.firstAnchor(),
            hit.lastAnchor(),
            hit.severity(),
            hit.disposition(),
            hit.segment(),
            hit.amount(),
            hit.measures(),
            hit.thresholds(),
            hit.aggravators(),
            hit.counterIndicators(),
            evidence,
            hit.listMatches());
    CaseRecord sample = SampleCases.mule();
    CaseRecord record =
        new CaseRecord(
            sample.caseId(),
            sample.kind(),
            1,
            sample.change(),
            "C3",
            List.of(new Alert("a", "T03", SubjectKind.ACCOUNT, "BA3", 50, List.of(own))),
            sample.dispositions(),
            sample.severity(),
            sample.score(),
            sample.scoreParts(),
            sample.openedOn(),
            sample.changedOn(),
            false,
            List.of(),
            List.of());
    Path arrival = Files.createDirectories(root.resolve("staged-arrival"));
    Files.writeString(
        arrival.resolve("rejects.csv"),
        "feed,file,line,reason,message,original\n"
            + "b,b.csv,7,BAD,bad amount,\"T9,BA3,x\"\n"
            + "b,b.csv,8,BAD,bad,\"T8,BA33,x\"\n");
    List<Unevaluated> unevaluated =
        List.of(
            new Unevaluated("C3", "BA3", "T14", Outcome.NOT_EVALUATED, "access_event"),
            new Unevaluated("C9", "BA9", "T15", Outcome.NOT_EVALUATED, "access_event"));
    Ledger ledger = Ledger.of(SharedSpark.session(), database, night);
    return new CaseMaterialReader(ledger, night)
        .read(List.of(record), arrival, unevaluated)
        .get(record.caseId());
  }

  @Test
  void gathersFinalRowsOfTheCaseAccountsInTheWindowAndEvidenceWheneverItWas() throws IOException {
    CaseMaterial material = material(List.of("B:T1", "T2", "T6"));

    assertThat(material.transactions())
        .extracting(CaseTransaction::nativeId)
        .containsExactly("T6", "T1", "T2", "T5");
    assertThat(material.transactions())
        .extracting(CaseTransaction::flaggedBy)
        .containsExactly(List.of("T03"), List.of("T03"), List.of("T03"), List.of());
    CaseTransaction credit = material.transactions().get(1);
    assertThat(credit.sides()).containsExactly(new Side("BA3", Direction.IN, null));
    assertThat(credit.counterparty())
        .isEqualTo(new Counterparty("P1", "Payer One", "BANKXX", null));
    assertThat(credit.source().file()).isEqualTo("bank_transaction.csv");
    assertThat(credit.source().line()).isEqualTo(2);
    assertThat(credit.source().loadSha256()).hasSize(64);
  }

  @Test
  void convertsWithTheRateThatTheScreeningUsedAndLeavesGapsOpen() throws IOException {
    CaseMaterial material = material(List.of("T1"));

    BaseAmount euros = material.transactions().get(1).base();
    assertThat(euros.amount()).isEqualByComparingTo("110");
    assertThat(euros.rate()).isEqualByComparingTo(new BigDecimal("1.1"));
    assertThat(material.transactions().get(2).nativeId()).isEqualTo("T5");
    assertThat(material.transactions().get(2).base()).isNull();
  }

  @Test
  void namesThePersonsTheAccountsAndWhatIsMissing() throws IOException {
    CaseMaterial material = material(List.of("T1"));

    assertThat(material.customers())
        .extracting(customer -> customer.customerId())
        .containsExactly("C3");
    assertThat(material.accounts())
        .extracting(account -> account.accountId())
        .containsExactly("BA3");
    assertThat(material.quality().notJudged())
        .containsExactly(new NotJudged("T14", "NOT_EVALUATED", "access_event"));
    assertThat(material.quality().rejects())
        .containsExactly(new RejectedLine("b", "b.csv", 7, "BAD", "bad amount"));
    assertThat(material.quality().rowsNotListed()).isZero();
  }

  @Test
  void stopsTheRunWhenAnEvidenceRowIsNotOnAnAccountOfItsSubject() {
    assertThatThrownBy(() -> material(List.of("T1", "T3")))
        .isInstanceOfSatisfying(
            NightscreenException.class,
            failure -> assertThat(failure.code()).isEqualTo(FailureCode.INTERNAL))
        .hasMessageContaining(
            "names an evidence row that the ledger does not hold on an account of its subject");
  }

  @Test
  void asksTheLedgerNothingForANightWithoutCases() {
    Ledger ledger = Ledger.of(SharedSpark.session(), database, night);

    assertThat(new CaseMaterialReader(ledger, night).read(List.of(), root, List.of()))
        .isEqualTo(Map.of());
  }
}
