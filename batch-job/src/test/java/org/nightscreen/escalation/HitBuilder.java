package org.nightscreen.escalation;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.hit.Disposition;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.Severity;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.night.Home;
import org.nightscreen.night.Night;
import org.nightscreen.night.RunKind;

/**
 * Hand-made hits: a typology on the account of a customer, on one day of March 2026 unless moved.
 */
final class HitBuilder {

  static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

  private final String typology;
  private String subject;
  private SubjectKind kind = SubjectKind.ACCOUNT;
  private List<String> customers;
  private String mergeKey = "";
  private Outcome outcome = Outcome.HIT;
  private Severity severity = Severity.MEDIUM;
  private Disposition disposition = Disposition.SUSPECT;
  private Instant from = at(1);
  private Instant to = at(2);
  private long amount = 50_000_000L;
  private List<CounterIndicator> counterIndicators = List.of();
  private List<String> listMatches = List.of();
  private List<String> transactions;

  private HitBuilder(String typology, String customer) {
    this.typology = typology;
    this.customers = List.of(customer);
    this.subject = "A-" + customer;
  }

  static HitBuilder hit(String typology, String customer) {
    return new HitBuilder(typology, customer);
  }

  /** Midnight that begins a day counted from 1 March 2026. */
  static Instant at(int day) {
    return FIRST.plusDays(day - 1L).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  static Night night(int day) {
    return night(day, 1);
  }

  static Night night(int day, int revision) {
    LocalDate date = FIRST.plusDays(day - 1L);
    return run(RunKind.NIGHTLY, date, date, revision);
  }

  static Night lookback(int from, int to) {
    return run(RunKind.LOOKBACK, FIRST.plusDays(from - 1L), FIRST.plusDays(to - 1L), 1);
  }

  private static Night run(RunKind kind, LocalDate from, LocalDate to, int revision) {
    Home home = new Home(Path.of("target", "home"));
    return new Night("OWN", kind, from, to, revision, ZoneOffset.UTC, "USD", home, false);
  }

  HitBuilder on(SubjectKind subjectKind, String subjectId, String... members) {
    this.kind = subjectKind;
    this.subject = subjectId;
    this.customers = List.of(members);
    return this;
  }

  HitBuilder account(String accountId) {
    this.subject = accountId;
    return this;
  }

  HitBuilder holders(String... holders) {
    this.customers = List.of(holders);
    return this;
  }

  HitBuilder is(Outcome value) {
    this.outcome = value;
    return this;
  }

  HitBuilder severity(Severity value) {
    this.severity = value;
    return this;
  }

  HitBuilder reads(Disposition value) {
    this.disposition = value;
    return this;
  }

  HitBuilder days(int fromDay, int toDay) {
    this.from = at(fromDay);
    this.to = at(toDay);
    return this;
  }

  HitBuilder units(long baseUnits) {
    this.amount = baseUnits * 10_000L;
    return this;
  }

  HitBuilder innocent(String... names) {
    this.counterIndicators =
        Arrays.stream(names)
            .map(name -> new CounterIndicator(name, "It may be innocent.", Map.of()))
            .toList();
    return this;
  }

  HitBuilder listed(String... matches) {
    this.listMatches = List.of(matches);
    return this;
  }

  HitBuilder mergeKey(String value) {
    this.mergeKey = value;
    return this;
  }

  HitBuilder evidence(String... ids) {
    this.transactions = List.of(ids);
    return this;
  }

  /** One anchor, at the end of the window. */
  Hit build() {
    String id = CaseIdentity.hash(typology, subject, from.toString());
    List<String> evidence =
        transactions == null ? List.of("B" + from.getEpochSecond() + subject) : transactions;
    return new Hit(
        id,
        typology,
        "rule of " + typology,
        "1",
        outcome,
        kind,
        subject,
        mergeKey,
        customers,
        List.of(subject),
        from,
        to,
        to,
        to,
        severity,
        disposition,
        "DEFAULT",
        amount,
        new TreeMap<>(Map.of("measure", String.valueOf(amount))),
        new TreeMap<>(),
        List.of(),
        counterIndicators,
        evidence,
        listMatches);
  }
}
