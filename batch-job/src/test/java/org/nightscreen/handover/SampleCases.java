package org.nightscreen.handover;

import static org.nightscreen.handover.SampleRows.bank;
import static org.nightscreen.handover.SampleRows.exchange;
import static org.nightscreen.handover.SampleRows.in;
import static org.nightscreen.handover.SampleRows.out;
import static org.nightscreen.handover.SampleRows.party;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountParty;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.canonical.PartyRole;
import org.nightscreen.escalation.Alert;
import org.nightscreen.escalation.CaseKind;
import org.nightscreen.escalation.CaseRecord;
import org.nightscreen.escalation.Change;
import org.nightscreen.escalation.ScorePart;
import org.nightscreen.handover.material.CaseMaterial;
import org.nightscreen.handover.material.CaseTransaction;
import org.nightscreen.handover.material.QualityFacts;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.hit.Disposition;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Severity;
import org.nightscreen.hit.SubjectKind;

/**
 * Three cases made by hand: a suspected mule account, a probable victim and an off-ramp at an
 * exchange.
 */
final class SampleCases {

  static final String MULE = "c3f09a51d2e84b77";
  static final String VICTIM = "7be1440c9a02d6f3";
  static final String OFF_RAMP = "1d90cc25ab3471ee";

  private SampleCases() {}

  static CaseRecord mule() {
    Hit passThrough = SampleHits.passThrough();
    Hit fanIn = SampleHits.fanIn();
    return new CaseRecord(
        MULE,
        CaseKind.NIGHTLY,
        2,
        Change.GROWN,
        "C3",
        List.of(
            new Alert("a1", "T03", SubjectKind.ACCOUNT, "BA3", 50, List.of(passThrough)),
            new Alert("a2", "T05", SubjectKind.ACCOUNT, "BA3", 50, List.of(fanIn))),
        new TreeMap<>(Map.of("C3", Disposition.SUSPECT)),
        Severity.HIGH,
        115,
        List.of(
            new ScorePart("T03 Mule pass-through, severity HIGH", 50),
            new ScorePart("T05 Fan-in collection, severity HIGH", 50),
            new ScorePart("Shares a device with a subject of severity HIGH", 15)),
        LocalDate.of(2026, 3, 1),
        LocalDate.of(2026, 3, 2),
        false,
        List.of(),
        List.of(
            "T05 is new: five first-time senders paid 6,000.00 USD.",
            "The amount of T03 grew from 4,800.00 to 12,000.00 USD."));
  }

  static CaseRecord victim() {
    return new CaseRecord(
        VICTIM,
        CaseKind.NIGHTLY,
        1,
        Change.NEW,
        "C11",
        List.of(
            new Alert(
                "a3", "T11", SubjectKind.CUSTOMER, "C11", 50, List.of(SampleHits.escalation()))),
        new TreeMap<>(Map.of("C11", Disposition.PROTECT)),
        Severity.HIGH,
        50,
        List.of(new ScorePart("T11 Victim escalation, severity HIGH", 50)),
        LocalDate.of(2026, 3, 18),
        LocalDate.of(2026, 3, 18),
        false,
        List.of(),
        List.of());
  }

  static CaseRecord offRamp() {
    return new CaseRecord(
        OFF_RAMP,
        CaseKind.NIGHTLY,
        1,
        Change.NEW,
        "C1",
        List.of(
            new Alert("a4", "T01", SubjectKind.ACCOUNT, "XA1", 100, List.of(SampleHits.offRamp()))),
        new TreeMap<>(Map.of("C1", Disposition.SUSPECT)),
        Severity.CRITICAL,
        100,
        List.of(new ScorePart("T01 Rapid crypto off-ramp, severity CRITICAL", 100)),
        LocalDate.of(2026, 3, 2),
        LocalDate.of(2026, 3, 2),
        true,
        List.of(),
        List.of());
  }

