package org.nightscreen.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nightscreen.escalation.HitBuilder.at;
import static org.nightscreen.escalation.HitBuilder.hit;
import static org.nightscreen.escalation.HitBuilder.night;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.nightscreen.hit.Disposition;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.Severity;
import org.nightscreen.hit.SubjectKind;

class EscalationTest {

  private static final Link PAYS_ONE = new Link("C1", "C2", LinkKind.PAYS);
  private static final Link PAYS_OTHER = new Link("C1", "C3", LinkKind.PAYS);

  private static EscalationResult cases(Hit... hits) {
    return cases(CounterIndicatorPolicy.none(), Links.none(), hits);
  }

  private static EscalationResult cases(CounterIndicatorPolicy policy, Links links, Hit... hits) {
    return new Escalation(policy)
        .openCases(night(3), List.of(hits), RegisterState.empty(), links, Set.of());
  }

  private static CaseRecord only(EscalationResult result) {
    assertThat(result.cases()).hasSize(1);
    return result.cases().get(0);
  }

  private static CaseRecord of(EscalationResult result, String customer) {
    return result.cases().stream()
        .filter(each -> each.customerId().equals(customer))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> reasons(EscalationResult result) {
    return result.placements().stream().map(HitPlacement::reason).toList();
  }

  @Test
  void oneMediumHitMakesACase() {
    Hit hit = hit("T03", "C1").evidence("B7", "B2").build();

    CaseRecord record = only(cases(hit));

    assertThat(record.caseId()).isEqualTo(CaseIdentity.hash("OWN", "C1", "B2"));
    assertThat(record.change()).isEqualTo(Change.NEW);
    assertThat(record.version()).isEqualTo(1);
    assertThat(record.score()).isEqualTo(25);
    assertThat(record.scoreParts()).containsExactly(new ScorePart("T03 on A-C1: MEDIUM", 25));
    assertThat(record.alerts()).extracting(Alert::hits).containsExactly(List.of(hit));
    assertThat(record.dispositions()).isEqualTo(Map.of("C1", Disposition.SUSPECT));
  }

  @Test
  void distinctTypologiesAddUpAndASecondEpisodeDoesNot() {
    CaseRecord record =
        only(
            cases(
                hit("T03", "C1").days(1, 2).build(),
                hit("T03", "C1").days(5, 6).build(),
                hit("T04", "C1").severity(Severity.HIGH).build()));

    assertThat(record.score()).isEqualTo(75);
    assertThat(record.alerts()).extracting(each -> each.hits().size()).containsExactly(2, 1);
  }

  @Test
  void typologiesMoreThanThirtyDaysApartDoNotAddUp() {
    Hit early = hit("T03", "C1").days(1, 2).build();
    Hit between = hit("T05", "C1").days(20, 21).build();
    Hit late = hit("T06", "C1").days(31, 32).build();

    assertThat(only(cases(early, between, late)).score()).isEqualTo(50);
  }

  @Test
  void twoLowHitsStayBelowTheLineAndAreCounted() {
    EscalationResult result =
        cases(
            hit("T05", "C1").severity(Severity.LOW).units(10).build(),
            hit("T06", "C1").severity(Severity.LOW).units(20).build());

    assertThat(result.cases()).isEmpty();
    assertThat(result.report().lines())
        .containsExactly(new EscalationReport.Line("SCORE", 2, 300_000));
    assertThat(result.report().balanced()).isTrue();
    assertThat(result.report().belowLineSample()).hasSize(2);
  }

  @Test
  void supportingTypologyAloneNeverMakesACase() {
    EscalationResult result =
        cases(
            hit("T24", "C1").severity(Severity.HIGH).build(),
            hit("T24", "C1").account("A-other").severity(Severity.HIGH).build());

    assertThat(result.cases()).isEmpty();
    assertThat(reasons(result)).containsExactly("SUPPORTING_ONLY", "SUPPORTING_ONLY");
  }

  @Test
  void aTypologyThatThePackCallsSupportingMakesNoCaseAlone() {
    CounterIndicatorPolicy policy =
        new CounterIndicatorPolicy(new TreeMap<>(), new TreeSet<>(), new TreeSet<>(Set.of("N01")));
    Hit supporting = hit("N01", "C1").severity(Severity.HIGH).build();

    assertThat(reasons(cases(policy, Links.none(), supporting))).containsExactly("SUPPORTING_ONLY");
    assertThat(
            cases(policy, Links.none(), hit("T24", "C1").severity(Severity.HIGH).build()).cases())
        .hasSize(1);
  }

  @Test
  void supportingTypologyOfAnEarlierNightScoresOnceAnotherJoinsIt() {
    RegisterFixture home = RegisterFixture.inMemory();
    assertThat(home.run(night(2), hit("T24", "C1").severity(Severity.LOW).build()).cases())
        .isEmpty();

    CaseRecord record = only(home.run(night(9), hit("T03", "C1").days(8, 9).build()));

    assertThat(record.score()).isEqualTo(35);
    assertThat(home.register.stateBefore(night(10)).looseEpisodes()).isEmpty();
  }

  @Test
  void linkToAHighSubjectAddsFifteen() {
    EscalationResult result =
        cases(
            CounterIndicatorPolicy.none(),
            Links.of(Set.of(new Link("C1", "C2", LinkKind.PAYS))),
            hit("T06", "C1").build(),
            hit("T04", "C2").severity(Severity.HIGH).build());

    assertThat(of(result, "C1").score()).isEqualTo(40);
    assertThat(of(result, "C2").score()).isEqualTo(50);
  }

  @Test
  void protectedPersonsAndHubsLendNoLinkPoints() {
    Set<Link> links =
        Set.of(new Link("C1", "C2", LinkKind.SHARED_PAYEE), new Link("C1", "HUB", LinkKind.PAYS));
    EscalationResult result =
        cases(
            CounterIndicatorPolicy.none(),
            new Links(links, Set.of("HUB"), Map.of()),
            hit("T06", "C1").build(),
            hit("T04", "HUB").severity(Severity.HIGH).build(),
            hit("T11", "C2").severity(Severity.HIGH).reads(Disposition.PROTECT).build());

    assertThat(of(result, "C1").score()).isEqualTo(25);
  }

  @Test
  void familyScoresOnceWithTheHigher() {
    CaseRecord record =
        only(
            cases(
                hit("T03", "C1").build(),
                hit("T14", "C1")
                    .on(SubjectKind.IDENTIFIER, "device", "C1", "C2")
                    .severity(Severity.HIGH)
                    .build()));

    assertThat(record.score()).isEqualTo(50);
    assertThat(record.scoreParts())
        .contains(new ScorePart("T03 on A-C1: same behaviour as T14 on device, counted once", -25));
    assertThat(record.dispositions().keySet()).containsExactly("C1", "C2");
  }

  @Test
  void counterIndicatorLowersTheScoreButNotBelowZero() {
    CounterIndicatorPolicy policy =
        CounterIndicatorPolicy.of(Map.of("family", 10, "salary", 90), Set.of());
    EscalationResult lowered =
        cases(policy, Links.none(), hit("T03", "C1").innocent("family").build());
    CaseRecord two =
        only(
            cases(
                policy,
                Links.none(),
                hit("T03", "C1").innocent("salary").build(),
                hit("T04", "C1").severity(Severity.HIGH).build()));

    assertThat(reasons(lowered)).containsExactly("SCORE");
    assertThat(two.score()).isEqualTo(50);
    assertThat(two.scoreParts())
        .contains(new ScorePart("T03 on A-C1: counter-indicator salary", -25));
  }

  @Test
  void suppressingCounterIndicatorHidesAndCounts() {
    EscalationResult result =
        cases(
            CounterIndicatorPolicy.of(Map.of(), Set.of("family")),
            Links.none(),
            hit("T03", "C1").innocent("family").units(5).build());

    assertThat(result.cases()).isEmpty();
    assertThat(result.report().lines())
        .containsExactly(new EscalationReport.Line("SUPPRESSED_COUNTER_INDICATOR", 1, 50_000));
  }

  @Test
  void sanctionsMatchIsNeverSuppressedNorBelowTheLine() {
    CaseRecord record =
        only(
            cases(
                CounterIndicatorPolicy.of(Map.of("family", 50), Set.of("family")),
                Links.none(),
                hit("T01", "C1")
                    .severity(Severity.LOW)
                    .innocent("family")
                    .listed("OFAC/12 a SANCTIONED")
                    .build()));

    assertThat(record.sanctionsQueue()).isTrue();
    assertThat(record.score()).isEqualTo(10);
    assertThat(only(cases(hit("T01", "C1").listed("own/1 SCAM").build())).sanctionsQueue())
        .isFalse();
  }

  @Test
  void laterListingAloneMakesALowCaseAndStandsInTheSanctionsQueue() {
    CaseRecord record =
        only(
            cases(
                hit("T01", "C1")
                    .is(Outcome.RETRO)
                    .severity(Severity.HIGH)
                    .listed("F/1 SECTION_311")
                    .build()));

    assertThat(record.severity()).isEqualTo(Severity.LOW);
    assertThat(record.score()).isEqualTo(10);
    assertThat(record.sanctionsQueue()).isTrue();
  }

  @Test
  void laterListingBesideAHitIsANote() {
    CaseRecord record =
        only(
            cases(
                hit("T01", "C1").is(Outcome.RETRO).listed("x/1 SCAM").build(),
                hit("T03", "C1").build()));

    assertThat(record.score()).isEqualTo(25);
    assertThat(record.scoreParts())
        .contains(new ScorePart("T01 on A-C1: listed after the event, noted", 0));
  }

  @Test
  void nearMissMakesNoCaseButStandsBesideOne() {
    Hit nearMiss = hit("T05", "C1").is(Outcome.NEAR_MISS).build();
    EscalationResult alone = cases(nearMiss);
    CaseRecord beside = only(cases(nearMiss, hit("T03", "C1").build()));

    assertThat(alone.cases()).isEmpty();
    assertThat(reasons(alone)).containsExactly("NEAR_MISS");
    assertThat(beside.nearMisses()).containsExactly(nearMiss);
    assertThat(beside.score()).isEqualTo(25);
    assertThat(beside.alerts()).extracting(Alert::typology).containsExactly("T03");
  }

  @Test
  void structuringFollowedByCashToCryptoIsHigh() {
    CaseRecord followed =
        only(cases(hit("T10", "C1").days(1, 2).build(), hit("T27", "C1").days(3, 4).build()));
    CaseRecord preceded =
        only(cases(hit("T10", "C1").days(3, 4).build(), hit("T27", "C1").days(1, 2).build()));

    assertThat(followed.alerts())
        .extracting(Alert::severity)
        .containsExactly(Severity.HIGH, Severity.HIGH);
    assertThat(followed.alerts().get(0).hits().get(0).severity()).isEqualTo(Severity.MEDIUM);
    assertThat(preceded.alerts())
        .extracting(Alert::severity)
        .containsExactly(Severity.MEDIUM, Severity.HIGH);
  }

  @Test
  void dispersalIsHighOnceTwoInHousePayeesShowTheirPart() {
    Hit[] hits = {
      hit("T06", "C1").build(),
      hit("T03", "C2").days(2, 3).build(),
      hit("T28", "C3").days(2, 3).build()
    };

    EscalationResult both =
        cases(CounterIndicatorPolicy.none(), Links.of(Set.of(PAYS_ONE, PAYS_OTHER)), hits);
    EscalationResult one = cases(CounterIndicatorPolicy.none(), Links.of(Set.of(PAYS_ONE)), hits);

    assertThat(of(both, "C1").severity()).isEqualTo(Severity.HIGH);
    assertThat(of(one, "C1").severity()).isEqualTo(Severity.MEDIUM);
  }

  @Test
  void velocitySpikeRaisesOtherAlertsOfSubjectAndDayByOneLevel() {
    CaseRecord record =
        only(cases(hit("T03", "C1").build(), hit("T24", "C1").severity(Severity.LOW).build()));

    assertThat(record.alerts())
        .extracting(Alert::severity)
        .containsExactly(Severity.HIGH, Severity.LOW);
  }

  @Test
  void protectAndSuspectOnOnePersonIsUnclearHoweverOftenSuspected() {
    CaseRecord record =
        only(
            cases(
                hit("T11", "C1").severity(Severity.HIGH).reads(Disposition.PROTECT).build(),
                hit("T03", "C1").build(),
                hit("T28", "C1").build(),
                hit("T15", "C1").reads(Disposition.UNCLEAR).build()));

    assertThat(record.dispositions()).isEqualTo(Map.of("C1", Disposition.UNCLEAR));
  }

  @Test
  void jointAccountBelongsToItsPrimaryOwnerAndTheOthersAreListed() {
    Links links = new Links(Set.of(), Set.of(), Map.of("A-joint", "C9"));
    CaseRecord record =
        only(
            cases(
                CounterIndicatorPolicy.none(),
                links,
                hit("T03", "C1").account("A-joint").holders("C1", "C9").build()));

    assertThat(record.customerId()).isEqualTo("C9");
    assertThat(record.dispositions())
        .isEqualTo(Map.of("C1", Disposition.UNCLEAR, "C9", Disposition.SUSPECT));
  }

  @Test
  void caseOfARingIsThatOfItsSmallestMemberAndHubsAreNoMembers() {
    Links links = new Links(Set.of(), Set.of("C0"), Map.of());
    EscalationResult result =
        cases(
            CounterIndicatorPolicy.none(),
            links,
            hit("T07", "C0")
                .on(SubjectKind.PATH, "path", "C0", "C2", "C1")
                .severity(Severity.HIGH)
                .build(),
            hit("T03", "C2").build(),
            hit("T03", "C0").build());

    assertThat(result.cases()).hasSize(2);
    assertThat(of(result, "C1").dispositions().keySet()).containsExactly("C1", "C2");
    assertThat(of(result, "C0").alerts()).extracting(Alert::typology).containsExactly("T03");
  }

  @Test
  void windowsHalfOpenAtADayDoNotOverlap() {
    assertThat(
            Episode.overlap(
                hit("T03", "C1").days(1, 2).build(), hit("T03", "C1").days(2, 3).build()))
        .isFalse();
    assertThat(
            new ReEvaluated("T03", "A-C1", at(1), at(2))
                .covers(hit("T03", "C1").days(1, 2).build()))
        .isTrue();
    assertThat(
            new ReEvaluated("T03", "A-C1", at(1), at(2))
                .covers(hit("T03", "C1").days(1, 3).build()))
        .isFalse();
  }

  @Test
  void thoseWhoPayOneAccountFormOneRingCase() {
    Links links = Links.of(Set.of(new Link("C1", "C2", LinkKind.SHARED_PAYEE)));

    CaseRecord ring =
        only(
            cases(
                CounterIndicatorPolicy.none(),
                links,
                hit("T03", "C1").evidence("B1").build(),
                hit("T06", "C2").evidence("B2").build()));

    assertThat(ring.dispositions())
        .isEqualTo(Map.of("C1", Disposition.SUSPECT, "C2", Disposition.SUSPECT));
    assertThat(ring.hits()).hasSize(2);
  }

  @Test
  void aVictimIsNoPartOfTheRingItPays() {
    Links links = Links.of(Set.of(new Link("C1", "C2", LinkKind.SHARED_PAYEE)));

    EscalationResult result =
        cases(
            CounterIndicatorPolicy.none(),
            links,
            hit("T03", "C1").evidence("B1").build(),
            hit("T11", "C2").reads(Disposition.PROTECT).evidence("B2").build());

    assertThat(result.cases()).hasSize(2);
  }

  @Test
  void anExemptPartyJoinsNoRing() {
    Links links =
        new Links(Set.of(new Link("C1", "C2", LinkKind.SHARED_PAYEE)), Set.of("C2"), Map.of());

    EscalationResult result =
        cases(
            CounterIndicatorPolicy.none(),
            links,
            hit("T03", "C1").evidence("B1").build(),
            hit("T06", "C2").evidence("B2").build());

    assertThat(result.cases()).hasSize(2);
  }

  @Test
  void aPathMakesOneCaseOfAllItsPeopleEachWithAReadingOfTheirOwn() {
    CaseRecord ring =
        only(
            cases(
                hit("T07", "C1")
                    .on(SubjectKind.PATH, "A-C1 > A-C2 > A-C3", "C1", "C2", "C3")
                    .evidence("B1", "B2")
                    .build(),
                hit("T20", "C2").reads(Disposition.PROTECT).evidence("B5").build()));

    assertThat(ring.dispositions())
        .isEqualTo(
            Map.of(
                "C1", Disposition.SUSPECT, "C2", Disposition.UNCLEAR, "C3", Disposition.SUSPECT));
  }

  @Test
  void whoPaysAListedWalletAndShowsAVictimsPatternIsProtected() {
    CaseRecord record =
        only(
            cases(
                hit("T16", "C1").mergeKey("DIRECT-OUT").evidence("E1").build(),
                hit("T11", "C1").reads(Disposition.PROTECT).evidence("B5").build()));

    assertThat(record.dispositions()).isEqualTo(Map.of("C1", Disposition.PROTECT));
  }
}
