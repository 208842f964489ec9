package org.nightscreen.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.nightscreen.entry.Watchlist;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.path.Flows;
import org.nightscreen.path.Legs;
import org.nightscreen.path.LegsOfAccount;
import org.nightscreen.policy.RulePack;
import org.nightscreen.subject.AccountProfile;
import org.nightscreen.subject.Holder;
import org.nightscreen.subject.PathSubject;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.PathFinder;
import org.nightscreen.typology.PathSink;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Typology;

/** Screens paths of money: what accounts contribute to them, and the search. Not thread-safe. */
public final class PathScreener {

  /** Why a start that the bound of a search cut off is not evaluated. */
  public static final String CAP = "CAP";

  private final RulePack pack;
  private final Docket docket;
  private final TreeMap<String, Integer> cuts = new TreeMap<>();

  public PathScreener(RulePack pack, Watchlist watchlist, Consumer<SubjectResult> results) {
    this.pack = pack;
    this.docket = new Docket(pack, watchlist, results);
  }

  /** What the accounts of a customer contribute to paths; accounts without any are left out. */
  public static List<Legs> legs(Holder holder, RulePack pack) {
    List<Legs> legs = new ArrayList<>();
    for (AccountProfile account : holder.accounts()) {
      if (account.noIntermediary()) {
        continue;
      }
      Subject subject = holder.onPaths(account);
      if (!LegsOfAccount.any(subject.timeline())) {
        continue;
      }
      BitSet added = new BitSet();
      BitSet named = new BitSet();
      for (Typology typology : pack.pathTypologies()) {
        Limits limits = pack.defaultLimits().of(typology.code());
        for (PathFinder finder : typology.pathFinders()) {
          finder.legs(subject, limits, finder.addsUp() ? added::set : named::set);
        }
      }
      named.or(added);
      if (!named.isEmpty()) {
        legs.add(LegsOfAccount.of(subject, named, added));
      }
    }
    return legs;
  }

  /** Accounts whose distinct senders the searches will ask for. */
  public static Set<Long> sinks(Flows flows, RulePack pack) {
    Set<Long> sinks = new HashSet<>();
    for (Typology typology : pack.pathTypologies()) {
      Limits limits = pack.defaultLimits().of(typology.code());
      typology.pathFinders().forEach(finder -> sinks.addAll(finder.sinks(flows, limits)));
    }
    return sinks;
  }

  /**
   * Searches and judges.
   *
   * @param names tells the native ids of outside accounts
   */
  public void screen(Flows flows, Names names) {
    List<Search> searches = new ArrayList<>();
    for (Typology typology : pack.pathTypologies()) {
      Limits limits = pack.defaultLimits().of(typology.code());
      for (PathFinder finder : typology.pathFinders()) {
        searches.add(new Search(flows, typology, finder, limits));
      }
    }
    searches.parallelStream().forEach(Search::run);
    List<Found> found = new ArrayList<>();
    for (Search search : searches) {
      search.told.forEach(Runnable::run);
      found.addAll(search.found);
    }
    Map<Long, String> outside = outside(found, flows, names);
    Map<String, Group> groups = new TreeMap<>();
    for (Found one : found) {
      String id = one.id(flows, outside);
      groups.computeIfAbsent(one.typology().code() + id, any -> new Group(id, one)).add(one, flows);
    }
    groups.values().forEach(group -> group.file(docket));
    docket.flush();
  }

  /** How many starts the bounds of the searches left unfinished, by typology. */
  public Map<String, Integer> cuts() {
    return cuts;
  }

  public long factsJudged() {
    return docket.factsJudged();
  }

  /** Tells the native ids of outside accounts by key. */
  @FunctionalInterface
  public interface Names {

    /**
     * @param evidence ids of the rows that name the accounts
     * @param after all of them are later than this, microseconds
     */
    Map<Long, String> of(Set<String> evidence, long after);
  }

  private static Map<Long, String> outside(List<Found> found, Flows flows, Names names) {
    Set<String> ids = new TreeSet<>();
    long after = Long.MAX_VALUE;
    for (Found one : found) {
      if (one.stops().stream().anyMatch(stop -> flows.profiles().account(stop) == null)) {
        ids.addAll(one.fact().sighting().evidence());
        after = Math.min(after, one.fact().sighting().windowFrom());
      }
    }
    return ids.isEmpty() ? Map.of() : names.of(ids, after);
  }