  static CaseMaterial muleMaterial() {
    List<CaseTransaction> rows =
        List.of(
            bank(
                "T1",
                "2026-03-02T09:00:00Z",
                in("BA3", "7040.00"),
                "7000",
                party("P1", "Oskar Lindqvist", "NDEASESS", "SE"),
                "invoice 118",
                "T03",
                "T05"),
            bank(
                "T2",
                "2026-03-02T09:40:00Z",
                in("BA3", "12040.00"),
                "5000",
                party("P2", "Mei Tanaka 田中 美衣", "BOTKJPJT", "JP"),
                "deposit plan B",
                "T03",
                "T05"),
            bank(
                "T3",
                "2026-03-02T10:05:00Z",
                out("BA3", "8040.00"),
                "4000",
                party("Q1", "Golden Lotus Trading", "ABCDKHPP", "KH"),
                "",
                "T03",
                "T05"),
            bank(
                "T9",
                "2026-03-02T10:40:00Z",
                out("BA3", "8021.50"),
                "18.50",
                party("POS77", "Corner Bakery", null, "US"),
                "card 4411"),
            bank(
                "T4",
                "2026-03-02T11:30:00Z",
                out("BA3", "4121.50"),
                "3900",
                party("Q2", "S. Vann", "ABCDKHPP", "KH"),
                "loan back",
                "T03",
                "T05"),
            bank(
                "T5",
                "2026-03-02T15:00:00Z",
                out("BA3", "521.50"),
                "3600",
                party("Q3", null, "MMBKMMMY", null),
                null,
                "T03"));
    return new CaseMaterial(
        List.of(
            person("C3", "Keller", "Jonas", "ph-771200", "KYC-STANDARD"),
            person("C8", "Sorn", "Dara", "ph-990011", "KYC-LIGHT")),
        List.of(account("BA3", AccountKind.BANK, "C3", LocalDate.of(2025, 11, 4))),
        List.of(new AccountParty("BA3", "C8", PartyRole.ATTORNEY, null, null)),
        rows,
        new QualityFacts(
            List.of(
                new QualityFacts.NotJudged(
                    "T14", "NOT_EVALUATED", "access_event was not delivered")),
            List.of(
                new QualityFacts.RejectedLine(
                    "bank_transaction",
                    "bank_transaction.csv",
                    4711,
                    "UNKNOWN_CURRENCY",
                    "instructed_currency is not ISO 4217")),
            0));
  }

  static CaseMaterial victimMaterial() {
    var exchange = party("VASP1", "CoinHarbour Ltd", "CHBRGB2L", "GB");
    return new CaseMaterial(
        List.of(
            person("C11", "Almeida", "Ruth", "ph-300300", "KYC-STANDARD"),
            person("C12", "Novak", "Petr", "ph-300300", "KYC-LIGHT")),
        List.of(account("BA11", AccountKind.BANK, "C11", LocalDate.of(2012, 5, 9))),
        List.of(
            new AccountParty("BA11", "C12", PartyRole.ATTORNEY, LocalDate.of(2026, 1, 15), null)),
        List.of(
            bank("V1", "2026-02-01T10:00:00Z", out("BA11"), "500", exchange, "trial", "T11"),
            bank("V2", "2026-02-10T10:00:00Z", in("BA11"), "540", exchange, "profit", "T11"),
            bank("V3", "2026-02-20T10:00:00Z", out("BA11"), "5000", exchange, "investment", "T11"),
            bank("V4", "2026-03-05T10:00:00Z", out("BA11"), "12000", exchange, "investment", "T11"),
            bank(
                "V5", "2026-03-18T10:00:00Z", out("BA11"), "20000", exchange, "unlock fee", "T11")),
        QualityFacts.none());
  }

  static CaseMaterial offRampMaterial() {
    return new CaseMaterial(
        List.of(person("C1", "Marek", "Ilse", "ph-100100", "KYC-LIGHT")),
        List.of(
            account("BA1", AccountKind.BANK, "C1", LocalDate.of(2023, 5, 1)),
            account("XA1", AccountKind.EXCHANGE, "C1", LocalDate.of(2026, 2, 20))),
        List.of(),
        List.of(
            exchange(
                "E1",
                "2026-03-02T09:00:00Z",
                "CRYPTO_DEPOSIT",
                "XA1",
                "8000",
                "USDT",
                party("TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE", null, "TRON", null),
                "T01"),
            exchange(
                "E2", "2026-03-02T09:25:00Z", "TRADE_SELL", "XA1", "8000", "USDT", null, "T01"),
            exchange(
                "E3",
                "2026-03-02T10:10:00Z",
                "FIAT_WITHDRAWAL",
                "XA1",
                "7800",
                "USD",
                party("BA1", null, null, null),
                "T01")),
        QualityFacts.none());
  }

  static Map<String, CaseMaterial> materials() {
    return Map.of(MULE, muleMaterial(), VICTIM, victimMaterial(), OFF_RAMP, offRampMaterial());
  }

  static List<CaseRecord> all() {
    return List.of(offRamp(), victim(), mule());
  }

  static Customer person(String id, String family, String given, String phone, String level) {
    return new Customer(
        id,
        CustomerType.NATURAL,
        family,
        given,
        "nid-" + id + "-8841",
        "passport",
        LocalDate.of(1981, 4, 17),
        null,
        "US",
        null,
        null,
        "adr-" + id + "-5512",
        phone,
        "eml-" + id + "-0093",
        "HH-" + id,
        "Harbour Logistics",
        "4321",
        null,
        new BigDecimal("60000"),
        "MEDIUM",
        false,
        null,
        null,
        null,
        level,
        Instant.parse("2021-08-30T08:00:00Z"));
  }

  static Account account(String id, AccountKind kind, String customer, LocalDate opened) {
    return new Account(
        id,
        kind,
        "OWN",
        customer,
        AccountType.CURRENT,
        "USD",
        opened,
        null,
        "ACTIVE",
        "ONLINE",
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        "UTC",
        null,
        null,
        null);
  }

  static CounterIndicator innocent() {
    return new CounterIndicator(
        "single-payee-bank",
        "Two of the three payees keep their account at one bank, as a shared purchase might.",
        Map.of("payees", "3", "banks", "2"));
  }
}
