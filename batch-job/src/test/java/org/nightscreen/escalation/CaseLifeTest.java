package org.nightscreen.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.nightscreen.escalation.HitBuilder.at;
import static org.nightscreen.escalation.HitBuilder.hit;
import static org.nightscreen.escalation.HitBuilder.lookback;
import static org.nightscreen.escalation.HitBuilder.night;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.Severity;
import org.nightscreen.hit.SubjectKind;

/** The life of a case over several nights in a real register. */
class CaseLifeTest {

  private final RegisterFixture home = RegisterFixture.inMemory();

  private static CaseRecord only(EscalationResult result) {
    assertThat(result.cases()).hasSize(1);
    return result.cases().get(0);
  }

  @Test
  void laterNightAttachesToTheOpenCaseAndKeepsItsId() {
    CaseRecord first = only(home.run(night(2), hit("T03", "C1").days(1, 2).build()));
    CaseRecord second = only(home.run(night(5), hit("T28", "C1").days(4, 5).build()));

    assertThat(second.caseId()).isEqualTo(first.caseId());
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.change()).isEqualTo(Change.GROWN);
    assertThat(second.changeNotes()).contains("T28 is new");
    assertThat(second.alerts()).extracting(Alert::typology).containsExactly("T03", "T28");
  }

  @Test
  void hitThirtyDaysAfterTheLastAnchorAttachesAndOneDayLaterMakesANewCase() {
    home.run(night(2), hit("T03", "C1").days(1, 2).build(), hit("T03", "C2").days(1, 2).build());

    EscalationResult result =
        home.run(
            night(33),
            hit("T03", "C1").days(31, 32).build(),
            hit("T03", "C2").days(32, 33).build());

    assertThat(result.cases())
        .extracting(CaseRecord::customerId, CaseRecord::change)
        .containsExactlyInAnyOrder(tuple("C1", Change.GROWN), tuple("C2", Change.NEW));
  }

  @Test
  void quarterMoreMoneyIsMaterialAndALittleLessIsNot() {
    home.run(
        night(2),
        hit("T03", "C1").days(1, 2).units(4_000).build(),
        hit("T03", "C2").days(1, 2).units(4_000).build());

    EscalationResult result =
        home.run(
            night(3),
            hit("T03", "C1").days(2, 3).units(1_000).build(),
            hit("T03", "C2").days(2, 3).units(999).build());

    assertThat(result.cases())
        .extracting(CaseRecord::customerId, CaseRecord::change)
        .containsExactlyInAnyOrder(tuple("C1", Change.GROWN), tuple("C2", Change.UNCHANGED));
  }

  @Test
  void higherSeverityAndANewListMatchAreGrowth() {
    home.run(night(2), hit("T03", "C1").days(1, 2).build(), hit("T03", "C2").days(1, 2).build());

    EscalationResult result =
        home.run(
            night(3),
            hit("T03", "C1").days(1, 2).severity(Severity.HIGH).build(),
            hit("T03", "C2").days(1, 2).listed("own/1 MULE_CONFIRMED").build());

    assertThat(result.cases()).extracting(CaseRecord::change).containsOnly(Change.GROWN);
    assertThat(result.cases())
        .flatExtracting(CaseRecord::changeNotes)
        .containsExactlyInAnyOrder(
            "Severity rose from MEDIUM to HIGH", "own/1 MULE_CONFIRMED is a new list match");
  }

  @Test
  void sameEpisodeSeenAgainIsUnchangedInContentAndVersion() {
    Hit hit = hit("T03", "C1").days(1, 2).build();
    CaseRecord first = only(home.run(night(2), hit));
    CaseRecord second = only(home.run(night(3), hit));

    assertThat(second.change()).isEqualTo(Change.UNCHANGED);
    assertThat(second.version()).isEqualTo(1);
    assertThat(second.changedOn()).isEqualTo(first.changedOn());
    assertThat(second.alerts()).isEqualTo(first.alerts());
  }

  @Test
  void casesThatTonightDoesNotTouchAreNotInItsResult() {
    home.run(night(2), hit("T03", "C1").days(1, 2).build());

    assertThat(home.run(night(3), hit("T03", "C2").days(2, 3).build()).cases())
        .extracting(CaseRecord::customerId)
        .containsExactly("C2");
    assertThat(home.register.stateBefore(night(4)).cases()).hasSize(2);
  }

  @Test
  void episodeEvaluatedAgainThatNoLongerHitsWithdrawsItsCaseAndKeepsItsEvidence() {
    CaseRecord first = only(home.run(night(2), hit("T03", "C1").days(1, 2).build()));

    CaseRecord withdrawn =
        only(
            home.run(
                night(3),
                List.of(),
                Links.none(),
                Set.of(new ReEvaluated("T03", "A-C1", at(1), at(3)))));

    assertThat(withdrawn.change()).isEqualTo(Change.WITHDRAWN);
    assertThat(withdrawn.version()).isEqualTo(2);
    assertThat(withdrawn.alerts()).isEqualTo(first.alerts());
    assertThat(home.register.stateBefore(night(4)).episodes()).isEmpty();
    CaseRecord again = only(home.run(night(4), hit("T03", "C1").days(1, 2).build()));
    assertThat(again.caseId()).isEqualTo(first.caseId());
    assertThat(again.change()).isEqualTo(Change.GROWN);
    assertThat(again.version()).isEqualTo(3);
  }

  @Test
  void partlyEvaluatedEpisodeIsNotWithdrawn() {
    home.run(night(2), hit("T03", "C1").days(1, 3).build());

    assertThat(
            home.run(
                    night(3),
                    List.of(),
                    Links.none(),
                    Set.of(new ReEvaluated("T03", "A-C1", at(2), at(4))))
                .cases())
        .isEmpty();
  }

  @Test
  void caseThatLosesOneOfTwoEpisodesSaysSo() {
    home.run(night(2), hit("T03", "C1").days(1, 2).build(), hit("T28", "C1").days(1, 2).build());

    CaseRecord left =
        only(
            home.run(
                night(3),
                List.of(),
                Links.none(),
                Set.of(new ReEvaluated("T28", "A-C1", at(1), at(3)))));

    assertThat(left.change()).isEqualTo(Change.UNCHANGED);
    assertThat(left.version()).isEqualTo(2);
    assertThat(left.changeNotes())
        .containsExactly("T28 on A-C1 was evaluated again and no longer hits");
  }

  @Test
  void nearMissThatBecomesAHitIsANearMissNoMore() {
    home.run(night(2), hit("T03", "C1").days(1, 2).is(Outcome.NEAR_MISS).build());
    CaseRecord record = only(home.run(night(3), hit("T03", "C1").days(1, 2).build()));

    assertThat(record.nearMisses()).isEmpty();
    assertThat(home.register.stateBefore(night(4)).looseEpisodes()).isEmpty();
  }

  @Test
  void casesThatARingBridgesMergeIntoTheOldest() {
    CaseRecord second = only(home.run(night(2), hit("T03", "C2").days(1, 2).build()));
    CaseRecord first = only(home.run(night(3), hit("T03", "C1").days(2, 3).build()));

    CaseRecord merged =
        only(
            home.run(
                night(4),
                hit("T14", "C1")
                    .on(SubjectKind.IDENTIFIER, "device", "C1", "C2")
                    .days(3, 4)
                    .build()));

    assertThat(merged.caseId()).isEqualTo(second.caseId());
    assertThat(merged.customerId()).isEqualTo("C2");
    assertThat(merged.mergedCaseIds()).containsExactly(first.caseId());
    assertThat(merged.change()).isEqualTo(Change.GROWN);
    assertThat(home.register.stateBefore(night(5)).cases()).containsExactly(merged);
  }

  @Test
  void rerunComparesWithTheStateBeforeItsBusinessDate() {
    home.run(night(2), hit("T03", "C1").days(1, 2).build());
    RegisterState before = home.register.stateBefore(night(3));
    CaseRecord grown = only(home.run(night(3), hit("T28", "C1").days(2, 3).build()));
    home.run(night(4), hit("T05", "C1").days(3, 4).build());

    assertThat(home.register.stateBefore(night(3))).isEqualTo(before);
    assertThat(only(home.run(night(3, 2), hit("T28", "C1").days(2, 3).build()))).isEqualTo(grown);
  }

  @Test
  void rerunThatNoLongerHitsWithdrawsTheCaseItsNightOpened() {
    CaseRecord opened = only(home.run(night(2), hit("T03", "C1").days(1, 2).build()));
    CaseRecord withdrawn = only(home.run(night(2, 2)));
    CaseRecord still = only(home.run(night(2, 3)));

    assertThat(withdrawn.caseId()).isEqualTo(opened.caseId());
    assertThat(withdrawn.change()).isEqualTo(Change.WITHDRAWN);
    assertThat(withdrawn.version()).isEqualTo(2);
    assertThat(still).isEqualTo(withdrawn);
  }

  @Test
  void rerunWithEarlierEvidenceKeepsTheIdItsNightGave() {
    CaseRecord opened =
        only(home.run(night(3), hit("T03", "C1").days(2, 3).evidence("B5").build()));
    CaseRecord rerun =
        only(
            home.run(
                night(3, 2),
                hit("T05", "C1").days(1, 2).evidence("B1").build(),
                hit("T03", "C1").days(2, 3).evidence("B5").build()));

    assertThat(rerun.caseId()).isEqualTo(opened.caseId());
    assertThat(rerun.change()).isEqualTo(Change.NEW);
    assertThat(rerun.version()).isEqualTo(2);
  }

  @Test
  void lookbackSharesTheRegisterAndSeesTheNightOfItsLastDay() {
    CaseRecord nightly = only(home.run(night(3), hit("T03", "C1").days(2, 3).build()));
    EscalationResult result =
        home.run(
            lookback(1, 3),
            hit("T03", "C1").days(2, 3).build(),
            hit("T03", "C2").days(1, 2).build());

    assertThat(result.cases())
        .extracting(CaseRecord::customerId, CaseRecord::kind, CaseRecord::change)
        .containsExactlyInAnyOrder(
            tuple("C1", CaseKind.NIGHTLY, Change.UNCHANGED),
            tuple("C2", CaseKind.LOOKBACK, Change.NEW));
    assertThat(result.cases()).extracting(CaseRecord::caseId).contains(nightly.caseId());
  }
}
