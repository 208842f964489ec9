package org.nightscreen.policy;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.nightscreen.hit.Disposition;
import org.nightscreen.hit.Severity;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Sign;

/**
 * Takes what the rules report of one batch of facts; the global {@code verdicts} of every DRL file.
 */
public final class Verdicts {

  private static final Comparator<Verdict> WEAKER_FIRST =
      Comparator.comparing(Verdict::severity)
          .thenComparing(Verdict::ruleId, Comparator.reverseOrder());

  private final Verdict[] strongest;
  private final TreeSet<String>[] signs;

  /**
   * @param facts number of facts in the batch; their numbers run from 0
   */
  @SuppressWarnings({"unchecked", "rawtypes"})
  Verdicts(int facts) {
    strongest = new Verdict[facts];
    signs = new TreeSet[facts];
  }

  /**
   * What the rules said of one fact.
   *
   * @param ruleId the rule with the highest severity; of several, the first by id
   * @param severity the highest severity
   * @param disposition the rule's reading of the person's part, or null for the typology's
   */
  record Verdict(String ruleId, Severity severity, Disposition disposition) {}

  /** A rule is true of the fact. */
  public void raise(String ruleId, Fact fact, Severity severity) {
    raise(ruleId, fact, severity, null);
  }

  /** A rule is true of the fact, and reads the person's part otherwise than the typology does. */
  public void raise(String ruleId, Fact fact, Severity severity, Disposition disposition) {
    Verdict raised = new Verdict(ruleId, severity, disposition);
    Verdict before = strongest[fact.getCandidate()];
    if (before == null || WEAKER_FIRST.compare(raised, before) > 0) {
      strongest[fact.getCandidate()] = raised;
    }
  }

  /**
   * An aggravating sign holds of the fact.
   *
   * @return the sign, to be inserted, so that other rules can ask for it
   */
  public Sign sign(Fact fact, String name) {
    int number = fact.getCandidate();
    if (signs[number] == null) {
      signs[number] = new TreeSet<>();
    }
    signs[number].add(name);
    return new Sign(number, name);
  }

  /** The strongest verdict on the fact with that number, or null. */
  Verdict of(int number) {
    return strongest[number];
  }

  /** The signs of the fact with that number, by name. */
  List<String> signsOf(int number) {
    return signs[number] == null ? List.of() : List.copyOf(signs[number]);
  }
}
