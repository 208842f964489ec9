package org.nightscreen.escalation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightscreen.hit.Hit;
import org.nightscreen.night.Night;

/** One run over the episodes: which of them make cases, which stand beside one, which stay loose. */
final class CaseOpening {

  private final Night night;
  private final RegisterState state;
  private final Links links;
  private final List<Episode> episodes;
  private final EpisodePlaces places;
  private final List<CaseGroup> groups;
  private final CustomerLinks customerLinks;
  private final Map<CaseGroup, List<JudgedHit>> judged = new IdentityHashMap<>();
  private final Scoring scoring;

  CaseOpening(
      Night night, RegisterState state, Links links, CounterIndicatorPolicy policy, List<Episode> episodes) {
    this.night = night;
    this.state = state;
    this.links = links;
    this.episodes = episodes;
    this.places = new EpisodePlaces(state);
    List<Episode> forCases = new ArrayList<>();
    for (Episode each : episodes) {
      boolean inCase = !each.caseIds().isEmpty();
      if (!each.nearMiss() && !each.withdrawn() && !inCase && policy.suppresses(each.hit())) {
        places.loose(each, HitPlacement.SUPPRESSED_COUNTER_INDICATOR);
      } else if (!each.nearMiss() && (inCase || !each.withdrawn())) {
        forCases.add(each);
      }
    }
    this.groups = CaseGroup.of(forCases, state.cases(), links);
    List<Hit> standing = groups.stream().flatMap(group -> group.hits().stream()).toList();
    this.customerLinks = new CustomerLinks(standing, links);
    this.scoring = scoring(policy, standing);
  }

  private Scoring scoring(CounterIndicatorPolicy policy, List<Hit> standing) {
    SecondStage secondStage = new SecondStage(standing, customerLinks, links, night.zone());
    List<JudgedHit> all = new ArrayList<>();
    for (CaseGroup group : groups) {
      List<JudgedHit> ofGroup = group.hits().stream().map(secondStage::judge).toList();
      judged.put(group, ofGroup);
      all.addAll(ofGroup);
    }
    return new Scoring(policy, new LinkedSubjects(all, customerLinks, links), links);
  }

  EscalationResult result() {
    Set<String> touchedCustomers = touchedCustomers();
    Map<CaseGroup, CaseScore> cases = new IdentityHashMap<>();
    List<CaseGroup> inOrder = new ArrayList<>();
    List<CaseRecord> records = new ArrayList<>();
    CaseWriter writer = new CaseWriter(night, state, links);
    for (CaseGroup group : groups) {
      CaseScore score = scoring.score(judged.get(group));
      boolean nowTouched = group.touched() || linkedToTouched(group, touchedCustomers);
      if (group.hits().isEmpty()) {
        withdraw(group, writer, records);
      } else if (!group.stored().isEmpty() || (nowTouched && Scoring.overTheLine(group.hits(), score))) {
        cases.put(group, score);
        inOrder.add(group);
      } else {
        places.below(group, nowTouched);
      }
    }
    CaseIdentity identity = new CaseIdentity(night.institution(), state, links);
    Map<CaseGroup, String> ids = identity.idsOf(inOrder);
    Map<CaseGroup, List<Episode>> nearMisses = nearMissesBeside(inOrder);
    for (CaseGroup group : inOrder) {
      List<Episode> beside = nearMisses.getOrDefault(group, List.of());
      CaseRecord record =
          writer.standing(ids.get(group), group, cases.get(group), beside.stream().map(Episode::hit).toList());
      places.inCase(group, beside, ids.get(group));
      boolean nowTouched = group.touched() || beside.stream().anyMatch(Episode::touched);
      if (nowTouched || contentChanged(group, record)) {
        records.add(record);
      }
    }
    identity.abandoned().forEach(each -> records.add(writer.withdrawn(each)));
    records.sort(Comparator.comparing(CaseRecord::caseId));
    return places.result(records);
  }

  /** A linked subject's hit may have changed severity or score of a case that no hit of its own touched. */
  private static boolean contentChanged(CaseGroup group, CaseRecord record) {
    return group.stored().stream()
        .noneMatch(old -> old.version() == record.version() && old.caseId().equals(record.caseId()));
  }

  private static void withdraw(CaseGroup group, CaseWriter writer, List<CaseRecord> records) {
    group.stored().stream()
        .filter(each -> each.change() != Change.WITHDRAWN)
        .forEach(each -> records.add(writer.withdrawn(each)));
  }

  private Set<String> touchedCustomers() {
    Set<String> touched = new HashSet<>();
    groups.stream().filter(CaseGroup::touched).forEach(group -> touched.addAll(group.members(links)));
    return touched;
  }

  private boolean linkedToTouched(CaseGroup group, Set<String> touched) {
    return group.members(links).stream()
        .flatMap(member -> customerLinks.linkedTo(member).stream())
        .anyMatch(touched::contains);
  }

  /** A near miss stands beside the case that held it, else beside the oldest open case of its customer. */
  private Map<CaseGroup, List<Episode>> nearMissesBeside(List<CaseGroup> cases) {
    Map<String, CaseGroup> groupOfCase = new HashMap<>();
    Map<String, List<CaseGroup>> groupsOfMember = new HashMap<>();
    for (CaseGroup group : cases) {
      group.stored().forEach(each -> groupOfCase.put(each.caseId(), group));
      group.members(links).forEach(each -> groupsOfMember.computeIfAbsent(each, any -> new ArrayList<>()).add(group));
    }
    Map<CaseGroup, List<Episode>> beside = new IdentityHashMap<>();
    for (Episode each : episodes) {
      if (each.nearMiss() && !each.withdrawn()) {
        CaseGroup group = caseBeside(each, groupOfCase, groupsOfMember);
        if (group == null) {
          places.loose(each, HitPlacement.NEAR_MISS);
        } else {
          beside.computeIfAbsent(group, any -> new ArrayList<>()).add(each);
        }
      }
    }
    return beside;
  }

  private CaseGroup caseBeside(
      Episode nearMiss, Map<String, CaseGroup> groupOfCase, Map<String, List<CaseGroup>> groupsOfMember) {
    for (String caseId : nearMiss.caseIds()) {
      if (groupOfCase.containsKey(caseId)) {
        return groupOfCase.get(caseId);
      }
    }
    return links.membersOf(nearMiss.hit()).stream()
        .flatMap(member -> groupsOfMember.getOrDefault(member, List.of()).stream())
        .filter(group -> group.hits().stream().anyMatch(hit -> Episode.near(hit, nearMiss.hit())))
        .findFirst()
        .orElse(null);
  }
}
