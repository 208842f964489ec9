package org.nightscreen.handover;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.hit.Disposition;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.Severity;
import org.nightscreen.hit.SubjectKind;

/** The hits behind the sample cases. */
final class SampleHits {

  private SampleHits() {}

  static Hit passThrough() {
    return hit(
        "00000000000000a3",
        "T03",
        SubjectKind.ACCOUNT,
        "BA3",
        "C3",
        "2026-03-02T15:00:00Z",
        24,
        12_000,
        Map.of(
            "in_24h", "12000", "ratio", "0.958", "core_days", "3", "senders", "2", "dwell_h", "6"),
        Map.of("min_in", "2000", "lo", "0.8", "hi", "1.05", "days", "3", "big", "10000"),
        List.of(SampleCases.innocent()),
        Disposition.SUSPECT,
        Severity.HIGH,
        List.of("T1", "T2", "T3", "T4", "T5"));
  }

  static Hit fanIn() {
    return hit(
        "00000000000000a5",
        "T05",
        SubjectKind.ACCOUNT,
        "BA3",
        "C3",
        "2026-03-02T14:00:00Z",
        48,
        12_000,
        Map.of("senders", "5", "in_24h", "12000", "novelty", "1", "top2_out_48h", "0.66"),
        Map.of("senders", "5", "min_in", "5000", "novelty", "0.8", "out", "0.7"),
        List.of(),
        Disposition.SUSPECT,
        Severity.HIGH,
        List.of("T1", "T2", "T3", "T4"));
  }

  static Hit escalation() {
    return hit(
        "0000000000000b11",
        "T11",
        SubjectKind.CUSTOMER,
        "C11",
        "C11",
        "2026-03-18T10:00:00Z",
        24 * 90,
        37_500,
        Map.of("n", "4", "total", "37500", "escalation", "7.3", "income_share", "0.625"),
        Map.of("min_n", "4", "min_sum", "10000", "factor", "5", "income", "0.5"),
        List.of(),
        Disposition.PROTECT,
        Severity.HIGH,
        List.of("V1", "V2", "V3", "V4", "V5"));
  }

  static Hit offRamp() {
    return hit(
        "00000000000000e1",
        "T01",
        SubjectKind.ACCOUNT,
        "XA1",
        "C1",
        "2026-03-02T10:10:00Z",
        24,
        8_000,
        Map.of(
            "dep",
            "8000",
            "sell_ratio",
            "0.999",
            "wd_ratio",
            "0.975",
            "other_ratio",
            "0",
            "age_days",
            "10",
            "sources",
            "1",
            "dwell_min",
            "70"),
        Map.of(
            "min_dep",
            "3000",
            "min_sell",
            "0.8",
            "wd_lo",
            "0.8",
            "wd_hi",
            "1.1",
            "max_other",
            "0.2",
            "young_d",
            "90",
            "src",
            "3"),
        List.of(),
        Disposition.SUSPECT,
        Severity.CRITICAL,
        List.of("E1", "E2", "E3"));
  }

  private static Hit hit(
      String id,
      String typology,
      SubjectKind kind,
      String subject,
      String customer,
      String to,
      int hours,
      long amount,
      Map<String, String> measures,
      Map<String, String> thresholds,
      List<CounterIndicator> counters,
      Disposition disposition,
      Severity severity,
      List<String> evidence) {
    Instant end = Instant.parse(to);
    return new Hit(
        id,
        typology,
        typology + " core",
        "1",
        Outcome.HIT,
        kind,
        subject,
        "",
        List.of(customer),
        List.of(subject.startsWith("C") ? "BA11" : subject),
        end.minusSeconds(hours * 3_600L),
        end,
        end,
        end,
        severity,
        disposition,
        "DEFAULT",
        amount * 10_000,
        new TreeMap<>(measures),
        new TreeMap<>(thresholds),
        typology.equals("T03") ? List.of("three-days-in-thirty") : List.of(),
        counters,
        evidence,
        typology.equals("T01") ? List.of("OFAC-SDN/21999 SANCTIONED") : List.of());
  }
}
