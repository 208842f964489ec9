package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.Severity;
import org.nightscreen.hit.SubjectKind;

/** Judges small worlds by brute force: every anchor, every window, every entry, each time anew. */
public final class Oracle {

  /** All typologies that the oracle can judge. */
  static final List<String> TYPOLOGIES =
      Stream.of(Worlds.TYPOLOGIES, AccountReadings.TYPOLOGIES, StructureOracle.TYPOLOGIES)
          .flatMap(List::stream)
          .distinct()
          .sorted()
          .toList();

  private static final Comparator<OracleEpisode> IN_ORDER =
      Comparator.comparing(OracleEpisode::typology)
          .thenComparing(OracleEpisode::subjectId)
          .thenComparing(OracleEpisode::windowFrom)
          .thenComparing(OracleEpisode::mergeKey)
          .thenComparing(OracleEpisode::outcome);

  private Oracle() {}

  /** A typology and whom it judges; the key of {@link #outcomes}. */
  public record Judged(String typology, SubjectKind subjectKind, String subjectId)
      implements Comparable<Judged> {

    private static final Comparator<Judged> BY_NAME =
        Comparator.comparing(Judged::typology)
            .thenComparing(Judged::subjectKind)
            .thenComparing(Judged::subjectId);

    @Override
    public int compareTo(Judged other) {
      return BY_NAME.compare(this, other);
    }
  }

  /** The default thresholds of the typologies that worlds are compared on. */
  public static Map<String, Map<String, BigDecimal>> defaultThresholds() {
    return defaultThresholds(Worlds.TYPOLOGIES);
  }

  /** The default thresholds of those typologies, and so of no others. */
  public static Map<String, Map<String, BigDecimal>> defaultThresholds(List<String> typologies) {
    Map<String, Map<String, BigDecimal>> thresholds = new TreeMap<>(Limits.defaults());
    thresholds.keySet().retainAll(typologies);
    return thresholds;
  }

