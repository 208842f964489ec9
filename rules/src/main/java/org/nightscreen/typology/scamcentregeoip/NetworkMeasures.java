package org.nightscreen.typology.scamcentregeoip;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.nightscreen.subject.Holder;
import org.nightscreen.subject.SharedIdentifier;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Listed;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sweep;

/** The accounts run from one network, as their sessions and credits come and go. */
final class NetworkMeasures {

  private final SharedIdentifier shared;
  private final long span;
  private final long least;
  private final Scale strict;
  private final Scale widest;
  private final Sweep sweep = new Sweep();
  private final List<NetworkAccount> accounts = new ArrayList<>();
  private final TreeMap<Long, Anchored> anchors = new TreeMap<>();
  private final Peers listed = new Peers();
  private final Peers listedEver = new Peers();
  private final Peers possible = new Peers();

  /** What the sessions of one instant say of the place. */
  private static final class Anchored {
    private boolean listed;
    private boolean listedEver;
    private boolean open;

    void note(Timeline sessions, int session) {
      listed |= Whereabouts.listed(sessions, session);
      listedEver |= Whereabouts.listedEver(sessions, session);
      open |= Whereabouts.open(sessions, session);
    }
  }

  /** Sessions in the window that nobody can locate for sure. */
  private int unsure;

  NetworkMeasures(SharedIdentifier shared, Limits limits) {
    this.shared = shared;
    this.span = limits.span("peer_d");
    this.least = limits.amount("peer_in");
    this.strict = Scale.strict(limits);
    this.widest = strict.relaxed().countingUnknown();
  }

  /** Adds an account; one that was never run from the network in a listed region has no part. */
  void add(Holder member, Subject account) {
    Timeline sessions = account.sessions();
    int[] here =
        sessions.select(
            session ->
                sessions.place(session) == shared.key()
                    && Whereabouts.fromListed(sessions, session));
    if (here.length == 0) {
      return;
    }
    NetworkAccount one =
        new NetworkAccount(member.customer(), account.timeline(), sessions, here, least);
    accounts.add(one);
    for (int session : here) {
      anchors
          .computeIfAbsent(sessions.time(session), any -> new Anchored())
          .note(sessions, session);
      int doubtful = Whereabouts.open(sessions, session) ? 1 : 0;
      sweep.add(
          sessions.time(session),
          span,
          () -> change(one, doubtful, () -> one.count(session, 1)),
          () -> change(one, -doubtful, () -> one.count(session, -1)));
    }
    for (int at = 0; at < one.credits().size(); at++) {
      int credit = one.credits().entry(at);
      sweep.add(
          account.timeline().time(credit),
          span,
          () -> change(one, 0, () -> one.receive(credit, 1)),
          () -> change(one, 0, () -> one.receive(credit, -1)));
    }
  }

  private void change(NetworkAccount one, int doubtful, Runnable change) {
    unsure += doubtful;
    note(one, -1);
    change.run();
    note(one, 1);
  }

  private void note(NetworkAccount one, int by) {
    if (one.listed()) {
      listed.add(one, by);
    }
    if (one.listedEver()) {
      listedEver.add(one, by);
    }
    if (one.possible()) {
      possible.add(one, by);
    }
  }

  /** Times of the sessions, in order, each once. */
  LongStream anchors() {
    return anchors.keySet().stream().mapToLong(Long::longValue);
  }

  void at(long anchor, FactSink sightings) {
    sweep.moveTo(anchor);
    Anchored here = anchors.get(anchor);
    Measure households = households(here);
    int then = here.listed ? listed.households() : 0;
    int ever = here.listedEver ? listedEver.households() : 0;
    Measure withLater = Measure.count(ever);
    Listed later = ever > then ? Listed.LATER : Listed.NO;
    boolean onlyLater =
        !strict.atLeast(households, "peers")
            && later == Listed.LATER
            && strict.atLeast(withLater, "peers");
    if (!onlyLater && !widest.atLeast(households, "peers")) {
      return;
    }
    long from = anchor - span;
    Evidence.Span window = new Evidence.Span(anchor, from, anchor);
    sightings.emit(
        new SharedNetwork(
            new Evidence()
                .addLater(() -> evidence(from, anchor, onlyLater))
                .sighting(
                    ScamCentreGeoIp.CODE,
                    "NETWORK",
                    window,
                    (onlyLater ? listedEver : listed).received()),
            strict,
            households,
            withLater,
            later,
            () -> members(from, anchor, onlyLater)));
  }

  /** A session that nobody can locate is no anchor for sure. */
  private Measure households(Anchored here) {
    return Measure.between(
        Measure.count(here.listed ? listed.households() : 0),
        Measure.count(here.listed || here.open ? possible.households() : 0),
        unsure > 0 ? "vpn_flag" : "fx_rate");
  }

  private List<String> members(long from, long to, boolean ever) {
    return accounts.stream()
        .filter(account -> account.counts(from, to, ever))
        .map(NetworkAccount::customerId)
        .distinct()
        .sorted()
        .toList();
  }

  /** The credits of the accounts that count in (from, to]. */
  private Evidence evidence(long from, long to, boolean ever) {
    Evidence evidence = new Evidence();
    for (NetworkAccount account : accounts) {
      if (account.counts(from, to, ever)) {
        evidence.add(account.timeline(), account.credits().entries(from, to));
      }
    }
    return evidence;
  }
}
