package org.nightscreen.escalation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightscreen.hit.Hit;

/**
 * Mints the id of a case once. A group that bridges stored cases keeps the oldest one's id; a rerun
 * takes up the ids that the revision before gave.
 */
final class CaseIdentity {

  private static final int HEX_DIGITS = 16;

  private final String institution;
  private final Links links;
  private final List<CaseRecord> earlierRevision;
  private final Set<String> taken = new HashSet<>();
  private final Map<CaseGroup, String> ids = new IdentityHashMap<>();

  CaseIdentity(String institution, RegisterState state, Links links) {
    this.institution = institution;
    this.links = links;
    for (CaseRecord each : state.cases()) {
      taken.add(each.caseId());
      taken.addAll(each.mergedCaseIds());
    }
    this.earlierRevision =
        state.earlierRevision().stream()
            .filter(each -> !taken.contains(each.caseId()))
            .sorted(CaseGroup.OLDEST_FIRST)
            .toList();
  }

  /** The id of each group, by the group itself. */
  Map<CaseGroup, String> idsOf(List<CaseGroup> groups) {
    groups.stream()
        .filter(group -> !group.stored().isEmpty())
        .forEach(group -> ids.put(group, group.stored().get(0).caseId()));
    groups.forEach(this::takeUpSameId);
    groups.forEach(this::takeUpOverlapping);
    groups.forEach(this::mint);
    return ids;
  }

  /** Cases of the revision before whose id no group took up. */
  List<CaseRecord> abandoned() {
    return earlierRevision.stream().filter(each -> !taken.contains(each.caseId())).toList();
  }

  /** The customer a new case is about: of a ring, its smallest member. */
  static String customerOf(CaseGroup group, Links links) {
    return group.members(links).first();
  }

  /** Sixteen hexadecimal digits of the parts' SHA-256. */
  static String hash(String... parts) {
    try {
      byte[] joined = String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(joined);
      return HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  private void takeUpSameId(CaseGroup group) {
    String wanted = hash(institution, customerOf(group, links), firstEvidence(group));
    boolean given = earlierRevision.stream().anyMatch(each -> each.caseId().equals(wanted));
    if (!ids.containsKey(group) && given && taken.add(wanted)) {
      ids.put(group, wanted);
    }
  }

  private void takeUpOverlapping(CaseGroup group) {
    if (!ids.containsKey(group)) {
      earlierRevision.stream()
          .filter(each -> !taken.contains(each.caseId()) && overlaps(each, group))
          .findFirst()
          .ifPresent(
              each -> {
                taken.add(each.caseId());
                ids.put(group, each.caseId());
              });
    }
  }

  private boolean overlaps(CaseRecord earlier, CaseGroup group) {
    return earlier.hits().anyMatch(old -> group.hits().stream().anyMatch(hit -> oneCase(old, hit)));
  }

  private boolean oneCase(Hit one, Hit other) {
    Set<String> shared = new HashSet<>(links.membersOf(one));
    shared.retainAll(links.membersOf(other));
    return !shared.isEmpty() && Episode.near(one, other);
  }

  /**
   * A second case from the same first evidence (its episode had closed) gets a number into its
   * hash.
   */
  private void mint(CaseGroup group) {
    if (!ids.containsKey(group)) {
      String customer = customerOf(group, links);
      String evidence = firstEvidence(group);
      String id = hash(institution, customer, evidence);
      for (int number = 2; !taken.add(id); number++) {
        id = hash(institution, customer, evidence, String.valueOf(number));
      }
      ids.put(group, id);
    }
  }

  private static String firstEvidence(CaseGroup group) {
    Hit earliest = group.hits().stream().min(Episode.EARLIEST_FIRST).orElseThrow();
    return earliest.transactionIds().stream().sorted().findFirst().orElse(earliest.hitId());
  }
}
