package org.nightscreen.detection;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.behaviour.IdentifierValues;
import org.nightscreen.behaviour.Inquiry;
import org.nightscreen.behaviour.Members;
import org.nightscreen.behaviour.Parcel;
import org.nightscreen.behaviour.Reference;
import org.nightscreen.behaviour.SharerBook;
import org.nightscreen.night.Night;
import org.nightscreen.path.Flows;
import org.nightscreen.path.Legs;
import org.nightscreen.path.TransferGraph;
import org.nightscreen.policy.RulePack;
import org.nightscreen.screening.Groups;
import org.nightscreen.screening.PathScreener;
import org.nightscreen.spark.Shared;
import org.nightscreen.subject.Senders;

/**
 * Screens what no customer shows alone: groups who share an identifier, and money that walks from
 * account to account. What was shuffled for the customers is walked again, and only the few chosen
 * entries travel a second time; the small graph of transfers is searched in one place.
 */
final class JointScreening {

  private final JavaSparkContext context;
  private final Ledger ledger;
  private final Night night;
  private final RulePack pack;
  private final Reach reach;
  private final Terms terms;
  private final Shared<Reference> reference;
  private final Shared<RulePack> rules;
  private final Reference.Read read;
  private final SortedMap<String, Long> cuts = new TreeMap<>();

  JointScreening(
      JavaSparkContext context,
      Ledger ledger,
      Night night,
      RulePack pack,
      Reach reach,
      Terms terms,
      Shared<Reference> reference,
      Shared<RulePack> rules,
      Reference.Read read) {
    this.context = context;
    this.ledger = ledger;
    this.night = night;
    this.pack = pack;
    this.reach = reach;
    this.terms = terms;
    this.reference = reference;
    this.rules = rules;
    this.read = read;
  }

  /** What the bounds of searches left out, by what was cut. */
  SortedMap<String, Long> cuts() {
    return cuts;
  }

  /**
   * @param parcels what was shuffled
   * @param customers what the walk over the customers noted
   */
  List<BucketFindings> screen(JavaRDD<Parcel> parcels, List<BucketFindings> customers) {
    List<Legs> legs = new ArrayList<>();
    Map<String, Set<Integer>> interested = new HashMap<>();
    LongOpenHashSet payees = new LongOpenHashSet();
    Long2IntOpenHashMap users = new Long2IntOpenHashMap();
    for (BucketFindings bucket : customers) {
      legs.addAll(bucket.legs);
      interested.putAll(bucket.interested);
      payees.addAll(bucket.payees);
      bucket.users.forEach(users::addTo);
    }
    TransferGraph graph = new TransferGraph(legs);
    payees.addAll(PathScreener.sinks(flows(graph, null), pack));
    int least = Groups.leastActive(pack);
    users.values().removeIf(active -> active < least);
    Inquiry.Answer answer =
        new Inquiry(payees, new LongOpenHashSet(users.keySet()), terms.recentSince()).ask(parcels);
    List<BucketFindings> found = new ArrayList<>(groups(parcels, interested, answer));
    found.add(paths(flows(graph, answer.senders())));
    return found;
  }

  private Flows flows(TransferGraph graph, Senders senders) {
    return new Flows(
        graph,
        read.reference().derivation().chain(),
        read.reference().profiles(),
        senders,
        terms.coverage(),
        terms.recentEvaluation());
  }

  private BucketFindings paths(Flows flows) {
    BucketFindings findings = new BucketFindings(0);
    PathScreener screener =
        new PathScreener(pack, read.reference().derivation().watchlist(), findings::note);
    screener.screen(flows, new OutsideNames(ledger, night, reach.recentSince()));
    screener.cuts().forEach((typology, starts) -> cut(typology + " searches cut short", starts));
    findings.facts = screener.factsJudged();
    return findings;
  }

  private List<BucketFindings> groups(
      JavaRDD<Parcel> parcels, Map<String, Set<Integer>> interested, Inquiry.Answer answer) {
    if (interested.isEmpty()) {
      return List.of();
    }
    SharerBook sharers = answer.sharers();
    cut("identifiers shared by more than " + SharerBook.CERTAIN_HUB + " accounts", sharers.hubs());
    new IdentifierValues(ledger, night, reach.recentSince())
        .note(sharers.shared(), read.reference().profiles(), read.sharing());
    Groupings groupings =
        Groupings.of(read.sharing(), interested, pack, context.defaultParallelism());
    if (groupings.groups().isEmpty()) {
      return List.of();
    }
    JavaRDD<Parcel> members =
        Members.gather(
            parcels,
            Shared.of(context, (Map<Long, int[]>) groupings.bucketsOf()),
            groupings.buckets(),
            micros(reach.recentSince()));
    context.setJobDescription("Screen who shares an identifier");
    List<BucketFindings> found =
        members
            .mapPartitionsWithIndex(
                new GroupScreening(
                    reference,
                    rules,
                    terms,
                    Shared.of(context, groupings.groups()),
                    answer.senders()),
                true)
            .collect();
    context.setJobDescription(null);
    return found;
  }

  private void cut(String what, long count) {
    if (count > 0) {
      cuts.merge(what, count, Long::sum);
    }
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
