package org.nightscreen.escalation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nightscreen.hit.Disposition;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;

/**
 * Episodes that belong in one case: those of one customer whose anchors are at most thirty days
 * apart, and those of all members of a ring: who share a path, an identifier or a payee. Stored
 * cases that such an episode bridges are in it together.
 *
 * @param episodes its episodes, earliest first, withdrawn ones included
 * @param stored the cases they stood in, oldest first
 */
record CaseGroup(List<Episode> episodes, List<CaseRecord> stored) {

  /** The oldest case stays when cases merge. */
  static final Comparator<CaseRecord> OLDEST_FIRST =
      Comparator.comparing(CaseRecord::openedOn).thenComparing(CaseRecord::caseId);

  /** The hits that stand. */
  List<Hit> hits() {
    return episodes.stream().filter(each -> !each.withdrawn()).map(Episode::hit).toList();
  }

  boolean touched() {
    return episodes.stream().anyMatch(Episode::touched);
  }

  SortedSet<String> members(Links links) {
    SortedSet<String> members = new TreeSet<>();
    episodes.forEach(each -> members.addAll(links.membersOf(each.hit())));
    return members;
  }

  /** The groups that the episodes form, by their earliest episode. */
  static List<CaseGroup> of(List<Episode> episodes, List<CaseRecord> cases, Links links) {
    List<Hit> nodes = new ArrayList<>(episodes.stream().map(Episode::hit).toList());
    List<SortedSet<String>> caseIds =
        new ArrayList<>(episodes.stream().map(Episode::caseIds).toList());
    for (CaseRecord each : cases) {
      if (each.change() == Change.WITHDRAWN) {
        each.hits()
            .forEach(
                hit -> {
                  nodes.add(hit);
                  caseIds.add(new TreeSet<>(List.of(each.caseId())));
                });
      }
    }
    Partition partition = new Partition(nodes.size());
    uniteByCase(partition, caseIds);
    uniteByMember(partition, nodes, links);
    uniteByPayee(partition, nodes, links);
    return groups(partition, episodes, caseIds, cases);
  }

  private static void uniteByCase(Partition partition, List<SortedSet<String>> caseIds) {
    Map<String, Integer> firstOfCase = new HashMap<>();
    for (int node = 0; node < caseIds.size(); node++) {
      for (String caseId : caseIds.get(node)) {
        firstOfCase.putIfAbsent(caseId, node);
        partition.unite(node, firstOfCase.get(caseId));
      }
    }
  }

  private static void uniteByMember(Partition partition, List<Hit> nodes, Links links) {
    SortedMap<String, List<Integer>> nodesOfMember = new TreeMap<>();
    for (int node = 0; node < nodes.size(); node++) {
      for (String member : links.membersOf(nodes.get(node))) {
        nodesOfMember.computeIfAbsent(member, any -> new ArrayList<>()).add(node);
      }
    }
    for (List<Integer> ofMember : nodesOfMember.values()) {
      ofMember.sort(Comparator.comparing(nodes::get, Episode.EARLIEST_FIRST));
      int latest = ofMember.get(0);
      for (int node : ofMember) {
        if (Episode.near(nodes.get(latest), nodes.get(node))) {
          partition.unite(latest, node);
        }
        if (!nodes.get(node).lastAnchor().isBefore(nodes.get(latest).lastAnchor())) {
          latest = node;
        }
      }
    }
  }

  /**
   * Those who pay the same account belong to one ring, unless that account is a hub or pays for
   * others by its nature. A victim is no part of the ring it pays.
   */
  private static void uniteByPayee(Partition partition, List<Hit> nodes, Links links) {
    Map<String, List<Integer>> suspectedNodes = new HashMap<>();
    for (int node = 0; node < nodes.size(); node++) {
      Hit hit = nodes.get(node);
      if (hit.outcome() == Outcome.HIT && hit.disposition() != Disposition.PROTECT) {
        for (String member : links.membersOf(hit)) {
          suspectedNodes.computeIfAbsent(member, any -> new ArrayList<>()).add(node);
        }
      }
    }
    for (Link link : links.links()) {
      if (link.kind() == LinkKind.SHARED_PAYEE && links.mayLink(link)) {
        for (int one : suspectedNodes.getOrDefault(link.fromCustomerId(), List.of())) {
          for (int other : suspectedNodes.getOrDefault(link.toCustomerId(), List.of())) {
            if (Episode.near(nodes.get(one), nodes.get(other))) {
              partition.unite(one, other);
            }
          }
        }
      }
    }
  }

  private static List<CaseGroup> groups(
      Partition partition,
      List<Episode> episodes,
      List<SortedSet<String>> caseIds,
      List<CaseRecord> cases) {
    Map<String, CaseRecord> caseOfId = new HashMap<>();
    cases.forEach(each -> caseOfId.put(each.caseId(), each));
    SortedMap<Integer, List<Episode>> episodesOfRoot = new TreeMap<>();
    Map<Integer, SortedSet<CaseRecord>> casesOfRoot = new HashMap<>();
    for (int node = 0; node < caseIds.size(); node++) {
      int root = partition.root(node);
      List<Episode> ofRoot = episodesOfRoot.computeIfAbsent(root, any -> new ArrayList<>());
      if (node < episodes.size()) {
        ofRoot.add(episodes.get(node));
      }
      SortedSet<CaseRecord> stored =
          casesOfRoot.computeIfAbsent(root, any -> new TreeSet<>(OLDEST_FIRST));
      caseIds.get(node).forEach(caseId -> stored.add(caseOfId.get(caseId)));
    }
    List<CaseGroup> groups = new ArrayList<>();
    episodesOfRoot.forEach(
        (root, ofRoot) -> {
          if (!ofRoot.isEmpty()) {
            groups.add(new CaseGroup(List.copyOf(ofRoot), List.copyOf(casesOfRoot.get(root))));
          }
        });
    groups.sort(
        Comparator.comparing(group -> group.episodes().get(0).hit(), Episode.EARLIEST_FIRST));
    return Collections.unmodifiableList(groups);
  }

  /** Disjoint sets of nodes; the smallest node of a set is its root. */
  private static final class Partition {

    private final int[] parent;

    Partition(int nodes) {
      parent = new int[nodes];
      for (int node = 0; node < nodes; node++) {
        parent[node] = node;
      }
    }

    int root(int node) {
      int root = node;
      while (parent[root] != root) {
        parent[root] = parent[parent[root]];
        root = parent[root];
      }
      return root;
    }

    void unite(int one, int other) {
      int smaller = Math.min(root(one), root(other));
      int larger = Math.max(root(one), root(other));
      parent[larger] = smaller;
    }
  }
}
