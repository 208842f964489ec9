package org.nightscreen.typology.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.policy.RulePack;
import org.nightscreen.subject.AccountProfile;
import org.nightscreen.subject.Coverage;
import org.nightscreen.subject.CustomerProfile;
import org.nightscreen.subject.Directory;
import org.nightscreen.subject.Evaluation;
import org.nightscreen.subject.Holder;
import org.nightscreen.subject.HolderAssembly;
import org.nightscreen.subject.OnChain;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Direction;
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Parameter;

/** What the finder measures in one pass against what a walk over all entries finds. */
class MeasuresTest {

  private static final Limits LIMITS = RulePack.builtIn().limits("T03", "DEFAULT");
  private static final Map<String, Parameter.Unit> PARAMETERS =
      Map.of(
          "window_h", Parameter.Unit.HOURS,
          "min_in", Parameter.Unit.AMOUNT,
          "days_span", Parameter.Unit.DAYS);
  private static final String MEASURES =
      """
      code: N01
      title: All of them
      disposition: suspect
      subject: bank account
      anchor: {direction: out}
      measures:
        received: {filter: {direction: in, is: [transfer, external]}, window: window_h, aggregate: sum}
        large: {filter: {direction: in, amountAtLeast: min_in}, window: 7d, aggregate: count}
        largest: {filter: {types: [cash withdrawal, credit transfer]}, window: 48h, aggregate: max}
        payees: {filter: {direction: out, not: [cash]}, window: 3d, aggregate: distinct, of: counterparty}
        days: {filter: {is: [cash]}, window: days_span, aggregate: days}
        cash_share: {filter: {direction: out, is: cash}, window: 3d, aggregate: share, over: {direction: out}}
        of_received: {filter: {direction: out}, window: 6h, aggregate: share, over: received}
        spike:
          filter: {direction: in}
          window: 1d
          aggregate: sum
          baseline: {window: 10d}
          evidence: false
      findings:
        abroad: {filter: {is: [crypto payment]}, window: 2h}
      """;

  private static DeclaredTypology typology(List<List<Condition>> rules) {
    Declaration declaration = Declaration.read("measures.yaml", MEASURES, PARAMETERS);
    assertThat(declaration.parameters()).containsExactly("days_span", "min_in", "window_h");
    return new DeclaredTypology("all-of-them", declaration, List.of(), rules);
  }

