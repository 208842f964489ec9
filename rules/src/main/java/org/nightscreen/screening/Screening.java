package org.nightscreen.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.nightscreen.canonical.AccessEvent;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.canonical.WalletTransfer;
import org.nightscreen.entry.BankRow;
import org.nightscreen.entry.ChainDerivation;
import org.nightscreen.entry.EntryDerivation;
import org.nightscreen.entry.FxTable;
import org.nightscreen.entry.Watchlist;
import org.nightscreen.hit.Hit;
import org.nightscreen.path.Flows;
import org.nightscreen.path.Legs;
import org.nightscreen.path.TransferGraph;
import org.nightscreen.policy.RulePack;
import org.nightscreen.subject.Coverage;
import org.nightscreen.subject.Directory;
import org.nightscreen.subject.Evaluation;
import org.nightscreen.subject.Holder;
import org.nightscreen.subject.HolderAssembly;
import org.nightscreen.subject.OnChain;
import org.nightscreen.subject.PartyClasses;
import org.nightscreen.subject.Profiles;
import org.nightscreen.subject.SharedIdentifier;
import org.nightscreen.subject.Sharing;
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

  private final World world;
  private final RulePack pack;
  private final Watchlist watchlist;
  private final EntryDerivation derivation;
  private final Profiles profiles;
  private final List<SubjectResult> results = new ArrayList<>();

  private Screening(World world, RulePack pack) {
    this.world = world;
    this.pack = pack;
    this.watchlist = new Watchlist(orEmpty(world.watchlist()), entry -> false);
    PartyClasses known = new PartyClasses(orEmpty(world.references()), world.to());
    FxTable fx = new FxTable(world.baseCurrency(), orEmpty(world.rates()));
    OnChain chain =
        new ChainDerivation(fx, watchlist)
            .chain(
                orEmpty(world.walletTransfers()),
                row -> false,
                world.accounts(),
                orEmpty(world.references()));
    this.derivation =
        new EntryDerivation(
            new Directory(world.accounts(), orEmpty(world.customers()), OWN_INSTITUTION),
            fx,
            watchlist,
            known,
            pack.tables(),
            chain);
    this.profiles =
        new Profiles(
            world.accounts(),
            orEmpty(world.customers()),
            orEmpty(world.parties()),
            known,
            Map.of(),
            world.to());
  }

  /** Evaluates every anchor of the world's days. */
  public static ScreeningResult screen(World world, RulePack pack) {
    return new Screening(world, pack).screen();
  }

  private ScreeningResult screen() {
    EntryColumns entries = new EntryColumns();
    orEmpty(world.bank()).forEach(row -> derivation.derive(BankRow.of(row), 0, entries));
    orEmpty(world.exchange()).forEach(row -> derivation.derive(row, 0, entries));
    orEmpty(world.sessions()).forEach(row -> derivation.derive(row, 0, entries));
    List<Holder> holders = holders(entries);
    Consumer<SubjectResult> take = results::add;
    Screener screener = new Screener(pack, watchlist, take);
    holders.forEach(screener::screen);
    screener.flush();
    screenIdentifiers(holders, take);
    screenPaths(holders, take);
    return result();
  }

  private List<Holder> holders(EntryColumns entries) {
    Map<Long, List<Integer>> byCustomer = new TreeMap<>();
    for (int entry = 0; entry < entries.size(); entry++) {
      byCustomer.computeIfAbsent(entries.customer[entry], key -> new ArrayList<>()).add(entry);
    }
    List<Holder> holders = new ArrayList<>();
    byCustomer.forEach(
        (customer, list) -> {
          int[] sorted =
              list.stream().sorted(entries::compareInTime).mapToInt(Integer::intValue).toArray();
          HolderAssembly.Assembled assembled = HolderAssembly.assemble(entries.gather(sorted));
          holders.add(
              new Holder(
                  profiles.customer(customer),
                  profiles.accounts(customer),
                  assembled.timeline(),
                  assembled.transfers(),
                  assembled.sessions(),
                  derivation.chain(),
                  coverage(),
                  evaluation(),
                  derivation.directory()));
        });
    return holders;
  }

  private void screenIdentifiers(List<Holder> holders, Consumer<SubjectResult> take) {
    Map<String, Holder> byId = new TreeMap<>();
    Map<String, Set<Integer>> interested = new HashMap<>();
    for (Holder holder : holders) {
      byId.put(holder.customer().customerId(), holder);
      interested.put(holder.customer().customerId(), IdentifierScreener.interested(holder, pack));
    }
    WorldSenders senders = new WorldSenders(holders);
    IdentifierScreener screener = new IdentifierScreener(pack, watchlist, take);
    Groups.worthALook(sharing(), interested, pack)
        .forEach(
            (identifier, customers) -> {
              List<Holder> members = customers.stream().map(id -> member(id, byId)).toList();
              screener.screen(
                  new SharedIdentifier(identifier.kind(), identifier.value(), members, senders));
            });
    screener.flush();
  }

  /** A customer without any entry is a member all the same. */
  private Holder member(String customerId, Map<String, Holder> byId) {
    Holder holder = byId.get(customerId);
    return holder != null
        ? holder
        : Holder.quiet(
            profiles.customer(org.nightscreen.timeline.Keys.of(customerId)),
            profiles.accounts(org.nightscreen.timeline.Keys.of(customerId)),
            coverage(),
            evaluation(),
            derivation.directory());
  }

  private Sharing sharing() {
    Sharing sharing = new Sharing();
    sharing.addMasters(world.accounts(), orEmpty(world.customers()));
    for (AccessEvent session : orEmpty(world.sessions())) {
      derivation.noteSharing(session, profiles, sharing);
    }
    return sharing;
  }

  private void screenPaths(List<Holder> holders, Consumer<SubjectResult> take) {
    List<Legs> legs = new ArrayList<>();
    holders.forEach(holder -> legs.addAll(PathScreener.legs(holder, pack)));
    Flows flows =
        new Flows(
            new TransferGraph(legs),
            derivation.chain(),
            profiles,
            new WorldSenders(holders),
            coverage(),
            evaluation());
    new PathScreener(pack, watchlist, take).screen(flows, this::outsideNames);
  }

  private Map<Long, String> outsideNames(Set<String> evidence, long after) {
    Map<Long, String> names = new HashMap<>();
    orEmpty(world.bank()).stream()
        .filter(row -> evidence.contains("B:" + row.transactionId()))
        .forEach(row -> derivation.noteNames(row, names));
    orEmpty(world.exchange()).stream()
        .filter(row -> evidence.contains("X:" + row.exchangeTransactionId()))
        .forEach(row -> derivation.noteNames(row, names));
    return names;
  }

  private Coverage coverage() {
    return new Coverage(
        world.bank() == null ? Long.MAX_VALUE : startOf(world.bankCoverageFrom()),
        world.exchange() == null ? Long.MAX_VALUE : startOf(world.exchangeCoverageFrom()),
        hasTime(orEmpty(world.bank()).stream().map(BankTransaction::bookingDatetime).toList()),
        hasTime(
            orEmpty(world.exchange()).stream().map(ExchangeTransaction::eventDatetime).toList()),
        world.watchlist() != null,
        world.sessions() == null ? Long.MAX_VALUE : sideFeedSince(),
        world.walletTransfers() == null ? Long.MAX_VALUE : sideFeedSince());
  }

  /** Sessions and wallet transfers are complete since the earlier of the two books is. */
  private long sideFeedSince() {
    LocalDate bank = world.bankCoverageFrom();
    LocalDate exchange = world.exchangeCoverageFrom();
    boolean bankFirst = exchange == null || (bank != null && bank.isBefore(exchange));
    return startOf(bankFirst ? bank : exchange);
  }

  private long startOf(LocalDate day) {
    return micros(day.atStartOfDay(world.zone()).toInstant());
  }

  private static boolean hasTime(List<Instant> events) {
    return events.isEmpty()
        || events.stream()
            .anyMatch(
                event -> !event.atOffset(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT));
  }

  private Evaluation evaluation() {
    return new Evaluation(
        Long.MIN_VALUE,
        startOf(world.from()),
        startOf(world.to().plusDays(1)),
        true,
        world.zone(),
        world.to());
  }

  private ScreeningResult result() {
    Set<String> colliding = collidingIds();
    List<SubjectResult> named =
        results.stream()
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

  private Set<String> collidingIds() {
    Set<String> seen = new HashSet<>();
    Set<String> colliding = new HashSet<>();
    orEmpty(world.bank()).forEach(row -> seen.add(row.transactionId()));
    orEmpty(world.exchange()).stream()
        .map(ExchangeTransaction::exchangeTransactionId)
        .filter(id -> !seen.add(id))
        .forEach(colliding::add);
    orEmpty(world.walletTransfers()).stream()
        .map(WalletTransfer::transactionHash)
        .distinct()
        .filter(seen::contains)
        .forEach(colliding::add);
    return colliding;
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  private static <T> List<T> orEmpty(List<T> rows) {
    return rows == null ? List.of() : rows;
  }
}
