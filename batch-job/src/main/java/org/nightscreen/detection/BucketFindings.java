package org.nightscreen.detection;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightscreen.behaviour.RowTally;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;
import org.nightscreen.path.Legs;
import org.nightscreen.screening.Span;
import org.nightscreen.screening.SubjectResult;

/** What one bucket of customers or groups came to. Filled by one task, then only read. */
final class BucketFindings implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The place of the rule pack that found it; a night has one pack only. */
  final int pack;

  final RowTally rows = new RowTally();
  final EvaluationTable evaluation = new EvaluationTable();
  final List<Hit> hits = new ArrayList<>();
  final List<Unevaluated> unevaluated = new ArrayList<>();
  final List<Span> judgedAgain = new ArrayList<>();

  /** What own accounts contribute to paths. */
  final List<Legs> legs = new ArrayList<>();

  /** Places of the finders of groups that an active customer interests, by customer id. */
  final Map<String, Set<Integer>> interested = new HashMap<>();

  /** Accounts whose distinct senders finders of groups will ask for. */
  final Set<Long> payees = new HashSet<>();

  /** How many active customers of this bucket use an identifier of sessions, by its key. */
  final Long2IntOpenHashMap users = new Long2IntOpenHashMap();

  long entries;
  long customers;
  long facts;

  BucketFindings(int pack) {
    this.pack = pack;
  }

  /** Takes what one typology says of one subject. */
  void note(SubjectResult result) {
    evaluation.add(result.typology(), result.outcome(), result.reason());
    hits.addAll(result.hits());
    if (result.outcome() == Outcome.NOT_EVALUATED
        || result.outcome() == Outcome.INSUFFICIENT_HISTORY) {
      for (String customerId : result.customerIds()) {
        unevaluated.add(
            new Unevaluated(
                customerId,
                result.subjectId(),
                result.typology(),
                result.outcome(),
                result.reason()));
      }
    }
  }

  /** What could not be judged matters only to customers who have a case file. */
  void keepOnlyOfCustomersWithHits() {
    Set<String> withHits = new HashSet<>();
    hits.forEach(hit -> withHits.addAll(hit.customerIds()));
    unevaluated.removeIf(one -> !withHits.contains(one.customerId()));
  }
}
