package org.nightscreen.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.Function2;
import org.nightscreen.behaviour.Bucket;
import org.nightscreen.behaviour.Parcel;
import org.nightscreen.behaviour.Reference;
import org.nightscreen.policy.RulePack;
import org.nightscreen.screening.IdentifierScreener;
import org.nightscreen.spark.Shared;
import org.nightscreen.subject.Evaluation;
import org.nightscreen.subject.Holder;
import org.nightscreen.subject.HolderAssembly;
import org.nightscreen.subject.Senders;
import org.nightscreen.subject.SharedIdentifier;
import org.nightscreen.subject.Sharing;
import org.nightscreen.timeline.Keys;

/** Screens the groups of one bucket: customers who share an identifier, brought together. */
final class GroupScreening
    implements Function2<Integer, Iterator<Parcel>, Iterator<BucketFindings>> {

  private static final long serialVersionUID = 1L;

  private final Shared<Reference> reference;
  private final Shared<RulePack> pack;
  private final Terms terms;
  private final Shared<List<Group>> groups;
  private final Senders senders;

  /**
   * Customers who share an identifier.
   *
   * @param bucket where they are brought together
   */
  record Group(int bucket, Sharing.Identifier identifier, List<String> customers)
      implements java.io.Serializable {}

  GroupScreening(
      Shared<Reference> reference,
      Shared<RulePack> pack,
      Terms terms,
      Shared<List<Group>> groups,
      Senders senders) {
    this.reference = reference;
    this.pack = pack;
    this.terms = terms;
    this.groups = groups;
    this.senders = senders;
  }

  @Override
  public Iterator<BucketFindings> call(Integer number, Iterator<Parcel> parcels) {
    Bucket bucket = new Bucket();
    parcels.forEachRemaining(bucket::add);
    Map<Long, Holder> holders = holders(bucket);
    BucketFindings findings = new BucketFindings(0);
    IdentifierScreener screener =
        new IdentifierScreener(
            pack.value(), reference.value().derivation().watchlist(), findings::note);
    for (Group group : groups.value()) {
      if (group.bucket() == number) {
        screener.screen(shared(group, holders));
      }
    }
    screener.flush();
    findings.facts = screener.factsJudged();
    findings.keepOnlyOfCustomersWithHits();
    return List.of(findings).iterator();
  }

  private Map<Long, Holder> holders(Bucket bucket) {
    Map<Long, Holder> holders = new HashMap<>();
    Evaluation recent = terms.recentEvaluation();
    bucket.forEachCustomer(
        entries -> {
          long customer = entries.customer[0];
          HolderAssembly.Assembled assembled = HolderAssembly.assemble(entries);
          holders.put(customer, terms.holder(customer, assembled, recent, reference.value()));
        });
    return holders;
  }

  private SharedIdentifier shared(Group group, Map<Long, Holder> holders) {
    List<Holder> members = new ArrayList<>();
    for (String customerId : group.customers()) {
      long key = Keys.of(customerId);
      Holder holder = holders.get(key);
      members.add(
          holder != null
              ? holder
              : terms.quiet(reference.value().profiles().customer(key), reference.value()));
    }
    return new SharedIdentifier(
        group.identifier().kind(), group.identifier().value(), members, senders);
  }
}
