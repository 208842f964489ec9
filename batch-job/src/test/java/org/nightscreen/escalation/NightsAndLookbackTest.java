package org.nightscreen.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nightscreen.escalation.HitBuilder.hit;
import static org.nightscreen.escalation.HitBuilder.lookback;
import static org.nightscreen.escalation.HitBuilder.night;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.nightscreen.hit.Disposition;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.Severity;
import org.nightscreen.hit.SubjectKind;

/**
 * However hits are shuffled and split over nights, the register ends in the episodes of one
 * lookback.
 */
class NightsAndLookbackTest {

  private static final int LAST_DAY = 60;

  @Property(tries = 150)
  void shufflingHitsChangesNothing(@ForAll("hits") List<Hit> hits, @ForAll long seed) {
    List<Hit> shuffled = new ArrayList<>(hits);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(open(shuffled)).isEqualTo(open(hits));
    assertThat(open(hits).report().balanced()).isTrue();
    assertThat(open(hits).report().hits()).isEqualTo(hits.size());
  }

  @Property(tries = 30)
  void splittingTheNightsChangesNoEpisodeAndNoCase(
      @ForAll("hits") List<Hit> hits, @ForAll long seed) {
    RegisterFixture nights = RegisterFixture.inMemory();
    Random random = new Random(seed);
    List<Hit> left = new ArrayList<>(hits);
    Collections.shuffle(left, random);
    for (int day = 1; !left.isEmpty(); day++) {
      List<Hit> tonight =
          new ArrayList<>(left.subList(0, Math.min(left.size(), random.nextInt(4))));
      left = left.subList(tonight.size(), left.size());
      nights.run(night(day), tonight, Links.none(), Set.of());
    }
    RegisterFixture once = RegisterFixture.inMemory();
    once.run(lookback(1, LAST_DAY), hits, Links.none(), Set.of());

    RegisterState expected = once.register.stateBefore(night(LAST_DAY * 10));
    RegisterState actual = nights.register.stateBefore(night(LAST_DAY * 10));
    assertThat(actual.episodes()).isEqualTo(expected.episodes());
    assertThat(actual.looseEpisodes()).isEqualTo(expected.looseEpisodes());
    assertThat(contents(actual)).isEqualTo(contents(expected));
  }

  /**
   * What a case holds, without its identity and without the case a near miss stands beside: between
   * two open cases both depend on what was seen first.
   */
  private static Set<String> contents(RegisterState state) {
    return state.cases().stream()
        .map(each -> each.hits().toList() + " " + each.dispositions() + " " + each.scoreParts())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static EscalationResult open(List<Hit> hits) {
    return new Escalation(CounterIndicatorPolicy.none())
        .openCases(lookback(1, LAST_DAY), hits, RegisterState.empty(), Links.none(), Set.of());
  }

  @Provide
  Arbitrary<List<Hit>> hits() {
    Arbitrary<String> typologies = Arbitraries.of("T03", "T04", "T14", "T24", "T27", "T10");
    Arbitrary<String> customers = Arbitraries.of("C1", "C2", "C3", "C4");
    Arbitrary<Outcome> outcomes =
        Arbitraries.of(Outcome.HIT, Outcome.HIT, Outcome.RETRO, Outcome.NEAR_MISS);
    return Combinators.combine(
            typologies,
            customers,
            outcomes,
            Arbitraries.integers().between(1, LAST_DAY - 5),
            Arbitraries.integers().between(1, 5))
        .as(NightsAndLookbackTest::oneHit)
        .list()
        .ofMaxSize(14)
        .map(hits -> hits.stream().distinct().toList());
  }

  private static Hit oneHit(
      String typology, String customer, Outcome outcome, int day, int length) {
    int figure = (day * 31 + length * 17 + customer.hashCode()) % 7;
    boolean ring = typology.equals("T14");
    // A near miss and a hit of one window would take each other's place: they come from different
    // accounts here.
    String suffix =
        outcome == Outcome.NEAR_MISS ? "-near" : outcome == Outcome.RETRO ? "-retro" : "";
    return hit(typology, customer)
        .on(
            ring ? SubjectKind.IDENTIFIER : SubjectKind.ACCOUNT,
            (ring ? "device" : "A-" + customer) + suffix,
            ring ? new String[] {"C1", customer} : new String[] {customer})
        .is(outcome)
        .severity(typology.equals("T24") ? Severity.LOW : Severity.values()[1 + figure % 3])
        .reads(figure == 0 ? Disposition.PROTECT : Disposition.SUSPECT)
        .days(day, day + length)
        .units(1_000L * (1 + figure))
        .build();
  }
}
