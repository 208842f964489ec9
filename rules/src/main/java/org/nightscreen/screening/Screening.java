package org.nightscreen.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.entry.EntryDerivation;
import org.nightscreen.entry.FxTable;
import org.nightscreen.entry.PartyClasses;
import org.nightscreen.entry.Watchlist;
import org.nightscreen.hit.Hit;
import org.nightscreen.policy.RulePack;
import org.nightscreen.subject.Coverage;
import org.nightscreen.subject.Directory;
import org.nightscreen.subject.Evaluation;
import org.nightscreen.subject.Holder;
import org.nightscreen.subject.HolderAssembly;
import org.nightscreen.subject.Profiles;
import org.nightscreen.timeline.EntryColumns;

/** Screens a small world in memory, by the very code that the distributed night runs. */
public final class Screening {

  /** The institution that an empty agent means in a small world. */
  public static final String OWN_INSTITUTION = "OWN";

  private static final Comparator<Hit> ORDER =
      Comparator.comparing(Hit::typology)
          .thenComparing(Hit::subjectId)
          .thenComparing(Hit::windowFrom)
          .thenComparing(Hit::hitId);

  private Screening() {}

  /** Evaluates every anchor of the world's days. */
  public static ScreeningResult screen(World world, RulePack pack) {
    Watchlist watchlist = new Watchlist(orEmpty(world.watchlist()), entry -> false);
    Directory directory =
        new Directory(world.accounts(), orEmpty(world.customers()), OWN_INSTITUTION);
    EntryDerivation derivation =
        new EntryDerivation(
            directory,
            new FxTable(world.baseCurrency(), orEmpty(world.rates())),
            watchlist,
            new PartyClasses(orEmpty(world.references()), world.to()),
            pack.feeWords());
    EntryColumns entries = new EntryColumns();
    orEmpty(world.bank()).forEach(row -> derivation.derive(row, 0, entries));
    orEmpty(world.exchange()).forEach(row -> derivation.derive(row, 0, entries));

    List<SubjectResult> subjects = new ArrayList<>();
    Screener screener = new Screener(pack, watchlist, subjects::add);
    holders(world, directory, entries).forEach(screener::screen);
    screener.flush();
    return result(subjects, collidingIds(world));
  }

  private static List<Holder> holders(World world, Directory directory, EntryColumns entries) {
    Map<Long, List<Integer>> byCustomer = new TreeMap<>();
    for (int entry = 0; entry < entries.size(); entry++) {
      byCustomer.computeIfAbsent(entries.customer[entry], key -> new ArrayList<>()).add(entry);
    }
    Profiles profiles = new Profiles(world.accounts(), orEmpty(world.customers()));
    List<Holder> holders = new ArrayList<>();
    for (Map.Entry<Long, List<Integer>> one : byCustomer.entrySet()) {
      int[] sorted =
          one.getValue().stream()
              .sorted(entries::compareInTime)
              .mapToInt(Integer::intValue)
              .toArray();
      holders.add(
          new Holder(
              profiles.customer(one.getKey()),
              profiles.accounts(one.getKey()),
              HolderAssembly.assemble(entries.gather(sorted)).timeline(),
              coverage(world),
              evaluation(world),
              directory));
    }
    return holders;
  }

  private static Coverage coverage(World world) {
    return new Coverage(
        world.bank() == null ? Long.MAX_VALUE : startOf(world.bankCoverageFrom(), world),
        world.exchange() == null ? Long.MAX_VALUE : startOf(world.exchangeCoverageFrom(), world),
        hasTime(orEmpty(world.bank()).stream().map(BankTransaction::bookingDatetime).toList()),
        hasTime(
            orEmpty(world.exchange()).stream().map(ExchangeTransaction::eventDatetime).toList()),
        world.watchlist() != null);
  }

  private static long startOf(LocalDate day, World world) {
    return micros(day.atStartOfDay(world.zone()).toInstant());
  }

  private static boolean hasTime(List<Instant> events) {
    return events.isEmpty()
        || events.stream()
            .anyMatch(
                event -> !event.atOffset(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT));
  }

  private static Evaluation evaluation(World world) {
    return new Evaluation(
        Long.MIN_VALUE,
        startOf(world.from(), world),
        startOf(world.to().plusDays(1), world),
        true,
        world.zone(),
        world.to());
  }

  private static ScreeningResult result(List<SubjectResult> subjects, Set<String> colliding) {
    List<SubjectResult> named =
        subjects.stream()
            .map(
                one ->
                    one.withHits(
                        one.hits().stream().map(hit -> EvidenceIds.named(hit, colliding)).toList()))
            .sorted(
                Comparator.comparing(SubjectResult::typology)
                    .thenComparing(SubjectResult::kind)
                    .thenComparing(SubjectResult::subjectId))
            .toList();
    return new ScreeningResult(
        named.stream().flatMap(one -> one.hits().stream()).sorted(ORDER).toList(), named);
  }

  private static Set<String> collidingIds(World world) {
    Set<String> bank =
        orEmpty(world.bank()).stream()
            .map(BankTransaction::transactionId)
            .collect(Collectors.toSet());
    Set<String> both = new HashSet<>();
    for (ExchangeTransaction row : orEmpty(world.exchange())) {
      if (bank.contains(row.exchangeTransactionId())) {
        both.add(row.exchangeTransactionId());
      }
    }
    return both;
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  private static <T> List<T> orEmpty(List<T> rows) {
    return rows == null ? List.of() : rows;
  }
}
