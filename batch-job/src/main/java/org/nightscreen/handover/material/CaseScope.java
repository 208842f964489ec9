package org.nightscreen.handover.material;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nightscreen.escalation.CaseRecord;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.SubjectKind;

/**
 * Whose rows a case shows, and from when to when.
 *
 * @param record the case
 * @param persons customer ids of the case
 * @param accounts account ids of the case
 * @param from start of its first window, exclusive; the far future for a case without hits
 * @param to end of its last window, inclusive
 */
record CaseScope(
    CaseRecord record,
    SortedSet<String> persons,
    SortedSet<String> accounts,
    Instant from,
    Instant to) {

  CaseScope {
    persons = Collections.unmodifiableSortedSet(new TreeSet<>(persons));
    accounts = Collections.unmodifiableSortedSet(new TreeSet<>(accounts));
  }

  static CaseScope of(CaseRecord record) {
    TreeSet<String> persons = new TreeSet<>(record.dispositions().keySet());
    TreeSet<String> accounts = new TreeSet<>();
    persons.add(record.customerId());
    Instant from = Instant.MAX;
    Instant to = Instant.MIN;
    for (Hit hit : record.hits().toList()) {
      persons.addAll(hit.customerIds());
      accounts.addAll(hit.accountIds());
      if (hit.subjectKind() == SubjectKind.ACCOUNT) {
        accounts.add(hit.subjectId());
      }
      from = hit.windowFrom().isBefore(from) ? hit.windowFrom() : from;
      to = hit.windowTo().isAfter(to) ? hit.windowTo() : to;
    }
    return new CaseScope(record, persons, accounts, from, to);
  }

  /** The same scope with the accounts that the case's customer owns. */
  CaseScope with(Set<String> ownedByCustomer) {
    TreeSet<String> all = new TreeSet<>(accounts);
    all.addAll(ownedByCustomer);
    return new CaseScope(record, persons, all, from, to);
  }

  boolean holds(Instant at) {
    return at.isAfter(from) && !at.isAfter(to);
  }

  List<Hit> hits() {
    return record.hits().toList();
  }
}
