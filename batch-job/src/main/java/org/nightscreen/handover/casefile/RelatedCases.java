package org.nightscreen.handover.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.Customer;
import org.nightscreen.escalation.CaseRecord;
import org.nightscreen.handover.casefile.CaseHeader.RelatedCase;
import org.nightscreen.handover.material.CaseMaterial;
import org.nightscreen.handover.material.CaseMaterials;

/**
 * Which cases of a run share a household, contact, introducer, device or person. Shown only; it
 * adds no score.
 */
public final class RelatedCases {

  /** More cases than this behind one identifier say nothing: a shared office, a public network. */
  private static final int HUB = 50;

  private final Map<String, List<RelatedCase>> byCase;

  private RelatedCases(Map<String, List<RelatedCase>> byCase) {
    this.byCase = byCase;
  }

  /** Reads the persons and accounts of all cases of a run. */
  public static RelatedCases among(List<CaseRecord> cases, CaseMaterials materials) {
    Map<String, TreeSet<String>> casesBehind = new TreeMap<>();
    for (CaseRecord record : cases) {
      for (String shared : identifiers(materials.of(record.caseId()))) {
        casesBehind.computeIfAbsent(shared, none -> new TreeSet<>()).add(record.caseId());
      }
    }
    Map<String, TreeMap<String, TreeSet<String>>> shares = new TreeMap<>();
    casesBehind.forEach((identifier, ids) -> link(shares, identifier, ids));
    Map<String, List<RelatedCase>> byCase = new TreeMap<>();
    shares.forEach((caseId, others) -> byCase.put(caseId, listed(others)));
    return new RelatedCases(byCase);
  }

  List<RelatedCase> of(String caseId) {
    return byCase.getOrDefault(caseId, List.of());
  }

  private static void link(
      Map<String, TreeMap<String, TreeSet<String>>> shares,
      String identifier,
      TreeSet<String> cases) {
    if (cases.size() < 2 || cases.size() > HUB) {
      return;
    }
    String what = identifier.substring(0, identifier.indexOf('='));
    for (String one : cases) {
      for (String other : cases) {
        if (!one.equals(other)) {
          shares
              .computeIfAbsent(one, none -> new TreeMap<>())
              .computeIfAbsent(other, none -> new TreeSet<>())
              .add(what);
        }
      }
    }
  }

  private static List<RelatedCase> listed(TreeMap<String, TreeSet<String>> others) {
    List<RelatedCase> listed = new ArrayList<>();
    others.forEach((caseId, what) -> listed.add(new RelatedCase(caseId, String.join(", ", what))));
    listed.sort(Comparator.comparing(RelatedCase::caseId));
    return listed;
  }

  private static TreeSet<String> identifiers(CaseMaterial material) {
    TreeSet<String> all = new TreeSet<>();
    SharedContacts.KINDS.forEach((what, value) -> addAll(all, what, material.customers(), value));
    addAll(all, "household", material.customers(), Customer::householdId);
    addAll(all, "person", material.customers(), Customer::customerId);
    addAll(all, "opening device", material.accounts(), Account::openingDeviceId);
    return all;
  }

  private static <T> void addAll(
      TreeSet<String> all, String what, List<T> records, Function<T, String> value) {
    for (T record : records) {
      String text = value.apply(record);
      if (text != null && !text.isEmpty()) {
        all.add(what + "=" + text);
      }
    }
  }
}
