package org.nightscreen.escalation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightscreen.hit.Hit;
import org.nightscreen.night.Night;

/**
 * One run over the episodes: which of them make cases, which stand beside one, which stay loose.
 */
final class CaseOpening {

  private final Night night;
  private final RegisterState state;
  private final Links links;
  private final List<Episode> episodes;
  private final EpisodePlaces places;
  private final CaseWriter writer;
  private final List<CaseGroup> groups;
  private final CustomerLinks customerLinks;
  private final Map<CaseGroup, List<JudgedHit>> judged = new IdentityHashMap<>();
  private final Map<CaseGroup, CaseScore> scores = new IdentityHashMap<>();
  private final CounterIndicatorPolicy policy;
  private final Scoring scoring;
  private final Set<String> touchedCustomers = new HashSet<>();

  CaseOpening(
      Night night,
      RegisterState state,
      Links links,
      CounterIndicatorPolicy policy,
      List<Episode> episodes) {
    this.night = night;
    this.state = state;
    this.links = links;
    this.episodes = episodes;
    this.policy = policy;
    this.places = new EpisodePlaces(state);
    this.writer = new CaseWriter(night, state, links);
    this.groups = CaseGroup.of(forCases(), state.cases(), links);
    List<Hit> standing = groups.stream().flatMap(group -> group.hits().stream()).toList();
    this.customerLinks = new CustomerLinks(standing, links);
    this.scoring = scoring(standing);
    groups.stream()
        .filter(CaseGroup::touched)
        .forEach(group -> touchedCustomers.addAll(group.members(links)));
  }

  EscalationResult result() {
    List<CaseRecord> records = new ArrayList<>(withdrawnCases());
    List<CaseGroup> cases = new ArrayList<>();
    for (CaseGroup group : groups) {
      if (group.hits().isEmpty()) {
        continue;
      }
      scores.put(group, scoring.score(judged.get(group)));
      if (isCase(group)) {
        cases.add(group);
      } else {
        places.below(group, policy);
      }
    }
    records.addAll(standingCases(cases));
    records.sort(Comparator.comparing(CaseRecord::caseId));
    return places.result(records);
  }

  /** The episodes that may make a case; what a case holds already is never suppressed. */
  private List<Episode> forCases() {
    List<Episode> forCases = new ArrayList<>();
    for (Episode each : episodes) {
      boolean inCase = !each.caseIds().isEmpty();
      if (each.nearMiss() || (each.withdrawn() && !inCase)) {
        continue;
      }
      if (!inCase && policy.suppresses(each.hit())) {
        places.loose(each, HitPlacement.SUPPRESSED_COUNTER_INDICATOR);
      } else {
        forCases.add(each);
      }
    }
    return forCases;
  }

  private Scoring scoring(List<Hit> standing) {
    SecondStage secondStage = new SecondStage(standing, customerLinks, links, night.zone());
    List<JudgedHit> all = new ArrayList<>();
    for (CaseGroup group : groups) {
      List<JudgedHit> ofGroup = group.hits().stream().map(secondStage::judge).toList();
      judged.put(group, ofGroup);
      all.addAll(ofGroup);
    }
    return new Scoring(policy, new LinkedSubjects(all, customerLinks, links), links);
  }

  /**
   * A case stays one; hits below the line make one only when tonight touched them or a linked
   * customer.
   */
  private boolean isCase(CaseGroup group) {
    return !group.stored().isEmpty()
        || ((group.touched() || linkedToTouched(group))
            && scoring.overTheLine(group.hits(), scores.get(group)));
  }

  private boolean linkedToTouched(CaseGroup group) {
    return group.members(links).stream()
        .flatMap(member -> customerLinks.linkedTo(member).stream())
        .anyMatch(touchedCustomers::contains);
  }

  private List<CaseRecord> withdrawnCases() {
    return groups.stream()
        .filter(group -> group.hits().isEmpty())
        .flatMap(group -> group.stored().stream())
        .filter(each -> each.change() != Change.WITHDRAWN)
        .map(writer::withdrawn)
        .toList();
  }

  private List<CaseRecord> standingCases(List<CaseGroup> cases) {
    CaseIdentity identity = new CaseIdentity(night.institution(), state, links);
    Map<CaseGroup, String> ids = identity.idsOf(cases);
    Map<CaseGroup, List<Episode>> nearMisses = nearMissesBeside(cases);
    List<CaseRecord> records = new ArrayList<>();
    for (CaseGroup group : cases) {
      String caseId = ids.get(group);
      List<Episode> beside = nearMisses.getOrDefault(group, List.of());
      places.inCase(group, beside, caseId);
      CaseRecord record =
          writer.standing(
              caseId, group, scores.get(group), beside.stream().map(Episode::hit).toList());
      boolean touched = group.touched() || beside.stream().anyMatch(Episode::touched);
      if (touched || (linkedToTouched(group) && contentChanged(group, record))) {
        records.add(record);
      }
    }
    identity.abandoned().forEach(each -> records.add(writer.withdrawn(each)));
    return records;
  }

  /**
   * A linked subject's hit may have changed severity or score of a case that no hit of its own
   * touched.
   */
  private static boolean contentChanged(CaseGroup group, CaseRecord record) {
    return group.stored().stream()
        .noneMatch(
            old -> old.version() == record.version() && old.caseId().equals(record.caseId()));
  }

  private Map<CaseGroup, List<Episode>> nearMissesBeside(List<CaseGroup> cases) {
    NearMisses nearMisses = new NearMisses(cases, links);
    Map<CaseGroup, List<Episode>> beside = new IdentityHashMap<>();
    for (Episode each : episodes) {
      if (each.nearMiss() && !each.withdrawn()) {
        CaseGroup group = nearMisses.caseBeside(each);
        if (group == null) {
          places.loose(each, HitPlacement.NEAR_MISS);
        } else {
          beside.computeIfAbsent(group, any -> new ArrayList<>()).add(each);
        }
      }
    }
    return beside;
  }
}
