package org.nightscreen.escalation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the case a near miss stands beside: the one that held it, else the oldest open one of its
 * customer.
 */
final class NearMisses {

  private final Map<String, CaseGroup> groupOfCase = new HashMap<>();
  private final Map<String, List<CaseGroup>> groupsOfMember = new HashMap<>();
  private final Links links;

  NearMisses(List<CaseGroup> cases, Links links) {
    this.links = links;
    for (CaseGroup group : cases) {
      group.stored().forEach(each -> groupOfCase.put(each.caseId(), group));
      for (String member : group.members(links)) {
        groupsOfMember.computeIfAbsent(member, any -> new ArrayList<>()).add(group);
      }
    }
  }

  /** The case, or null where the customer has none that is open. */
  CaseGroup caseBeside(Episode nearMiss) {
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