  private static List<Measured> found(Subject subject, List<List<Condition>> rules) {
    List<Fact> facts = new ArrayList<>();
    typology(rules).finders().get(0).find(subject, LIMITS, facts::add);
    return facts.stream().map(Measured.class::cast).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void agreeWithAWalkOverAllEntries(int seed) {
    Subject subject = busy(200, 40 * Timeline.DAY, seed);
    List<Measured> facts = found(subject, List.of(List.of()));
    assertThat(facts).hasSizeGreaterThan(50);
    for (Measured fact : facts) {
      assertThat(fact.measures())
          .as("seed " + seed + " at " + fact.sighting().anchor())
          .isEqualTo(naive(subject, fact.sighting().anchor()));
    }
  }

  private static Map<String, Measure> naive(Subject subject, long anchor) {
    Timeline timeline = subject.timeline();
    IntPredicate in = timeline::in;
    IntPredicate out = timeline::out;
    IntPredicate cash = entry -> timeline.type(entry).cash();
    IntPredicate external = entry -> timeline.is(entry, EntryFlag.EXTERNAL);
    NaiveMeasures naive = new NaiveMeasures(subject);
    Map<String, Measure> measures = new TreeMap<>();
    long day = Timeline.DAY;
    IntPredicate received = in.and(external);
    measures.put("received", naive.sum(received, anchor - day, anchor));
    measures.put(
        "large",
        naive.count(
            in.and(entry -> timeline.amount(entry) >= LIMITS.amount("min_in")),
            anchor - 7 * day,
            anchor));
    measures.put(
        "largest",
        naive.max(
            entry ->
                timeline.type(entry) == EntryType.CASH_WITHDRAWAL
                    || timeline.type(entry) == EntryType.CREDIT_TRANSFER,
            anchor - 2 * day,
            anchor));
    measures.put("payees", naive.payees(out.and(cash.negate()), anchor - 3 * day, anchor));
    measures.put("days", naive.days(cash, anchor - 30 * day, anchor));
    measures.put("cash_share", naive.share(out.and(cash), out, anchor - 3 * day, anchor));
    Measure.Amount whole = (Measure.Amount) naive.sum(received, anchor - day, anchor);
    Measure.Amount part = (Measure.Amount) naive.sum(out, anchor - day / 4, anchor);
    measures.put("of_received", Measure.ratio(part.tenThousandths(), whole.tenThousandths()));
    measures.put("spike", naive.spike(in, anchor, day, 10));
    return measures;
  }

  @Test
  void anchorsAreLeftOutOnlyWhereNoRuleCouldBeNearlyTrue() {
    Subject subject = busy(300, 40 * Timeline.DAY, 9);
    Condition large = new Condition(Condition.Question.AT_LEAST, "received", "min_in");
    List<Measured> all = found(subject, List.of(List.of()));
    List<Measured> near = found(subject, List.of(List.of(large)));
    List<Long> wanted =
        all.stream()
            .filter(
                fact ->
                    fact.measures().get("received").compareTo(LIMITS.relaxedDown("min_in")) >= 0)
            .map(fact -> fact.sighting().anchor())
            .toList();
    assertThat(wanted).isNotEmpty().hasSizeLessThan(all.size());
    assertThat(near).extracting(fact -> fact.sighting().anchor()).isEqualTo(wanted);
  }

  @Test
  void evidenceIsTheAnchorAndWhatWasCounted() {
    Subject subject = busy(200, 40 * Timeline.DAY, 11);
    Timeline timeline = subject.timeline();
    Measured fact = found(subject, List.of(List.of())).get(20);
    long anchor = fact.sighting().anchor();
    long day = Timeline.DAY;
    List<String> wanted = new ArrayList<>();
    for (int entry = 0; entry < timeline.size(); entry++) {
      long age = anchor - timeline.time(entry);
      boolean counted =
          age == 0 && timeline.out(entry)
              || (timeline.in(entry) && timeline.is(entry, EntryFlag.EXTERNAL) && age < day)
              || (timeline.in(entry)
                  && timeline.amount(entry) >= LIMITS.amount("min_in")
                  && age < 7 * day)
              || (timeline.type(entry) == EntryType.CREDIT_TRANSFER && age < 2 * day)
              || (timeline.type(entry) == EntryType.CASH_WITHDRAWAL && age < 2 * day)
              || (timeline.out(entry) && age < 3 * day)
              || (timeline.type(entry).cash() && age < 30 * day)
              || (timeline.is(entry, EntryFlag.CRYPTO_PAYMENT) && age < day / 12);
      if (age >= 0 && counted) {
        wanted.add(timeline.id(entry));
      }
    }
    assertThat(fact.sighting().evidence()).isEqualTo(wanted.stream().sorted().toList());
    assertThat(fact.sighting().accounts()).containsExactly(77L);
    assertThat(fact.sighting().windowFrom()).isEqualTo(anchor - 30 * day);
  }

  @Test
  void aVeryBusyAccountIsWalkedInSeconds() {
    Subject subject = busy(100_000, 60 * Timeline.DAY, 7);
    long start = System.nanoTime();
    List<Measured> facts = found(subject, List.of(List.of()));
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .as(facts.size() + " facts")
        .isLessThan(Duration.ofSeconds(10));
  }

  /** Entries of one bank account; some share an instant. */
  private static Subject busy(int size, long span, int seed) {
    Random random = new Random(seed);
    EntryColumns entries = new EntryColumns(size);
    long step = span / size;
    for (int number = 0; number < size; number++) {
      add(entries, number, (number - number % 3) * step, random);
    }
    EntryColumns sorted =
        entries.gather(
            java.util.stream.IntStream.range(0, size)
                .boxed()
                .sorted(entries::compareInTime)
                .mapToInt(Integer::intValue)
                .toArray());
    Timeline timeline = HolderAssembly.assemble(sorted).timeline();
    AccountProfile account =
        new AccountProfile(
            77,
            "A",
            "OWN",
            AccountKind.BANK,
            AccountType.CURRENT,
            LocalDate.of(1960, 1, 1),
            null,
            AccountProfile.Terms.NONE);
    Holder holder =
        new Holder(
            CustomerProfile.unknown(1, "C"),
            List.of(account),
            timeline,
            timeline,
            Timeline.empty(),
            OnChain.none(),
            new Coverage(
                Long.MIN_VALUE, Long.MIN_VALUE, true, true, true, Long.MIN_VALUE, Long.MIN_VALUE),
            new Evaluation(Long.MIN_VALUE, 0, span, true, ZoneOffset.UTC, LocalDate.of(1972, 1, 1)),
            new Directory(List.of(), List.of(), "OWN"));
    return new Subject(SubjectKind.ACCOUNT, "A", holder, account, timeline);
  }

  private static void add(EntryColumns entries, int number, long time, Random random) {
    EntryType[] types = {
      EntryType.CREDIT_TRANSFER, EntryType.CASH_DEPOSIT, EntryType.CASH_WITHDRAWAL
    };
    EntryType type = types[random.nextInt(types.length)];
    boolean in = type == EntryType.CASH_DEPOSIT || (!type.cash() && random.nextBoolean());
    int at = entries.add("T" + number);
    entries.account[at] = 77;
    entries.customer[at] = 1;
    entries.time[at] = time;
    entries.amount[at] = 1 + random.nextInt(30_000_000);
    entries.type[at] = (byte) type.ordinal();
    entries.direction[at] = (byte) (in ? Direction.IN : Direction.OUT).ordinal();
    entries.counterparty[at] = type.cash() ? 0 : 1 + random.nextInt(20);
    entries.flags[at] =
        type.cash()
            ? 0
            : EntryFlag.TRANSFER.bit()
                | (random.nextInt(4) > 0 ? EntryFlag.EXTERNAL.bit() : 0)
                | (random.nextInt(4) == 0 ? EntryFlag.CRYPTO_PAYMENT.bit() : 0);
  }
}