  /**
   * The episodes of the typologies that have thresholds, sorted by typology, subject, window start,
   * merge key and outcome.
   *
   * @param thresholds by typology and parameter, with {@code ctr} and {@code tr} under T10
   */
  public static List<OracleEpisode> episodes(
      World world, Map<String, Map<String, BigDecimal>> thresholds) {
    Map<List<String>, List<Anchor>> bySubject =
        anchors(new Book(world, new Limits(thresholds))).stream()
            .collect(
                Collectors.groupingBy(
                    anchor -> List.of(anchor.typology(), anchor.subjectId(), anchor.mergeKey()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<OracleEpisode> episodes = new ArrayList<>();
    bySubject.values().forEach(anchors -> episodes.addAll(episodesOf(anchors)));
    episodes.sort(IN_ORDER);
    return episodes;
  }

  /**
   * The strongest outcome of each subject that a typology can judge, at the default thresholds;
   * NO_HIT where no anchor says more.
   */
  public static Map<Judged, Outcome> outcomes(World world) {
    return outcomes(world, defaultThresholds());
  }

  public static Map<Judged, Outcome> outcomes(
      World world, Map<String, Map<String, BigDecimal>> thresholds) {
    Book book = new Book(world, new Limits(thresholds));
    Map<Judged, Outcome> outcomes = new TreeMap<>();
    subjects(book).forEach(subject -> outcomes.put(subject, Outcome.NO_HIT));
    withoutTimeOfDay(book).forEach(subject -> outcomes.put(subject, Outcome.NOT_EVALUATED));
    for (Anchor anchor : anchors(book)) {
      outcomes.merge(
          new Judged(anchor.typology(), anchor.subjectKind(), anchor.subjectId()),
          anchor.outcome(),
          Outcome::or);
    }
    return outcomes;
  }

  private static List<Judged> subjects(Book book) {
    List<Judged> subjects = new ArrayList<>();
    for (String typology : List.of("T03", "T04", "T05", "T06", "T28")) {
      book.accounts(AccountKind.BANK)
          .forEach(
              account ->
                  subjects.add(new Judged(typology, SubjectKind.ACCOUNT, account.accountId())));
    }
    for (String typology : List.of("T01", "T02", "T10")) {
      book.accounts(AccountKind.EXCHANGE)
          .forEach(
              account ->
                  subjects.add(new Judged(typology, SubjectKind.ACCOUNT, account.accountId())));
    }
    for (String typology : List.of("T10", "T11", "T12")) {
      book.customerIds()
          .forEach(customer -> subjects.add(new Judged(typology, SubjectKind.CUSTOMER, customer)));
    }
    subjects.addAll(AccountReadings.subjects(book));
    subjects.removeIf(subject -> !book.judges(subject.typology()));
    return subjects;
  }

  /** Accounts that moved, of rules that count hours over a feed that tells only days. */
  private static List<Judged> withoutTimeOfDay(Book book) {
    List<Judged> subjects = new ArrayList<>();
    for (AccountKind kind : AccountKind.values()) {
      List<String> countingHours =
          kind == AccountKind.BANK
              ? List.of("T03", "T05", "T06", "T28")
              : List.of("T01", "T02", "T10");
      for (Account account : book.hasTimeOfDay(kind) ? List.<Account>of() : book.accounts(kind)) {
        if (book.moved(account)) {
          countingHours.forEach(
              typology ->
                  subjects.add(new Judged(typology, SubjectKind.ACCOUNT, account.accountId())));
        }
      }
    }
    subjects.addAll(AccountReadings.withoutTimeOfDay(book));
    subjects.addAll(StructureOracle.undecided(book));
    subjects.removeIf(subject -> !book.judges(subject.typology()));
    return subjects;
  }

  private static List<Anchor> anchors(Book book) {
    List<Anchor> anchors = new ArrayList<>();
    (book.hasTimeOfDay(AccountKind.EXCHANGE)
            ? book.accounts(AccountKind.EXCHANGE)
            : List.<Account>of())
        .forEach(
            account -> {
              List<Entry> entries = book.entriesOf(account);
              anchors.addAll(OffRamp.anchors(book, entries));
              anchors.addAll(OnRamp.anchors(book, entries));
              anchors.addAll(TravelRuleBand.anchors(book, entries));
            });
    book.accounts(AccountKind.BANK)
        .forEach(
            account -> {
              List<Entry> entries = book.entriesOf(account);
              anchors.addAll(NewOrDormant.anchors(book, entries));
              if (!book.hasTimeOfDay(AccountKind.BANK)) {
                return;
              }
              anchors.addAll(PassThrough.anchors(book, entries));
              anchors.addAll(FanIn.anchors(book, entries));
              anchors.addAll(FanOut.anchors(book, entries));
              anchors.addAll(CashOut.anchors(book, entries));
            });
    book.customerIds()
        .forEach(
            customer -> {
              List<Entry> entries = book.entriesOfCustomer(customer);
              anchors.addAll(CashBand.anchors(book, entries));
              anchors.addAll(CashDay.anchors(book, entries));
              anchors.addAll(VictimEscalation.anchors(book, entries));
              anchors.addAll(FirstCrypto.anchors(book, entries));
            });
    anchors.addAll(AccountReadings.anchors(book));
    anchors.addAll(StructureOracle.anchors(book));
    anchors.removeIf(
        anchor -> !book.judges(anchor.typology()) || !book.world().evaluates(anchor.at()));
    return anchors;
  }

  private static List<OracleEpisode> episodesOf(List<Anchor> anchors) {
    Map<Outcome, List<Anchor>> byOutcome =
        anchors.stream().collect(Collectors.groupingBy(Anchor::outcome));
    List<OracleEpisode> kept = new ArrayList<>();
    for (Outcome outcome : List.of(Outcome.HIT, Outcome.RETRO, Outcome.NEAR_MISS)) {
      List<OracleEpisode> stronger = List.copyOf(kept);
      merged(byOutcome.getOrDefault(outcome, List.of())).stream()
          .map(group -> episode(group, outcome))
          .filter(episode -> stronger.stream().noneMatch(episode::overlaps))
          .forEach(kept::add);
    }
    return kept;
  }

  /** Groups of anchors whose windows overlap, directly or through others. */
  private static List<List<Anchor>> merged(List<Anchor> anchors) {
    List<List<Anchor>> groups = new ArrayList<>();
    for (Anchor anchor : anchors.stream().sorted(Comparator.comparing(Anchor::at)).toList()) {
      List<Anchor> joined = new ArrayList<>();
      for (List<Anchor> group : List.copyOf(groups)) {
        if (group.stream().anyMatch(member -> overlap(anchor, member))) {
          joined.addAll(group);
          groups.remove(group);
        }
      }
      joined.add(anchor);
      groups.add(joined);
    }
    return groups;
  }

  private static boolean overlap(Anchor one, Anchor other) {
    return one.windowFrom().isBefore(other.windowTo())
        && other.windowFrom().isBefore(one.windowTo());
  }

  private static OracleEpisode episode(List<Anchor> group, Outcome outcome) {
    Lens lens = Anchor.lensOf(outcome);
    Comparator<Anchor> worstFirst =
        Comparator.comparing((Anchor anchor) -> severity(anchor, outcome))
            .reversed()
            .thenComparing(
                Comparator.comparing((Anchor anchor) -> anchor.headline(lens).known()).reversed())
            .thenComparing(Anchor::at)
            .thenComparing(anchor -> byFeed(anchor.evidenceIds(lens)));
    Anchor best = group.stream().min(worstFirst).orElseThrow();
    List<Instant> times = group.stream().map(Anchor::at).sorted().toList();
    List<String> evidence = best.evidenceIds(lens).stream().distinct().sorted().toList();
    return new OracleEpisode(
        best.typology(),
        outcome,
        best.subjectKind(),
        best.subjectId(),
        best.mergeKey(),
        group.stream().map(Anchor::windowFrom).min(Comparator.naturalOrder()).orElseThrow(),
        group.stream().map(Anchor::windowTo).max(Comparator.naturalOrder()).orElseThrow(),
        times.get(0),
        times.get(times.size() - 1),
        severity(best, outcome),
        evidence,
        Map.of("amount", best.headline(lens).known().toPlainString()));
  }

  /** Evidence as it is sorted: rows of the bank, of the exchange, of the chain, each by id. */
  private static String byFeed(List<String> ids) {
    return ids.stream()
        .distinct()
        .map(id -> (id.startsWith("E") ? "X:" : id.startsWith("h") ? "W:" : "B:") + id)
        .sorted()
        .collect(Collectors.joining("|"));
  }

  /** Whatever is no hit is a note in a case at most. */
  private static Severity severity(Anchor anchor, Outcome outcome) {
    return outcome == Outcome.HIT ? anchor.severity() : Severity.LOW;
  }
}
