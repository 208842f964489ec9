package org.nightscreen.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nightscreen.detection.GroupScreening.Group;
import org.nightscreen.policy.RulePack;
import org.nightscreen.screening.Groups;
import org.nightscreen.subject.Sharing;
import org.nightscreen.timeline.Keys;

/**
 * The groups worth a look and the buckets they are brought together in.
 *
 * @param groups in the order of their identifiers
 * @param bucketsOf buckets by customer key
 * @param buckets how many there are
 */
record Groupings(List<Group> groups, HashMap<Long, int[]> bucketsOf, int buckets) {

  private static final int MEMBERS_PER_BUCKET = 5_000;

  static Groupings of(
      Sharing sharing, Map<String, Set<Integer>> interested, RulePack pack, int cores) {
    Map<Sharing.Identifier, List<String>> chosen = Groups.worthALook(sharing, interested, pack);
    int members = chosen.values().stream().mapToInt(List::size).sum();
    int buckets = Math.max(cores, members / MEMBERS_PER_BUCKET + 1);
    List<Group> groups = new ArrayList<>();
    Map<String, TreeSet<Integer>> bucketsOfCustomer = new HashMap<>();
    for (Map.Entry<Sharing.Identifier, List<String>> one : chosen.entrySet()) {
      int bucket = groups.size() % buckets;
      groups.add(new Group(bucket, one.getKey(), List.copyOf(one.getValue())));
      for (String customer : one.getValue()) {
        bucketsOfCustomer.computeIfAbsent(customer, any -> new TreeSet<>()).add(bucket);
      }
    }
    HashMap<Long, int[]> byKey = new HashMap<>();
    bucketsOfCustomer.forEach(
        (customer, of) ->
            byKey.put(Keys.of(customer), of.stream().mapToInt(Integer::intValue).toArray()));
    return new Groupings(groups, byKey, buckets);
  }
}
