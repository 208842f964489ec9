package org.nightscreen.escalation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nightscreen.hit.Hit;
import org.nightscreen.night.Night;

/** Writes the state that tonight leaves a case in: its content, its version, what became of it. */
final class CaseWriter {

  private final Night night;
  private final Links links;
  private final Map<String, CaseRecord> earlierRevision = new HashMap<>();

  CaseWriter(Night night, RegisterState state, Links links) {
    this.night = night;
    this.links = links;
    state.earlierRevision().forEach(each -> earlierRevision.put(each.caseId(), each));
  }

  /** A case that hits. */
  CaseRecord standing(String caseId, CaseGroup group, CaseScore score, Collection<Hit> nearMisses) {
    CaseRecord before = group.stored().isEmpty() ? null : group.stored().get(0);
    CaseRecord content = content(caseId, group, score, nearMisses);
    List<Hit> withdrawn =
        group.episodes().stream().filter(Episode::withdrawn).map(Episode::hit).toList();
    CaseChange change =
        before == null ? CaseChange.opened() : CaseChange.since(before, content, withdrawn);
    return versioned(before, content, change);
  }

  /**
   * A case whose every episode was evaluated again and no longer hits; it keeps what it showed
   * last.
   */
  CaseRecord withdrawn(CaseRecord before) {
    CaseChange change =
        new CaseChange(
            Change.WITHDRAWN, List.of("Its episode was evaluated again and no longer hits"));
    return versioned(before, before, change);
  }

  private CaseRecord content(
      String caseId, CaseGroup group, CaseScore score, Collection<Hit> nearMisses) {
    CaseRecord oldest = group.stored().isEmpty() ? null : group.stored().get(0);
    List<Hit> hits = group.hits();
    return new CaseRecord(
        caseId,
        oldest == null ? CaseKind.valueOf(night.kind().name()) : oldest.kind(),
        1,
        Change.NEW,
        oldest == null ? CaseIdentity.customerOf(group, links) : oldest.customerId(),
        AlertAssembly.alertsFrom(caseId, hits, score),
        Persons.readings(hits, links),
        score.severity(),
        score.total(),
        score.parts(),
        oldest == null ? night.businessDate() : oldest.openedOn(),
        night.businessDate(),
        hits.stream().anyMatch(SanctionsQueue::holds),
        mergedInto(caseId, group.stored()),
        List.of(),
        nearMisses.stream().sorted(Episode.EARLIEST_FIRST).toList());
  }

  private static List<String> mergedInto(String caseId, List<CaseRecord> stored) {
    SortedSet<String> merged = new TreeSet<>();
    for (CaseRecord each : stored) {
      merged.add(each.caseId());
      merged.addAll(each.mergedCaseIds());
    }
    merged.remove(caseId);
    return new ArrayList<>(merged);
  }

  /**
   * The version counts up from the newest published one, be it of an earlier night or of the
   * revision before.
   */
  private CaseRecord versioned(CaseRecord before, CaseRecord content, CaseChange change) {
    CaseRecord newest = earlierRevision.getOrDefault(content.caseId(), before);
    int version = newest == null ? 1 : newest.version();
    if (newest != null && !sameContent(newest, content, change.change())) {
      version = Math.max(version, before == null ? 0 : before.version()) + 1;
    }
    LocalDate changedOn =
        before != null && sameContent(before, content, change.change())
            ? before.changedOn()
            : night.businessDate();
    return copy(content, version, change, changedOn);
  }

  private static boolean sameContent(CaseRecord old, CaseRecord content, Change change) {
    CaseChange unmarked = CaseChange.opened();
    boolean bothStand = (old.change() == Change.WITHDRAWN) == (change == Change.WITHDRAWN);
    return bothStand
        && copy(old, 1, unmarked, LocalDate.EPOCH)
            .equals(copy(content, 1, unmarked, LocalDate.EPOCH));
  }

  private static CaseRecord copy(
      CaseRecord of, int version, CaseChange change, LocalDate changedOn) {
    return new CaseRecord(
        of.caseId(),
        of.kind(),
        version,
        change.change(),
        of.customerId(),
        of.alerts(),
        of.dispositions(),
        of.severity(),
        of.score(),
        of.scoreParts(),
        of.openedOn(),
        changedOn,
        of.sanctionsQueue(),
        of.mergedCaseIds(),
        change.notes(),
        of.nearMisses());
  }
}
