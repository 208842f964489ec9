package org.nightscreen.benchmark.peer.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.nightscreen.benchmark.contender.Contender;
import org.nightscreen.benchmark.contender.OpenHome;
import org.nightscreen.benchmark.peer.PeerHit;

/**
 * Four typologies by the rule engine alone, on every core. A session holds the facts of some
 * customers at a time: rules never look beyond a customer, and small sessions stay in the caches.
 */
public final class DroolsPeer implements Contender {

  /** The typologies it has rules for. */
  public static final List<String> TYPOLOGIES = List.of("T01", "T03", "T10", "T28");

  private static final int CUSTOMERS_PER_SESSION = 50;

  private final KieBase rules = EntryRules.compiled();
  private final Sample sample;
  private final Evaluated days;
  private final int customersPerSession;
  private List<PeerHit> hits = List.of();

  /**
   * @param sample what it judges
   * @param days anchors of these days are judged
   */
  public DroolsPeer(Sample sample, Evaluated days) {
    this(sample, days, CUSTOMERS_PER_SESSION);
  }

  DroolsPeer(Sample sample, Evaluated days, int customersPerSession) {
    this.sample = sample;
    this.days = days;
    this.customersPerSession = customersPerSession;
  }

  @Override
  public Map<String, Long> run() {
    List<Callable<List<PeerHit>>> sessions = new ArrayList<>();
    List<Sample.CustomerFacts> customers = sample.customers();
    for (int at = 0; at < customers.size(); at += customersPerSession) {
      List<Sample.CustomerFacts> some =
          customers.subList(at, Math.min(customers.size(), at + customersPerSession));
      sessions.add(() -> judge(some));
    }
    hits = together(sessions);
    return Map.of(
        "entries", sample.entries(),
        "population", sample.population(),
        "hits", (long) hits.size());
  }

  private static List<PeerHit> together(List<Callable<List<PeerHit>>> sessions) {
    ExecutorService cores = Executors.newFixedThreadPool(OpenHome.CORES);
    try {
      List<PeerHit> found = new ArrayList<>();
      for (Future<List<PeerHit>> session : cores.invokeAll(sessions)) {
        found.addAll(session.get());
      }
      return found;
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException("The rule engine did not finish", failed);
    } finally {
      cores.shutdownNow();
    }
  }

  private List<PeerHit> judge(List<Sample.CustomerFacts> customers) {
    Sightings sightings = new Sightings();
    KieSession session = rules.newKieSession();
    try {
      session.setGlobal("sightings", sightings);
      session.insert(days);
      for (Sample.CustomerFacts customer : customers) {
        customer.accounts().forEach(session::insert);
        customer.movements().forEach(session::insert);
      }
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    return sightings.episodes();
  }

  /** What the last run found. */
  public List<PeerHit> hits() {
    return List.copyOf(hits);
  }
}