  /** A path before its outside accounts have names. */
  private record Found(
      Typology typology,
      Horizon horizon,
      List<Long> stops,
      boolean closed,
      List<String> addresses,
      Fact fact,
      boolean due) {

    String id(Flows flows, Map<Long, String> outside) {
      List<String> named = new ArrayList<>(addresses);
      for (long stop : stops) {
        AccountProfile own = flows.profiles().account(stop);
        String name = own != null ? own.accountId() : outside.get(stop);
        named.add(name == null ? String.format("%016x", stop) : name);
      }
      return String.join(PathSubject.STEP, closed ? fromSmallest(named) : named);
    }

    private static List<String> fromSmallest(List<String> ring) {
      int smallest = 0;
      for (int at = 1; at < ring.size(); at++) {
        if (ring.get(at).compareTo(ring.get(smallest)) < 0) {
          smallest = at;
        }
      }
      List<String> turned = new ArrayList<>(ring.subList(smallest, ring.size()));
      turned.addAll(ring.subList(0, smallest));
      return turned;
    }
  }

  /** All that was seen of one path. */
  private static final class Group {
    private final String id;
    private final Typology typology;
    private final Horizon horizon;
    private final List<Fact> facts = new ArrayList<>();
    private final TreeSet<String> customers = new TreeSet<>();
    private final Map<Long, String> accounts = new HashMap<>();
    private final Set<Long> dueAnchors = new HashSet<>();

    Group(String id, Found first) {
      this.id = id;
      this.typology = first.typology();
      this.horizon = first.horizon();
    }

    void add(Found one, Flows flows) {
      facts.add(one.fact());
      Set<Long> own = new TreeSet<>(one.stops());
      own.addAll(one.fact().sighting().accounts());
      for (long key : own) {
        AccountProfile account = flows.profiles().account(key);
        if (account != null) {
          accounts.put(key, account.accountId());
          customers.add(flows.profiles().holderOf(key).customerId());
        }
      }
      if (one.due()) {
        dueAnchors.add(one.fact().sighting().anchor());
      }
    }

    void file(Docket docket) {
      docket.add(
          new PathSubject(SubjectKind.PATH, id, List.copyOf(customers), accounts, dueAnchors),
          typology,
          horizon,
          facts);
    }
  }

  /**
   * The search of one finder: keeps the paths whose anchors count in this run. Searches run side by
   * side; what they tell the docket waits until all have ended.
   */
  private final class Search implements PathSink {
    private final Flows flows;
    private final Typology typology;
    private final PathFinder finder;
    private final Limits limits;
    private final Horizon horizon;
    private final List<Found> found = new ArrayList<>();
    private final List<Runnable> told = new ArrayList<>();

    Search(Flows flows, Typology typology, PathFinder finder, Limits limits) {
      this.flows = flows;
      this.typology = typology;
      this.finder = finder;
      this.limits = limits;
      this.horizon = finder.horizon(limits);
    }

    void run() {
      finder.find(flows, limits, this);
    }

    @Override
    public void emit(List<Long> stops, boolean closed, Fact fact) {
      long anchor = fact.sighting().anchor();
      Set<Long> concerned = new TreeSet<>(stops);
      concerned.addAll(fact.sighting().accounts());
      boolean due =
          flows.evaluation().everyAnchor()
              ? flows.evaluation().within(anchor)
              : concerned.stream().anyMatch(account -> touched(account, anchor));
      add(new Found(typology, horizon, List.copyOf(stops), closed, List.of(), fact, due));
    }

    private boolean touched(long account, long anchor) {
      return flows
          .transfers()
          .touchedWithin(account, anchor - horizon.lookBack(), anchor + horizon.lookForward());
    }

    @Override
    public void emitOnChain(List<String> addresses, Fact fact, boolean touched) {
      Sighting sighting = fact.sighting();
      boolean due =
          flows.evaluation().everyAnchor() ? flows.evaluation().within(sighting.anchor()) : touched;
      add(new Found(typology, horizon, List.of(), false, List.copyOf(addresses), fact, due));
    }

    private void add(Found one) {
      long anchor = one.fact().sighting().anchor();
      boolean counts =
          one.due()
              || (!flows.evaluation().everyAnchor()
                  && flows.evaluation().screenedBefore(anchor, horizon));
      if (counts) {
        found.add(one);
      }
    }

    @Override
    public void cut(int starts) {
      told.add(
          () -> {
            cuts.merge(typology.code(), starts, Integer::sum);
            PathSubject nobody =
                new PathSubject(SubjectKind.PATH, "", List.of(), Map.of(), Set.of());
            for (int start = 0; start < starts; start++) {
              docket.conclude(nobody, typology, Outcome.NOT_EVALUATED, CAP);
            }
          });
    }

    @Override
    public void notEvaluated(long account, String missing) {
      AccountProfile own = flows.profiles().account(account);
      PathSubject subject =
          new PathSubject(
              SubjectKind.ACCOUNT,
              own.accountId(),
              List.of(flows.profiles().holderOf(account).customerId()),
              Map.of(account, own.accountId()),
              Set.of());
      told.add(() -> docket.conclude(subject, typology, Outcome.NOT_EVALUATED, missing));
    }
  }
}
